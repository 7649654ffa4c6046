-- Names that a unit bore under the same id before its pack gave it another.
CREATE TABLE party.unit_name (
    unit  text NOT NULL REFERENCES party.unit,
    name  text NOT NULL,
    -- last day on which the directory showed the name
    until date NOT NULL,
    PRIMARY KEY (unit, until, name)
);

-- The unit that draws a scheme up: it alone changes and issues it.
ALTER TABLE party.scheme ADD COLUMN unit text NOT NULL REFERENCES party.unit;
