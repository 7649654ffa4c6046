-- What happened and what is owed because of it. The engine computes; these tables remember.

-- Facts are only ever added. The first fact of a subject is the row that writers of that subject queue on.
CREATE TABLE duty.fact (
    subject      text NOT NULL,
    seq          integer NOT NULL,
    id           uuid NOT NULL,
    type         text NOT NULL,
    jurisdiction text NOT NULL,
    at           timestamp NOT NULL,
    recorded_at  timestamp NOT NULL,
    recorded_by  text,
    attributes   jsonb NOT NULL,
    PRIMARY KEY (subject, seq)
);

-- One entry for each duty. due_at is the first moment that is too late; wake_at the next moment at which time alone changes the duty;
-- agenda what then comes, one line each. Rows are rewritten as days close, so pages keep room for it.
CREATE TABLE duty.entry (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    subject      text NOT NULL,
    rule         text NOT NULL,
    round        integer NOT NULL,
    opened_by    uuid NOT NULL,
    role         text NOT NULL,
    bearer       text,
    officer      text,
    opened_at    timestamp NOT NULL,
    due_at       timestamp,
    first_due_at timestamp,
    provisional  boolean NOT NULL,
    status       text NOT NULL
        CHECK (status IN ('OPEN', 'OVERDUE', 'PAUSED', 'MET', 'MET_LATE', 'CANCELLED', 'WITHDRAWN')),
    met_at       timestamp,
    wake_at      timestamp,
    agenda       text NOT NULL,
    -- the next round of a cycle begins at wake_at, which takes a fresh assessment
    goes_round   boolean NOT NULL,
    revision     integer NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX entry_of_subject ON duty.entry (subject);
CREATE INDEX entry_to_wake ON duty.entry (jurisdiction, wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX entry_owed ON duty.entry (bearer, due_at, id) WHERE status IN ('OPEN', 'OVERDUE', 'PAUSED');
CREATE INDEX entry_provisional ON duty.entry (jurisdiction, subject) WHERE provisional;

-- Why a duty stands as it does: one row for each time it was assessed anew or changed by the passing of time.
CREATE TABLE duty.receipt (
    duty           uuid NOT NULL,
    revision       integer NOT NULL,
    closed_through timestamp NOT NULL,
    pack_hash      text NOT NULL,
    body           jsonb NOT NULL,
    PRIMARY KEY (duty, revision)
);

-- A step of a ladder that was reached: unique, so that a letter is sent once. What is to be done about it waits here
-- until it is done, with the tries that failed.
CREATE TABLE duty.escalation (
    id           uuid PRIMARY KEY,
    duty         uuid NOT NULL,
    jurisdiction text NOT NULL,
    subject      text NOT NULL,
    rule         text NOT NULL,
    step         text NOT NULL,
    occurrence   integer NOT NULL,
    on_day       date NOT NULL,
    from_unit    text,
    to_unit      text,
    drawn_at     timestamp NOT NULL,
    withdrawn_at timestamp,
    done_at      timestamp,
    tries        integer NOT NULL DEFAULT 0,
    next_try_at  timestamp,
    problem      text,
    UNIQUE (duty, step, occurrence)
);

CREATE INDEX escalation_to_do ON duty.escalation (drawn_at, id) WHERE done_at IS NULL AND withdrawn_at IS NULL;
CREATE INDEX escalation_of_subject ON duty.escalation (subject);
CREATE INDEX escalation_of_day ON duty.escalation (jurisdiction, on_day);

-- Through which moment business time is closed, and the days that were closed one by one.
CREATE TABLE duty.closing (
    jurisdiction   text PRIMARY KEY,
    closed_through timestamp NOT NULL
);

CREATE TABLE duty.closed_day (
    jurisdiction text NOT NULL,
    day          date NOT NULL,
    closed_at    timestamp NOT NULL,
    duties       integer NOT NULL,
    escalations  integer NOT NULL,
    PRIMARY KEY (jurisdiction, day)
);

-- What a unit or an officer is told at the desk.
CREATE TABLE duty.notice (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL,
    unit         text NOT NULL,
    officer      text,
    kind         text NOT NULL,
    title        text NOT NULL,
    body         text NOT NULL,
    subject      text,
    paper        uuid,
    at           timestamp NOT NULL,
    read_at      timestamp,
    read_by      text
);

CREATE INDEX notice_of_unit ON duty.notice (unit, at DESC, id);
