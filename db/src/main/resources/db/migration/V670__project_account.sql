-- 农民工工资专用账户: one that is open for each project; those that were closed stay on record.
create table project.special_account (
    id             uuid primary key,
    project        uuid not null references project.construction_project,
    jurisdiction   text not null,
    contractor     uuid not null references project.enterprise,
    bank           text not null,
    branch         text not null,
    number         text not null check (number ~ '^[0-9]{8,30}$'),
    name           text not null,
    -- the place lets several projects share one account
    shared         boolean not null,
    applied_on     date not null,
    opened_on      date not null check (opened_on >= applied_on),
    -- 三方资金管理协议
    agreed_on      date not null,
    agreement      uuid[] not null default '{}',
    filing         text not null default 'due' check (filing in ('due', 'submitted', 'accepted', 'returned')),
    filed_on       date,
    decided_at     timestamp,
    returned_why   text,
    closing_reason text,
    announced_on   date check (announced_on >= opened_on),
    closed_on      date check (closed_on >= announced_on),
    recorded_at    timestamp not null,
    recorded_by    text not null,
    check ((filing = 'due') = (filed_on is null)),
    check ((filing in ('accepted', 'returned')) = (decided_at is not null)),
    check ((filing = 'returned') = (returned_why is not null)),
    check ((announced_on is null) = (closing_reason is null)),
    check (closed_on is null or announced_on is not null)
);
create unique index account_open on project.special_account (project) where closed_on is null;
create unique index account_by_number on project.special_account (number) where not shared;
create index account_shared on project.special_account (number) where shared;
create index account_of_project on project.special_account (project, opened_on);
create index account_ledger on project.special_account (jurisdiction, opened_on desc, id desc);
create index account_by_bank on project.special_account (jurisdiction, bank, opened_on);

-- 冻结、查封、划拨: who did it by which document, and by which it was lifted
create table project.account_hold (
    id          uuid primary key,
    account     uuid not null references project.special_account,
    kind        text not null,
    authority   text not null,
    document    text not null,
    amount_fen  bigint check (amount_fen > 0),
    held_on     date not null,
    recorded_at timestamp not null,
    recorded_by text not null,
    lifted_on   date check (lifted_on >= held_on),
    lifted_by   text,
    check ((lifted_on is null) = (lifted_by is null))
);
create index hold_of_account on project.account_hold (account, held_on);
create index hold_standing on project.account_hold (account) where lifted_on is null;

-- 违规: wages paid from elsewhere, or money of the account spent on something else; one for each act that recorded them
create table project.account_violation (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    kind        text not null check (kind in ('outside', 'misused')),
    lines       integer not null check (lines > 0),
    amount_fen  bigint not null check (amount_fen > 0),
    from_day    date not null,
    to_day      date not null check (to_day >= from_day),
    recorded_at timestamp not null,
    recorded_by text not null,
    dealt_at    timestamp,
    dealt_by    text,
    dealt_unit  text,
    dealt_how   text,
    check ((dealt_at is null) = (dealt_how is null))
);
create index violation_of_project on project.account_violation (project, recorded_at desc);
create index violation_open on project.account_violation (project) where dealt_at is null;

-- what went in and out, and wages that were paid without passing through
create table project.account_entry (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    -- null for wages paid from elsewhere while the project has none
    account     uuid references project.special_account,
    on_day      date not null,
    kind        text not null,
    incoming    boolean not null,
    -- of the account itself; false for wages paid from elsewhere, which do not touch its balance
    through     boolean not null,
    source      text not null,
    party       text not null,
    amount_fen  bigint not null check (amount_fen > 0),
    -- 流水号 of the bank
    reference   text,
    note        text not null default '',
    violation   uuid references project.account_violation,
    recorded_at timestamp not null,
    recorded_by text not null,
    check (through or not incoming),
    check (not through or account is not null)
);
create index account_entry_of_project on project.account_entry (project, on_day desc, id desc);
create index account_entry_of_account on project.account_entry (account, on_day desc, id desc);
create unique index account_entry_by_reference on project.account_entry (project, reference) where reference is not null;
create index account_entry_by_violation on project.account_entry (violation) where violation is not null;

-- 代发失败: lines of a payroll that the bank could not pay
create table project.account_failure (
    id          uuid primary key,
    account     uuid not null references project.special_account,
    on_day      date not null,
    lines       integer not null check (lines > 0),
    amount_fen  bigint not null check (amount_fen > 0),
    reason      text not null,
    recorded_at timestamp not null,
    recorded_by text not null
);
create index failure_of_account on project.account_failure (account, on_day);

-- 指定银行: what the office decided about each bank, over what its pack lists
create table project.designated_bank (
    jurisdiction text not null,
    name         text not null,
    listed       boolean not null,
    basis        text not null,
    changed_by   text not null,
    changed_at   timestamp not null,
    primary key (jurisdiction, name)
);
