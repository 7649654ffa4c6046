-- Papers that offices issue, and the numbers that they take.
CREATE SCHEMA IF NOT EXISTS document;

-- The last number that a unit gave in a series and year. Whoever issues holds this row until the paper is stored or the
-- attempt is undone, so that a number is never given twice and never skipped.
CREATE TABLE document.counter (
    jurisdiction text NOT NULL,
    unit         text NOT NULL,
    series       text NOT NULL,
    year         integer NOT NULL,
    last         integer NOT NULL CHECK (last > 0),
    PRIMARY KEY (jurisdiction, unit, series, year)
);

CREATE TABLE document.paper (
    id             uuid PRIMARY KEY,
    jurisdiction   text NOT NULL,
    template       text NOT NULL,
    unit           text NOT NULL,
    series         text NOT NULL,
    year           integer NOT NULL,
    number         integer NOT NULL,
    number_text    text NOT NULL,
    title          text NOT NULL,
    subject        text,
    subject_number text NOT NULL,
    subject_label  text NOT NULL,
    addressee_unit text,
    addressee      text NOT NULL,
    copy_units     text[] NOT NULL,
    content        jsonb NOT NULL,
    -- the step of a duty's ladder that drew it: one paper for one step
    escalation     uuid UNIQUE,
    state          text NOT NULL CHECK (state IN ('ISSUED', 'VOIDED')),
    issued_at      timestamp NOT NULL,
    issued_by      text,
    voided_at      timestamp,
    voided_by      text,
    void_reason    text,
    received_at    timestamp,
    receiver       text,
    UNIQUE (jurisdiction, unit, series, year, number),
    CHECK ((state = 'VOIDED') = (voided_at IS NOT NULL AND void_reason IS NOT NULL)),
    CHECK ((received_at IS NULL) = (receiver IS NULL))
);

CREATE INDEX paper_by_time ON document.paper (jurisdiction, issued_at DESC, id DESC);
CREATE INDEX paper_of_subject ON document.paper (subject) WHERE subject IS NOT NULL;
CREATE INDEX paper_to_unit ON document.paper (addressee_unit, issued_at DESC, id DESC);

-- A paper that was issued stays: it can be voided, not removed, and its text does not change.
CREATE FUNCTION document.keep_paper() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'a paper that was issued cannot be deleted: %', OLD.number_text;
    END IF;
    IF (NEW.jurisdiction, NEW.unit, NEW.series, NEW.year, NEW.number, NEW.number_text, NEW.content, NEW.issued_at)
        IS DISTINCT FROM
        (OLD.jurisdiction, OLD.unit, OLD.series, OLD.year, OLD.number, OLD.number_text, OLD.content, OLD.issued_at)
    THEN
        RAISE EXCEPTION 'a paper that was issued cannot be changed: %', OLD.number_text;
    END IF;
    IF OLD.state = 'VOIDED' AND NEW IS DISTINCT FROM OLD THEN
        RAISE EXCEPTION 'a voided paper stays as it is: %', OLD.number_text;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER keep_paper BEFORE UPDATE OR DELETE ON document.paper
    FOR EACH ROW EXECUTE FUNCTION document.keep_paper();
