-- Who is who: places, bodies and officers. Filled from the packs at start-up, extended by administrators, never deleted.
CREATE SCHEMA IF NOT EXISTS party;

CREATE TABLE party.jurisdiction (
    id        text PRIMARY KEY,
    name      text NOT NULL,
    level     text NOT NULL,
    pack      text NOT NULL,
    stands_on text[] NOT NULL DEFAULT '{}'
);

CREATE TABLE party.region (
    jurisdiction text NOT NULL REFERENCES party.jurisdiction,
    code         text NOT NULL,
    name         text NOT NULL,
    parent       text,
    position     integer NOT NULL DEFAULT 0,
    PRIMARY KEY (jurisdiction, code)
);

CREATE TABLE party.unit (
    id           text PRIMARY KEY,
    jurisdiction text NOT NULL REFERENCES party.jurisdiction,
    name         text NOT NULL,
    kind         text NOT NULL,
    member       boolean NOT NULL,
    note         text NOT NULL DEFAULT '',
    fields       text[] NOT NULL DEFAULT '{}',
    region       text,
    parent       text,
    valid_from   date,
    valid_to     date,
    succeeded_by text,
    position     integer NOT NULL DEFAULT 0,
    -- complaint channels that the unit publishes
    phone        text,
    web          text,
    CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from)
);

CREATE INDEX unit_of_jurisdiction ON party.unit (jurisdiction, position);

CREATE TABLE party.officer (
    id                   text PRIMARY KEY,
    username             text NOT NULL,
    password_hash        text NOT NULL,
    must_change_password boolean NOT NULL DEFAULT false,
    name                 text NOT NULL,
    post                 text NOT NULL DEFAULT '',
    government_head      boolean NOT NULL DEFAULT false,
    unit                 text NOT NULL REFERENCES party.unit,
    roles                text[] NOT NULL,
    active               boolean NOT NULL DEFAULT true,
    CHECK (cardinality(roles) > 0)
);

CREATE UNIQUE INDEX officer_username ON party.officer (lower(username));
CREATE INDEX officer_of_unit ON party.officer (unit);

-- Slows guessing down. A name that no account bears is counted too, so that the answer does not tell which names exist.
CREATE TABLE party.login_guard (
    username      text PRIMARY KEY,
    failures      integer NOT NULL,
    blocked_until timestamp NOT NULL
);
