-- 调度: sheets and bulletins as they were made, and the periods in which both are due every day.

CREATE TABLE casework.dispatch_sheet (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('week', 'day')),
    from_day     date NOT NULL,
    to_day       date NOT NULL,
    made_at      timestamp NOT NULL,
    made_by      text NOT NULL,
    lines        jsonb NOT NULL,
    CHECK (from_day <= to_day),
    UNIQUE (jurisdiction, kind, from_day)
);

CREATE TABLE casework.bulletin (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    kind         text NOT NULL CHECK (kind IN ('month', 'day')),
    from_day     date NOT NULL,
    to_day       date NOT NULL,
    issued_at    timestamp NOT NULL,
    issued_by    text NOT NULL,
    number       text NOT NULL,
    paper        uuid NOT NULL,
    figures      jsonb NOT NULL,
    CHECK (from_day <= to_day),
    UNIQUE (jurisdiction, kind, from_day)
);

CREATE TABLE casework.key_period (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    from_day     date NOT NULL,
    to_day       date NOT NULL,
    note         text NOT NULL,
    set_by       text NOT NULL,
    set_at       timestamp NOT NULL,
    CHECK (from_day <= to_day)
);

CREATE INDEX key_period_of_jurisdiction ON casework.key_period (jurisdiction, from_day DESC);

-- the latest progress of each clue on a list
CREATE INDEX clue_entry_progress ON casework.clue_entry (clue, at DESC) WHERE type = 'clue.progressed';
