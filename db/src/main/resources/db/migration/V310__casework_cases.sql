-- 案件: what a clue becomes when it is filed, from 立案 to 结案, step by step as the jurisdiction's pack orders them.

CREATE TABLE casework.labour_case (
    id               uuid PRIMARY KEY,
    jurisdiction     text NOT NULL,
    number           text NOT NULL,
    version          bigint NOT NULL,
    clue             uuid NOT NULL REFERENCES casework.clue,
    step             text NOT NULL,
    opened_at        timestamp NOT NULL,
    opened_by        text NOT NULL,
    closed_at        timestamp,
    unit             text NOT NULL,
    industry_unit    text,
    territory_unit   text,
    -- units that take part besides these: helpers, members of the task force, bearers of its duties
    partakers        text[] NOT NULL DEFAULT '{}',
    source_unit      text NOT NULL,
    region           text,
    field            text,
    employer         text NOT NULL,
    project          text,
    cause            text,
    major            boolean NOT NULL DEFAULT false,
    listed           boolean NOT NULL DEFAULT false,
    verified_fen     bigint CHECK (verified_fen >= 0),
    verified_persons integer CHECK (verified_persons >= 0),
    -- 专班 with its 一事一策 plan; null while none is formed
    force_members    text[],
    force_plan       text,
    force_formed_at  timestamp,
    UNIQUE (jurisdiction, number),
    CHECK ((force_members IS NULL) = (force_plan IS NULL) AND (force_plan IS NULL) = (force_formed_at IS NULL))
);

-- a clue is one case at a time; one reopened later may become another
CREATE UNIQUE INDEX case_of_clue ON casework.labour_case (clue) WHERE closed_at IS NULL;
CREATE INDEX case_by_clue ON casework.labour_case (clue, opened_at DESC);
CREATE INDEX case_ledger ON casework.labour_case (jurisdiction, opened_at DESC, id DESC);
CREATE INDEX case_by_unit ON casework.labour_case (unit, opened_at DESC, id DESC);
CREATE INDEX case_by_industry ON casework.labour_case (industry_unit, opened_at DESC, id DESC);
CREATE INDEX case_open_by_region ON casework.labour_case (jurisdiction, region) WHERE closed_at IS NULL;
CREATE INDEX case_by_partaker ON casework.labour_case USING gin (partakers);

-- 案件办理台账: each step with its date, person and document
CREATE TABLE casework.case_step (
    case_id    uuid NOT NULL REFERENCES casework.labour_case,
    position   integer NOT NULL,
    step       text NOT NULL,
    label      text NOT NULL,
    entered_at timestamp NOT NULL,
    officer    text NOT NULL,
    unit       text NOT NULL,
    document   uuid REFERENCES casework.attachment,
    note       text NOT NULL DEFAULT '',
    PRIMARY KEY (case_id, position),
    UNIQUE (case_id, step)
);

-- what was done about a case, in the officers' own words; the fact of the same moment is in the duty book
CREATE TABLE casework.case_entry (
    id          uuid PRIMARY KEY,
    case_id     uuid NOT NULL REFERENCES casework.labour_case,
    version     bigint NOT NULL,
    type        text NOT NULL,
    at          timestamp NOT NULL,
    officer     text,
    unit        text,
    what        text NOT NULL,
    detail      jsonb NOT NULL DEFAULT '{}',
    attachments uuid[] NOT NULL DEFAULT '{}'
);

CREATE INDEX case_entry_of_case ON casework.case_entry (case_id, at, version);
CREATE INDEX case_entry_by_attachment ON casework.case_entry USING gin (attachments);
CREATE INDEX case_step_by_document ON casework.case_step (document) WHERE document IS NOT NULL;

-- 逐级报告: which step an upward report tells of
CREATE TABLE casework.case_report (
    report  uuid PRIMARY KEY REFERENCES casework.report,
    case_id uuid NOT NULL REFERENCES casework.labour_case,
    stage   text NOT NULL
);

CREATE INDEX case_report_of_case ON casework.case_report (case_id, stage);

-- 单位工作情况: what a unit accepted and resolved in a month
CREATE INDEX clue_entry_by_unit ON casework.clue_entry (unit, type, at);
