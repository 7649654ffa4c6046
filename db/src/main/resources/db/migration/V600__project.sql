-- 项目台账：一项一档. What a project is stands here; what has happened to it is told in project.entry, and what rules judge
-- is a fact in the duty book.
create schema project;

create table project.number_series (
    jurisdiction text not null,
    series       text not null,
    year         integer not null,
    last         bigint not null,
    primary key (jurisdiction, series, year)
);

-- 企业, once for all jurisdictions: by credit code, or by name while the code is not known
create table project.enterprise (
    id            uuid primary key,
    credit_code   text,
    name          text not null,
    legal_person  text,
    state_owned   boolean not null default false,
    -- the check digit does not fit: shown, never refused
    code_doubtful boolean not null default false,
    registered_at timestamp not null,
    registered_by text not null,
    bigrams       text[] not null default '{}'
);
create unique index enterprise_by_code on project.enterprise (credit_code) where credit_code is not null;
create unique index enterprise_by_name on project.enterprise (name) where credit_code is null;
create index enterprise_by_bigram on project.enterprise using gin (bigrams);

create table project.construction_project (
    id               uuid primary key,
    jurisdiction     text not null,
    number           text not null,
    request_id       text not null,
    version          bigint not null,
    -- 24 characters of the investment platform; null for works too small to have one
    code             text,
    name             text not null,
    region           text,
    site             text,
    -- a step of the jurisdiction's lifecycle of projects, or OBSERVED: seen on the ground, not yet in the ledger
    step             text not null,
    stopped_since    timestamp,
    field            text,
    works            text,
    works_nature     text,
    investment       text,
    fund_kind        text,
    level            text,
    -- too small for a construction permit
    small            boolean not null default false,
    industry_unit    text,
    territory_unit   text,
    -- the unit that carries the project out or tendered it, where that is not the owner's own affair
    own_project_of   text,
    source_unit      text not null,
    owner            uuid references project.enterprise,
    contractor       uuid references project.enterprise,
    supervisor       uuid references project.enterprise,
    value_fen        bigint check (value_fen > 0),
    information_at   timestamp not null,
    planned_start    date,
    started_at       timestamp,
    ended_at         timestamp,
    -- number in the wage-payment platform of the place
    platform_number  text,
    platform_at      timestamp,
    remark           text not null default '',
    -- state companies among owner and contractor, and whether a rule of the place applies at all
    state_company    boolean not null default false,
    applies          boolean not null default true,
    registered_at    timestamp not null,
    registered_by    text not null,
    changed_at       timestamp not null,
    changed_by       text not null,
    changed_unit     text not null,
    bigrams          text[] not null default '{}',
    unique (jurisdiction, number),
    unique (jurisdiction, request_id)
);
create unique index project_by_code on project.construction_project (jurisdiction, code) where code is not null;
create index project_ledger on project.construction_project (jurisdiction, registered_at desc, id desc);
create index project_by_step on project.construction_project (jurisdiction, step, registered_at desc, id desc);
create index project_by_field on project.construction_project (jurisdiction, field, registered_at desc, id desc);
create index project_by_region on project.construction_project (jurisdiction, region, registered_at desc, id desc);
create index project_by_industry on project.construction_project (industry_unit, registered_at desc, id desc);
create index project_by_source on project.construction_project (source_unit, registered_at desc, id desc);
create index project_by_own on project.construction_project (own_project_of, registered_at desc, id desc) where own_project_of is not null;
create index project_by_owner on project.construction_project (owner);
create index project_by_contractor on project.construction_project (contractor);
create index project_by_name on project.construction_project (jurisdiction, name, id);
create index project_by_bigram on project.construction_project using gin (bigrams);

-- subcontractors and other firms on the site
create table project.participant (
    project    uuid not null references project.construction_project,
    enterprise uuid not null references project.enterprise,
    part       text not null,
    joined_at  timestamp not null,
    left_at    timestamp,
    primary key (project, enterprise, part)
);
create index participant_by_enterprise on project.participant (enterprise);

-- 责任人: the persons of a project by post, past ones included. Their phones are kept as reporters' are.
create table project.person (
    id              uuid primary key,
    project         uuid not null references project.construction_project,
    post            text not null,
    name            text not null,
    organisation    text not null,
    phone_cipher    text,
    phone_masked    text,
    phone_keyed     text,
    certificate     text,
    -- 劳资专管员登记: number given by the industry department; null while it waits
    registration    text,
    registered_at   timestamp,
    registered_unit text,
    appointed_at    timestamp not null,
    appointed_by    text not null,
    attachments     uuid[] not null default '{}',
    removed_at      timestamp
);
create index person_of_project on project.person (project, post) where removed_at is null;
create index person_by_name on project.person (name, phone_keyed) where removed_at is null;

-- 合同: what was agreed about money, of each contract of the project
create table project.contract (
    id                uuid primary key,
    project           uuid not null references project.construction_project,
    kind              text not null,
    party             uuid references project.enterprise,
    signed_on         date not null,
    value_fen         bigint not null check (value_fen > 0),
    -- 计量周期 and 人工费拨付周期, in months; null where the contract is silent
    measured_months   integer check (measured_months > 0),
    labour_months     integer check (labour_months > 0),
    settlement        text not null default '',
    -- agreed labour cost as a share in ten-thousandths of the price, or as a sum
    labour_share      integer check (labour_share between 1 and 10000),
    labour_fen        bigint check (labour_fen > 0),
    advance_funding   boolean not null default false,
    -- codes of the clauses that the pack asks for and the contract has
    clauses           text[] not null default '{}',
    recorded_at       timestamp not null,
    recorded_by       text not null,
    attachments       uuid[] not null default '{}'
);
create index contract_of_project on project.contract (project, signed_on);

-- 推送: one thing that a unit must tell the labour bureau, from its trigger to the receipt
create table project.push (
    id            uuid primary key,
    jurisdiction  text not null,
    version       bigint not null,
    project       uuid not null references project.construction_project,
    kind          text not null,
    unit          text not null,
    triggered_at  timestamp not null,
    starts_on     date,
    -- owed before works begin, whatever its day
    before_start  boolean not null,
    recorded_at   timestamp not null,
    recorded_by   text not null,
    -- when works began, told once
    started_at    timestamp,
    sent_at       timestamp,
    sent_by       text,
    -- after its day, or after works began
    sent_late     boolean not null default false,
    -- the deposit notice that went out in the same act
    notice        uuid,
    received_at   timestamp,
    received_by   text,
    withdrawn_at  timestamp,
    withdrawn_why text,
    -- first petition that followed while it was late, and the account given for it
    petitioned_at timestamp,
    accounted_at  timestamp
);
create index push_of_project on project.push (project, triggered_at);
create index push_open on project.push (jurisdiction, unit, triggered_at) where sent_at is null and withdrawn_at is null;
create index push_ledger on project.push (jurisdiction, triggered_at desc, id desc);
create unique index push_once on project.push (project, kind, unit) where withdrawn_at is null;

-- 欠薪信访 that followed a push: each clue is told of once
create table project.push_petition (
    push uuid not null references project.push,
    clue uuid not null,
    at   timestamp not null,
    late boolean not null,
    primary key (push, clue)
);

-- what was done about a project, in the officers' own words
create table project.entry (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    version     bigint not null,
    type        text not null,
    at          timestamp not null,
    officer     text,
    unit        text,
    what        text not null,
    detail      jsonb not null default '{}',
    attachments uuid[] not null default '{}'
);
create index entry_of_project on project.entry (project, at, version);
create index entry_by_attachment on project.entry using gin (attachments);
