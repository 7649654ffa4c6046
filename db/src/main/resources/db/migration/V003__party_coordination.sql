-- Coordination mechanisms, implementing schemes, responsible persons and resources of each place.
-- The region is the jurisdiction's own id where the whole is meant.

CREATE TABLE party.mechanism (
    id              uuid PRIMARY KEY,
    jurisdiction    text NOT NULL REFERENCES party.jurisdiction,
    region          text NOT NULL,
    name            text NOT NULL,
    convenor_name   text NOT NULL,
    convenor_post   text NOT NULL,
    government_head boolean NOT NULL,
    office_unit     text NOT NULL REFERENCES party.unit,
    effective_on    date NOT NULL,
    created_at      timestamp NOT NULL
);

CREATE INDEX mechanism_of_place ON party.mechanism (jurisdiction, region, effective_on);

CREATE TABLE party.mechanism_member (
    mechanism uuid NOT NULL REFERENCES party.mechanism,
    unit      text NOT NULL REFERENCES party.unit,
    position  integer NOT NULL,
    PRIMARY KEY (mechanism, unit)
);

CREATE TABLE party.scheme (
    id           uuid PRIMARY KEY,
    jurisdiction text NOT NULL REFERENCES party.jurisdiction,
    title        text NOT NULL,
    state        text NOT NULL CHECK (state IN ('draft', 'final')),
    created_at   timestamp NOT NULL,
    finalised_on date,
    version      bigint NOT NULL DEFAULT 1,
    CHECK ((state = 'final') = (finalised_on IS NOT NULL))
);

CREATE INDEX scheme_of_jurisdiction ON party.scheme (jurisdiction, created_at);

CREATE TABLE party.scheme_part (
    scheme uuid NOT NULL REFERENCES party.scheme,
    code   text NOT NULL,
    text   text NOT NULL,
    PRIMARY KEY (scheme, code)
);

-- 对本地工作负总责的人 and 执法力量、经费、装备 of a place, by history: the latest row counts
CREATE TABLE party.place (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    jurisdiction text NOT NULL REFERENCES party.jurisdiction,
    region       text NOT NULL,
    entered_at   timestamp NOT NULL,
    entered_by   text NOT NULL REFERENCES party.officer,
    chief_name   text,
    chief_post   text,
    officers     integer CHECK (officers >= 0),
    budget_fen   bigint CHECK (budget_fen >= 0),
    vehicles     integer CHECK (vehicles >= 0),
    CHECK ((chief_name IS NULL) = (chief_post IS NULL))
);

CREATE INDEX place_of_region ON party.place (jurisdiction, region, id DESC);
