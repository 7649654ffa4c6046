-- the order in which months of the ledger were merged, so that whoever watches them reads what was merged since and no more
create sequence wage.month_merged;
alter table wage.project_month add column merged bigint not null default 0;

-- up to which merging each month of the ledger was read
create table supervision.read_month (
    project uuid not null,
    month   date not null check (extract(day from month) = 1),
    merged  bigint not null,
    primary key (project, month)
);

-- a worker's month as it was known from a day on; beside the project's month, so that one worker's change costs one row
create table supervision.known_worker (
    project       uuid not null,
    worker        uuid not null,
    employer      uuid not null,
    due_fen       bigint not null,
    paid_fen      bigint not null,
    waiting_fen   bigint not null,
    unpaid_fen    bigint not null,
    -- what earlier months left unpaid
    earlier_fen   bigint not null,
    month         date not null check (extract(day from month) = 1),
    since         date not null,
    worked        integer not null,
    first_paid_on date,
    last_paid_on  date,
    pay_by        date not null,
    left_on       date,
    confirmed     boolean not null,
    other_card    boolean not null,
    shared_card   boolean not null,
    -- from that day on the ledger had no such row any more
    gone          boolean not null,
    -- no later day has it otherwise
    latest        boolean not null,
    primary key (project, month, worker, employer, since)
);
create index known_worker_latest on supervision.known_worker (project) where latest;

-- 豁免: entered by the labour bureau, or by the contractor where the place lets it; never without an end
create table supervision.entered_exemption (
    id            uuid primary key,
    jurisdiction  text not null,
    project       uuid not null,
    kind          text not null,
    from_day      date not null,
    until_day     date not null check (until_day >= from_day),
    -- number of the paper that it rests on
    document      text not null check (document <> ''),
    note          text not null default '',
    recorded_at   timestamp not null,
    officer       text not null,
    unit          text not null,
    withdrawn_at  timestamp,
    withdrawn_by  text,
    withdrawn_why text,
    check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);
create index entered_exemption_of_project on supervision.entered_exemption (project, recorded_at desc);

-- what excused whom, entered or gathered, from which day anybody knew of it and from which day it was known no more
create table supervision.known_exemption (
    id          uuid primary key,
    project     uuid not null,
    kind        text not null,
    -- whose rows alone are left out; null where the whole project is excused
    worker      uuid,
    from_day    date not null,
    until_day   date not null check (until_day >= from_day),
    ground_kind text not null,
    ground      text not null,
    since       date not null,
    gone_on     date check (gone_on >= since)
);
create index known_exemption_open on supervision.known_exemption (project) where gone_on is null;
create index known_exemption_of_project on supervision.known_exemption (project, since);
