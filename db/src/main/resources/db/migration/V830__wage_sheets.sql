-- 合同约定的工资支付日: of a project; months_after is 0 for a day of the month worked, 1 for one of the month that follows
create table wage.pay_terms (
    project      uuid primary key references project.construction_project,
    pay_day      integer not null check (pay_day between 1 and 31),
    months_after integer not null check (months_after in (0, 1)),
    recorded_at  timestamp not null,
    recorded_by  text not null
);

-- 工作量考核: what a worker did for a firm on a project in a month, as somebody of the firm assessed it
create table wage.assessment (
    project     uuid not null references project.construction_project,
    month       date not null check (extract(day from month) = 1),
    worker      uuid not null references wage.worker,
    employer    uuid not null references project.enterprise,
    -- days in hundredths and minutes as attendance has them; null where none is kept
    worked      integer check (worked between 0 and 3100),
    minutes     integer check (minutes between 0 and 44640),
    -- pieces in thousandths of a unit
    quantity    bigint check (quantity >= 0),
    unit        text,
    rate_kind   text not null check (rate_kind in ('day', 'hour', 'piece', 'month')),
    rate_fen    bigint not null check (rate_fen > 0),
    note        text not null default '',
    assessor    text not null,
    assessed_on date not null,
    recorded_at timestamp not null,
    recorded_by text not null,
    primary key (project, month, worker, employer),
    check ((rate_kind = 'piece') = (quantity is not null)),
    check ((quantity is null) = (unit is null)),
    check (rate_kind <> 'hour' or minutes is not null),
    check (rate_kind not in ('day', 'month') or worked is not null)
);

-- 应交工资表: a firm owes a sheet for a month in which its people worked; what rules judge
create table wage.hand_in (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references project.construction_project,
    employer     uuid not null references project.enterprise,
    month        date not null check (extract(day from month) = 1),
    due_on       date,
    pay_on       date,
    told_at      timestamp not null,
    handed_at    timestamp,
    unique (project, employer, month)
);

-- 签字扫描件: for some lines, or for all that were open where lines is empty
create table wage.sheet_signature (
    id          uuid primary key,
    sheet       uuid not null references wage.wage_sheet,
    files       uuid[] not null check (cardinality(files) > 0),
    lines       integer not null check (lines > 0),
    recorded_at timestamp not null,
    recorded_by text not null
);
create index signature_of_sheet on wage.sheet_signature (sheet);

-- 异议的答复: the objection leaves the line and stays here
create table wage.objection_answer (
    id          uuid primary key,
    sheet       uuid not null references wage.wage_sheet,
    worker      uuid not null references wage.worker,
    objection   text not null,
    objected_at timestamp not null,
    answer      text not null,
    amended     boolean not null,
    answered_at timestamp not null,
    answered_by text not null
);
create index answer_of_sheet on wage.objection_answer (sheet, worker, answered_at);

-- 工资表导入: a file that is read in the background
create table wage.sheet_import (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references project.construction_project,
    employer     uuid not null references project.enterprise,
    team         uuid references wage.team,
    month        date not null check (extract(day from month) = 1),
    file_name    text not null,
    state        text not null check (state in ('waiting', 'reading', 'stopped', 'wrong', 'done')),
    -- lines read and staged so far, and lines of the file where that is known
    lines_read   integer not null default 0,
    lines_total  integer,
    stop_asked   boolean not null default false,
    -- the job that may read it; one that was planned before a stop may not
    plan         uuid not null,
    problems     integer not null default 0,
    sheet        uuid references wage.wage_sheet,
    sent_at      timestamp not null,
    sent_by      text not null,
    ended_at     timestamp
);
create index import_of_project on wage.sheet_import (project, sent_at desc, id desc);

create table wage.sheet_import_problem (
    import  uuid not null references wage.sheet_import on delete cascade,
    place   integer not null,
    line    integer not null,
    -- as the file calls it; empty where the line as a whole is meant
    label   text not null,
    message text not null,
    primary key (import, place)
);

-- lines of files under way; what a crash of the database loses is read again
create unlogged table wage.sheet_staged (
    import       uuid not null,
    line         integer not null,
    id           uuid not null,
    id_keyed     text,
    name         text not null,
    worked       integer not null,
    minutes      integer,
    quantity     bigint,
    unit         text,
    rate_kind    text,
    rate_fen     bigint,
    gross_fen    bigint not null,
    deducted_fen bigint not null,
    note         text not null
);
create unique index staged_of_import on wage.sheet_staged (import, line);

-- 延期支付报告
create table wage.deferral (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references project.construction_project,
    employer     uuid not null references project.enterprise,
    month        date not null check (extract(day from month) = 1),
    reason       text not null,
    amount_fen   bigint not null check (amount_fen > 0),
    persons      integer not null check (persons > 0),
    pay_by       date not null,
    files        uuid[] not null default '{}',
    filed_at     timestamp not null,
    filed_by     text not null,
    paid_on      date,
    settled_at   timestamp,
    settled_by   text,
    check ((paid_on is null) = (settled_at is null)),
    check ((paid_on is null) = (settled_by is null))
);
create index deferral_ledger on wage.deferral (jurisdiction, filed_at desc, id desc);
create index deferral_of_project on wage.deferral (project, filed_at desc, id desc);

-- who may read a file is asked by the file
create index sheet_of_attendance_file on wage.wage_sheet using gin (attendance_files);
create index sheet_of_progress_file on wage.wage_sheet using gin (progress_files);
create index signature_of_file on wage.sheet_signature using gin (files);
create index deferral_of_file on wage.deferral using gin (files);

-- one file of a sheet is read at a time, also when two are sent in the same moment
create unique index import_under_way on wage.sheet_import (project, employer, team, month) nulls not distinct
    where state in ('waiting', 'reading', 'stopped');
