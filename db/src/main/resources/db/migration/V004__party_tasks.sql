-- Work handed to units and answered by each of them.
CREATE TABLE party.task (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL REFERENCES party.jurisdiction,
    kind         text NOT NULL,
    title        text NOT NULL,
    text         text NOT NULL DEFAULT '',
    subject      text,
    employer     text,
    from_unit    text NOT NULL REFERENCES party.unit,
    issued_by    text NOT NULL REFERENCES party.officer,
    issued_at    timestamp NOT NULL,
    due_on       date,
    closed_at    timestamp,
    version      bigint NOT NULL DEFAULT 1
);

CREATE INDEX task_of_jurisdiction ON party.task (jurisdiction, issued_at DESC, id DESC);
CREATE INDEX task_of_subject ON party.task (subject) WHERE subject IS NOT NULL;

CREATE TABLE party.task_unit (
    task        uuid NOT NULL REFERENCES party.task,
    unit        text NOT NULL REFERENCES party.unit,
    region      text,
    position    integer NOT NULL,
    answer      text,
    answered_at timestamp,
    answered_by text REFERENCES party.officer,
    PRIMARY KEY (task, unit),
    CHECK ((answer IS NULL) = (answered_at IS NULL) AND (answer IS NULL) = (answered_by IS NULL))
);

CREATE INDEX task_unit_of_unit ON party.task_unit (unit, task);

-- Work that a unit records of its own accord, by the kinds its jurisdiction counts (制度执行、日常检查 …).
CREATE TABLE party.work_record (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL REFERENCES party.jurisdiction,
    unit         text NOT NULL REFERENCES party.unit,
    kind         text NOT NULL,
    done_on      date NOT NULL,
    label        text NOT NULL,
    entered_by   text NOT NULL REFERENCES party.officer,
    entered_at   timestamp NOT NULL
);

CREATE INDEX work_record_of_unit ON party.work_record (unit, done_on, kind);
