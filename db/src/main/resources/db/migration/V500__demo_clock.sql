-- Whether a database holds real or invented data: decided by the first start, never changed.
CREATE TABLE public.database_purpose (
    purpose  text NOT NULL CHECK (purpose IN ('production', 'demo')),
    the_only boolean PRIMARY KEY DEFAULT true CHECK (the_only)
);

CREATE SCHEMA demo;

-- Where the demonstration's business date stands and where it is going; told counts the steps of the invented story
-- that have happened, each in the transaction of its step.
CREATE TABLE demo.clock (
    the_only    boolean PRIMARY KEY DEFAULT true CHECK (the_only),
    date        date NOT NULL,
    moving_from date NOT NULL,
    target      date NOT NULL CHECK (target >= date),
    told        integer NOT NULL DEFAULT 0
);
