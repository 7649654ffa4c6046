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
