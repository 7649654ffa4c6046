-- What offices decided where their document left something open. The latest decision for a day counts; none is ever erased.
CREATE TABLE policy.office_setting (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    jurisdiction text NOT NULL,
    setting      text NOT NULL,
    value        text NOT NULL,
    valid_from   date NOT NULL,
    basis        text NOT NULL,
    set_by       text NOT NULL,
    set_at       timestamp NOT NULL
);

CREATE INDEX office_setting_of ON policy.office_setting (jurisdiction, setting, id);

-- A word of a register mapped to another unit than the pack says, such as a field to its department.
CREATE TABLE policy.register_unit (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    jurisdiction text NOT NULL,
    register     text NOT NULL,
    code         text NOT NULL,
    unit         text NOT NULL,
    reason       text NOT NULL,
    changed_by   text NOT NULL,
    changed_at   timestamp NOT NULL
);

CREATE INDEX register_unit_of ON policy.register_unit (jurisdiction, register, code, id);
