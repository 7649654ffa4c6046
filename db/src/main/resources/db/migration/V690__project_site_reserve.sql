-- 告示牌公开网页: who has the token sees what the board shows; a new one takes the place of the old
create table project.public_page (
    token     text primary key check (token ~ '^[A-Za-z0-9_-]{22,43}$'),
    project   uuid not null references project.construction_project,
    opened_at timestamp not null,
    opened_by text not null,
    closed_at timestamp,
    closed_by text,
    check ((closed_at is null) = (closed_by is null))
);
create unique index public_page_open on project.public_page (project) where closed_at is null;

-- 告示牌内容 that no record holds: of one project, and of a place as a whole
create table project.board_line (
    project   uuid not null references project.construction_project,
    line      text not null,
    text      text not null check (text <> ''),
    filled_at timestamp not null,
    filled_by text not null,
    primary key (project, line)
);
create table project.place_line (
    jurisdiction text not null,
    line         text not null,
    text         text not null check (text <> ''),
    filled_at    timestamp not null,
    filled_by    text not null,
    primary key (jurisdiction, line)
);

-- 合同范本 that the labour bureau has published; its wording is the pack's
create table project.published_template (
    id           uuid primary key,
    jurisdiction text not null,
    template     text not null,
    published_at timestamp not null,
    published_by text not null,
    withdrawn_at timestamp,
    withdrawn_by text,
    check ((withdrawn_at is null) = (withdrawn_by is null))
);
create unique index template_published on project.published_template (jurisdiction, template) where withdrawn_at is null;

-- 应急资金账户: each of its own, with what went in and out and what was left after it
create table project.reserve_fund (
    jurisdiction text not null,
    fund         text not null,
    balance_fen  bigint not null default 0 check (balance_fen >= 0),
    version      bigint not null default 0,
    primary key (jurisdiction, fund)
);
create table project.reserve_entry (
    id           uuid primary key,
    jurisdiction text not null,
    fund         text not null,
    -- counts up within the account
    number       bigint not null check (number > 0),
    kind         text not null check (kind in ('in', 'replenish', 'out')),
    amount_fen   bigint not null check (amount_fen > 0),
    -- what the money was for, as the pack's register says
    use          text,
    project      uuid references project.construction_project,
    booked_on    date not null,
    basis        text not null,
    balance_fen  bigint not null check (balance_fen >= 0),
    recorded_at  timestamp not null,
    recorded_by  text not null,
    unit         text not null,
    attachments  uuid[] not null default '{}',
    foreign key (jurisdiction, fund) references project.reserve_fund,
    unique (jurisdiction, fund, number),
    check ((kind = 'out') = (use is not null)),
    check (kind = 'out' or project is null)
);
create index reserve_entry_by_attachment on project.reserve_entry using gin (attachments);

-- 预售监管资金: one account of a housing project; money leaves it by a request that was granted
create table project.presale_account (
    project     uuid primary key references project.construction_project,
    bank        text not null,
    balance_fen bigint not null default 0 check (balance_fen >= 0),
    opened_at   timestamp not null,
    opened_by   text not null
);
create table project.presale_receipt (
    id          uuid primary key,
    project     uuid not null references project.presale_account,
    amount_fen  bigint not null check (amount_fen > 0),
    received_on date not null,
    recorded_at timestamp not null,
    recorded_by text not null,
    unit        text not null
);
create index presale_receipt_of_project on project.presale_receipt (project, recorded_at);
create table project.presale_request (
    id           uuid primary key,
    project      uuid not null references project.presale_account,
    amount_fen   bigint not null check (amount_fen > 0),
    purpose      text not null,
    requested_at timestamp not null,
    requested_by text not null,
    unit         text not null,
    granted      boolean,
    reason       text,
    decided_at   timestamp,
    decided_by   text,
    decided_unit text,
    check (num_nulls(granted, decided_at, decided_by, decided_unit) in (0, 4))
);
create index presale_request_of_project on project.presale_request (project, requested_at);

-- 制度文件: what a place has issued, and the task of its plan that it fulfils
create schema accountability;
create table accountability.policy_document (
    id           uuid primary key,
    jurisdiction text not null,
    task         text not null,
    title        text not null,
    number       text not null default '',
    issued_on    date not null,
    attachment   uuid not null,
    added_at     timestamp not null,
    added_by     text not null,
    unit         text not null,
    withdrawn_at timestamp,
    withdrawn_by text,
    withdrawn_why text,
    check (num_nulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3))
);
create unique index task_fulfilled on accountability.policy_document (jurisdiction, task) where withdrawn_at is null;
create index document_in_library on accountability.policy_document (jurisdiction, issued_on desc, id desc) where withdrawn_at is null;
create index document_by_attachment on accountability.policy_document (attachment);
