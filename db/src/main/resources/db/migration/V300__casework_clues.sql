-- 线索: leads that wages are owed, from every channel. Personal data of reporters is stored as cipher, mask and index only.

CREATE TABLE casework.number_series (
    jurisdiction text NOT NULL,
    series       text NOT NULL,
    year         integer NOT NULL,
    last         bigint NOT NULL,
    PRIMARY KEY (jurisdiction, series, year)
);

CREATE TABLE casework.clue (
    id                  uuid PRIMARY KEY,
    jurisdiction        text NOT NULL,
    number              text NOT NULL,
    request_id          text NOT NULL,
    version             bigint NOT NULL,
    stage               text NOT NULL
        CHECK (stage IN ('RECEIVED', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED', 'CLOSED', 'TERMINATED',
                         'REFUSED')),
    channel             text NOT NULL,
    received_at         timestamp NOT NULL,
    registered_at       timestamp NOT NULL,
    registered_by       text NOT NULL,
    foreign_number      text,
    source_unit         text NOT NULL,
    first_asked_unit    text NOT NULL,
    first_asked_officer text NOT NULL,
    present_units       text[] NOT NULL DEFAULT '{}',
    region              text,
    field               text,
    nature              text,
    has_project         boolean NOT NULL,
    project             text,
    own_project_of      text,
    fund_kind           text,
    employer            text NOT NULL,
    employer_code       text,
    site                text,
    claimed_fen         bigint CHECK (claimed_fen >= 0),
    claimed_persons     integer CHECK (claimed_persons >= 0),
    narrative           text NOT NULL,
    anonymous           boolean NOT NULL,
    superior_mode       text,
    proposed_unit       text,
    proposal_rule       text,
    proposal_why        text NOT NULL DEFAULT '',
    proposal_reason     text,
    -- what the routes said, whatever the officer made of it
    route_unit          text,
    route_helpers       text[] NOT NULL DEFAULT '{}',
    route_copies        text[] NOT NULL DEFAULT '{}',
    handling_unit       text,
    officer             text,
    assigner            text,
    accepted_unit       text,
    helpers             text[] NOT NULL DEFAULT '{}',
    industry_unit       text,
    territory_unit      text,
    major               boolean NOT NULL DEFAULT false,
    stability           boolean NOT NULL DEFAULT false,
    stability_recorded  boolean NOT NULL DEFAULT false,
    cause               text,
    verified_fen        bigint CHECK (verified_fen >= 0),
    verified_persons    integer CHECK (verified_persons >= 0),
    paid_fen            bigint CHECK (paid_fen >= 0),
    resolved_at         timestamp,
    closed_at           timestamp,
    merged_into         uuid REFERENCES casework.clue,
    -- every two neighbouring characters of number, employer, project and site: words of two Chinese characters are found
    -- through an index, which no stock index of PostgreSQL does
    bigrams             text[] NOT NULL DEFAULT '{}',
    UNIQUE (jurisdiction, number),
    UNIQUE (jurisdiction, request_id)
);

CREATE INDEX clue_ledger ON casework.clue (jurisdiction, received_at DESC, id DESC);
CREATE INDEX clue_by_stage ON casework.clue (jurisdiction, stage, received_at DESC, id DESC);
CREATE INDEX clue_by_handling ON casework.clue (handling_unit, received_at DESC, id DESC);
CREATE INDEX clue_by_source ON casework.clue (source_unit, received_at DESC, id DESC);
CREATE INDEX clue_by_field ON casework.clue (jurisdiction, field, received_at DESC, id DESC);
CREATE INDEX clue_by_region ON casework.clue (jurisdiction, region, received_at DESC, id DESC);
CREATE INDEX clue_by_channel ON casework.clue (jurisdiction, channel, received_at DESC, id DESC);
CREATE INDEX clue_by_bigram ON casework.clue USING gin (bigrams);
CREATE INDEX clue_by_employer_order ON casework.clue (jurisdiction, employer, id);
CREATE INDEX clue_by_claimed ON casework.clue (jurisdiction, coalesce(claimed_fen, -1) DESC, id DESC);
CREATE INDEX clue_by_resolved ON casework.clue (jurisdiction, resolved_at) WHERE resolved_at IS NOT NULL;
CREATE INDEX clue_unsolved ON casework.clue (jurisdiction, received_at DESC, id DESC)
    WHERE stage IN ('RECEIVED', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS');
CREATE INDEX clue_by_helper ON casework.clue USING gin (helpers);
CREATE INDEX clue_by_site ON casework.clue (jurisdiction, site) WHERE site IS NOT NULL;

-- the reporter, apart from the clue so that a list never touches it
CREATE TABLE casework.reporter (
    clue   uuid NOT NULL REFERENCES casework.clue,
    kind   text NOT NULL,
    cipher text NOT NULL,
    masked text NOT NULL,
    keyed  text NOT NULL,
    PRIMARY KEY (clue, kind)
);

CREATE INDEX reporter_by_key ON casework.reporter (kind, keyed);

-- what was done about a clue, in the officers' own words; the fact of the same moment is in the duty book
CREATE TABLE casework.clue_entry (
    id          uuid PRIMARY KEY,
    clue        uuid NOT NULL REFERENCES casework.clue,
    version     bigint NOT NULL,
    type        text NOT NULL,
    at          timestamp NOT NULL,
    officer     text,
    unit        text,
    what        text NOT NULL,
    detail      jsonb NOT NULL DEFAULT '{}',
    attachments uuid[] NOT NULL DEFAULT '{}'
);

CREATE INDEX clue_entry_of_clue ON casework.clue_entry (clue, at, version);

-- by what an attachment is found again when somebody asks to read it
CREATE INDEX clue_entry_by_attachment ON casework.clue_entry USING gin (attachments);

CREATE TABLE casework.attachment (
    id         uuid PRIMARY KEY,
    name       text NOT NULL,
    media_type text NOT NULL,
    size       bigint NOT NULL,
    sha256     text NOT NULL,
    at         timestamp NOT NULL,
    officer    text NOT NULL,
    unit       text NOT NULL
);
