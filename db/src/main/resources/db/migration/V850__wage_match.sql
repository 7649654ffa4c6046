-- 三方比对: the ledger by worker and employer with the reasons, and its sums by project and month. No row has been kept before.
drop table wage.worker_month;

-- the lock of whoever merges: a month's reasons look back at earlier months of the project, so one project is merged at a time
create table wage.matched_project (
    project      uuid primary key references project.construction_project,
    jurisdiction text not null
);

-- 三方比对的底账: what is known of a worker's month with a firm on a project, kept up as rows come in
create table wage.worker_month (
    project       uuid not null,
    worker        uuid not null,
    employer      uuid not null,
    due_fen       bigint not null,
    paid_fen      bigint not null,
    -- on its way
    waiting_fen   bigint not null,
    -- failed or come back, and neither paid again nor on its way again
    unpaid_fen    bigint not null,
    month         date not null check (extract(day from month) = 1),
    worked        integer not null,
    -- sum of the bits of org.huxin.engine.match.Reason
    reasons       integer not null check (reasons between 0 and 1023),
    first_paid_on date,
    last_paid_on  date,
    -- last day on which a payment is in time
    pay_by        date not null,
    confirmed     boolean not null,
    other_card    boolean not null,
    shared_card   boolean not null,
    primary key (project, month, worker, employer)
) with (fillfactor = 90);
create index worker_month_of_worker on wage.worker_month (worker, month);

-- 一个项目一个月的合计
create table wage.project_month (
    project     uuid not null,
    month       date not null check (extract(day from month) = 1),
    workers     integer not null check (workers > 0),
    worked      bigint not null,
    due_fen     bigint not null,
    paid_fen    bigint not null,
    missing_fen bigint not null check (missing_fen >= 0),
    beyond_fen  bigint not null check (beyond_fen >= 0),
    -- workers with any reason
    differing   integer not null check (differing between 0 and workers),
    -- how many have each reason, in the order of the bits
    counts      integer[] not null,
    reasons     integer not null,
    -- the first of those without all their wages falls due after this day; null where nobody is short
    pay_by      date,
    primary key (project, month),
    check (due_fen = paid_fen + missing_fen - beyond_fen)
);
create index project_month_worst on wage.project_month (missing_fen desc, differing desc, project desc, month desc);
create index project_month_by_month on wage.project_month (month, missing_fen desc, differing desc, project desc);
