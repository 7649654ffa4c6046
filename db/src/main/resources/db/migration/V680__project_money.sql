-- 工程款与人工费: what was built and paid each month, what of it is labour cost, and the public money behind it. Every amount
-- in fen; what was entered in error is withdrawn, never deleted.

-- 计量: value of the works done in a month; a later measurement of the same month replaces the earlier one
create table project.measurement (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    month       date not null check (extract(day from month) = 1),
    value_fen   bigint not null check (value_fen between 0 and 100000000000000),
    -- 形象进度 of the month, in ten-thousandths of the whole works
    progress    integer check (progress between 0 and 10000),
    measured_on date not null,
    replaced    boolean not null default false,
    recorded_at timestamp not null,
    recorded_by text not null
);
create unique index measurement_once on project.measurement (project, month) where not replaced;

-- 工程款支付: month is the one it pays for, null for the start-up funds before works begin; labour_fen is null where nobody has
-- said how much of it is labour cost
create table project.payment (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    month       date check (extract(day from month) = 1),
    paid_on     date not null,
    amount_fen  bigint not null check (amount_fen between 1 and 100000000000000),
    labour_fen  bigint check (labour_fen between 0 and amount_fen),
    voucher     text not null,
    recorded_at timestamp not null,
    recorded_by text not null,
    withdrawn_at  timestamp,
    withdrawn_by  text,
    withdrawn_why text
);
create unique index payment_once on project.payment (project, voucher) where withdrawn_at is null;
create index payment_of_project on project.payment (project, paid_on, id);

-- 分账支出: what is paid out of either ledger
create table project.ledger_spending (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    ledger      text not null check (ledger in ('labour', 'other')),
    purpose     text not null,
    amount_fen  bigint not null check (amount_fen between 1 and 100000000000000),
    spent_on    date not null,
    voucher     text not null,
    recorded_at timestamp not null,
    recorded_by text not null,
    unique (project, voucher)
);

-- 人工费拨付约定: what contract and owner say about when, and the start-up funds
create table project.labour_terms (
    project     uuid primary key references project.construction_project,
    due_day     integer check (due_day between 1 and 31),
    startup_fen bigint check (startup_fen between 0 and 100000000000000),
    recorded_at timestamp not null,
    recorded_by text not null
);

-- 人工费拨付期: due and received of one month of one project; month is null for the instalment before works begin
create table project.labour_period (
    id           uuid primary key,
    project      uuid not null references project.construction_project,
    month        date check (extract(day from month) = 1),
    floor_fen    bigint check (floor_fen >= 0),
    agreed_fen   bigint check (agreed_fen >= 0),
    due_fen      bigint check (due_fen >= 0),
    due_on       date,
    received_fen bigint not null check (received_fen >= 0),
    -- the day on which what had come in was enough; null while it is not
    full_on      date,
    -- since when it is owed, as the duty book was told last; null while nothing was told
    told_at      timestamp,
    unique nulls not distinct (project, month)
);
create index labour_period_list on project.labour_period ((coalesce(month, '0001-01-01'::date)) desc, id desc);
create index labour_period_owed on project.labour_period (due_on) where full_on is null and due_fen > 0;

-- 政府投资安排
create table project.fund_arrangement (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    amount_fen  bigint not null check (amount_fen between 1 and 100000000000000),
    arranged_on date not null,
    document    text not null,
    recorded_at timestamp not null,
    recorded_by text not null,
    unique (project, document)
);

-- 批准预算: the latest one counts
create table project.fund_budget (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    amount_fen  bigint not null check (amount_fen between 1 and 100000000000000),
    approved_on date not null,
    document    text not null,
    replaced    boolean not null default false,
    recorded_at timestamp not null,
    recorded_by text not null
);
create unique index fund_budget_once on project.fund_budget (project) where not replaced;

-- 拨付计划: one planned payment of government money; covered_on is the day on which what had been paid out reached it
create table project.fund_instalment (
    id           uuid primary key,
    project      uuid not null references project.construction_project,
    due_on       date not null,
    amount_fen   bigint not null check (amount_fen between 1 and 100000000000000),
    recorded_at  timestamp not null,
    recorded_by  text not null,
    covered_on   date,
    -- since when it is owed, as the duty book was told last; null while nothing was told
    told_at      timestamp,
    withdrawn_at timestamp
);
create index fund_instalment_of_project on project.fund_instalment (project, due_on, id) where withdrawn_at is null;

-- 财政拨付: what was really paid out
create table project.fiscal_payment (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    paid_on     date not null,
    amount_fen  bigint not null check (amount_fen between 1 and 100000000000000),
    voucher     text not null,
    recorded_at timestamp not null,
    recorded_by text not null,
    withdrawn_at timestamp
);
create unique index fiscal_payment_once on project.fiscal_payment (project, voucher) where withdrawn_at is null;

-- 施工过程结算
create table project.settlement (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    from_day    date not null,
    to_day      date not null,
    amount_fen  bigint not null check (amount_fen between 1 and 100000000000000),
    recorded_at timestamp not null,
    recorded_by text not null,
    check (from_day <= to_day),
    unique (project, from_day, to_day)
);
create index settlement_latest on project.settlement (project, to_day desc);

-- 分账指导: what the finance bureau did about a county
create table project.ledger_guidance (
    id           uuid primary key,
    jurisdiction text not null,
    region       text not null,
    unit         text not null,
    guided_on    date not null,
    note         text not null,
    recorded_at  timestamp not null,
    recorded_by  text not null,
    attachments  uuid[] not null default '{}'
);
create index ledger_guidance_list on project.ledger_guidance (jurisdiction, region, guided_on desc);
create index ledger_guidance_by_attachment on project.ledger_guidance using gin (attachments);
