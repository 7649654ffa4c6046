-- Which paper told a unit what was listed against it on a day.
CREATE TABLE casework.follow_up_paper (
    jurisdiction text NOT NULL,
    on_day       date NOT NULL,
    rule         text NOT NULL,
    step         text NOT NULL,
    unit         text NOT NULL,
    unit_name    text NOT NULL,
    paper        uuid NOT NULL,
    number       text NOT NULL,
    PRIMARY KEY (jurisdiction, on_day, rule, step, unit)
);
