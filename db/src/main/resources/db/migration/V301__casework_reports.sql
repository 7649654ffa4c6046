-- 上报: what was reported to a unit above or beside about a clue or a case, with the receipt that came back

CREATE TABLE casework.report (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    subject      text NOT NULL,
    from_unit    text,
    to_unit      text NOT NULL,
    title        text NOT NULL,
    text         text NOT NULL,
    at           timestamp NOT NULL,
    officer      text,
    receipt      text,
    receipt_at   timestamp,
    receipt_by   text,
    CHECK ((receipt IS NULL) = (receipt_at IS NULL))
);

CREATE INDEX report_of_subject ON casework.report (subject, at, id);
