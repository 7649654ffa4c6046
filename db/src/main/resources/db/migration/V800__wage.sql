-- 工资: who works on a project, how long, what is due and what was paid. Every amount in fen, days in hundredths of a day,
-- months as their first day. Names stand in clear for whoever may see the project; numbers of papers, phones and cards
-- are encrypted, with a mask to show and a keyed index to find them by.
create schema wage;

-- firms that work for the general contractor act under units of their own, on wages only
alter table project.construction_project add column subcontractor_units text[] not null default '{}';
create index project_of_subcontractor on project.construction_project using gin (subcontractor_units);
update project.construction_project p
set subcontractor_units = s.units
from (select c.id, array_agg(distinct 'firm:' || c.jurisdiction || ':' || t.enterprise::text) as units
      from project.participant t join project.construction_project c on c.id = t.project
      where t.part = 'subcontractor' and t.left_at is null
      group by c.id) s
where s.id = p.id;

-- 工人: one file for each person in a place, found by the number of a paper whatever the name
create table wage.worker (
    id           uuid primary key,
    jurisdiction text not null,
    -- kind of paper, a code of the register id_kinds
    id_kind      text not null,
    id_cipher    text not null,
    id_masked    text not null,
    id_keyed     text not null,
    name         text not null,
    -- what the paper tells; null where it does not
    born_on      date,
    sex          text check (sex in ('male', 'female')),
    phone_cipher text,
    phone_masked text,
    phone_keyed  text,
    verified_at  timestamp,
    verified_by  text,
    recorded_at  timestamp not null,
    recorded_by  text not null,
    unique (jurisdiction, id_kind, id_keyed),
    check ((verified_at is null) = (verified_by is null)),
    check ((phone_cipher is null) = (phone_keyed is null))
);
create index worker_by_name on wage.worker (jurisdiction, name, id);
create index worker_by_phone on wage.worker (phone_keyed) where phone_keyed is not null;
create index worker_by_paper on wage.worker (id_keyed);

-- 工资卡: one at a time; the holder is the name that the bank has
create table wage.worker_card (
    id            uuid primary key,
    worker        uuid not null references wage.worker,
    kind          text not null check (kind in ('social_security', 'bank')),
    bank          text not null,
    holder        text not null,
    number_cipher text not null,
    number_masked text not null,
    number_keyed  text not null,
    since         timestamp not null,
    ended_at      timestamp,
    recorded_by   text not null
);
create unique index card_current on wage.worker_card (worker) where ended_at is null;
create index card_by_number on wage.worker_card (number_keyed, worker);

-- 班组 of a firm on a project
create table wage.team (
    id          uuid primary key,
    project     uuid not null references project.construction_project,
    employer    uuid not null references project.enterprise,
    name        text not null,
    leader      uuid references wage.worker,
    recorded_at timestamp not null,
    recorded_by text not null,
    unique (project, employer, name)
);

-- 用工: one person's work for one firm on one project, from registration to leaving. What nobody told stays null.
create table wage.engagement (
    id             uuid primary key,
    project        uuid not null references project.construction_project,
    worker         uuid not null references wage.worker,
    employer       uuid not null references project.enterprise,
    team           uuid references wage.team,
    -- 工种, a code of the register trades
    trade          text,
    role           text not null check (role in ('worker', 'manager')),
    rate_kind      text check (rate_kind in ('day', 'hour', 'piece', 'month')),
    rate_fen       bigint check (rate_fen > 0),
    -- 劳动合同, or 用工书面协议 where there is no employment
    contract       text check (contract in ('labour_contract', 'written_agreement')),
    contract_no    text,
    contract_on    date,
    contract_files uuid[] not null default '{}',
    -- 安全培训
    trained_on     date,
    -- 实名登记
    registered_on  date,
    entered_on     date,
    left_on        date check (left_on >= entered_on),
    recorded_at    timestamp not null,
    recorded_by    text not null,
    check ((contract is null) = (contract_on is null)),
    check ((rate_kind is null) = (rate_fen is null))
);
create unique index engagement_current on wage.engagement (project, worker) where left_on is null;
create index engagement_of_project on wage.engagement (project, employer, team);
create index engagement_of_worker on wage.engagement (worker, recorded_at);
create index engagement_of_employer on wage.engagement (employer);

-- 委托代发: a subcontractor has the general contractor pay its workers
create table wage.entrustment (
    project     uuid not null references project.construction_project,
    employer    uuid not null references project.enterprise,
    agreed_on   date not null,
    files       uuid[] not null default '{}',
    recorded_at timestamp not null,
    recorded_by text not null,
    primary key (project, employer)
);

-- 出勤: a worker's day on a project, from punches or as somebody corrected it
create table wage.attendance_day (
    project       uuid not null references project.construction_project,
    day           date not null,
    worker        uuid not null references wage.worker,
    employer      uuid not null references project.enterprise,
    first_in      timestamp,
    last_out      timestamp,
    minutes       integer not null check (minutes between 0 and 1440),
    -- worked, in hundredths of a day
    worked        integer not null check (worked between 0 and 100),
    -- open: no way out was seen
    state         text not null check (state in ('complete', 'open', 'corrected')),
    corrected_why text,
    corrected_by  text,
    corrected_at  timestamp,
    primary key (project, day, worker),
    check ((state = 'corrected') = (corrected_why is not null))
);
create index attendance_of_worker on wage.attendance_day (worker, day);

-- 考勤表: a worker's month, as summed from days or as a spreadsheet told it
create table wage.attendance_month (
    project     uuid not null references project.construction_project,
    month       date not null check (extract(day from month) = 1),
    worker      uuid not null references wage.worker,
    employer    uuid not null references project.enterprise,
    worked      integer not null check (worked between 0 and 3100),
    minutes     integer not null check (minutes between 0 and 44640),
    last_day    date,
    source      text not null check (source in ('days', 'sheet')),
    file        uuid,
    line        integer,
    primary key (project, month, worker, employer)
);

-- 工资支付表 of a firm, or of one of its teams, for a month
create table wage.wage_sheet (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references project.construction_project,
    employer     uuid not null references project.enterprise,
    team         uuid references wage.team,
    month        date not null check (extract(day from month) = 1),
    version      bigint not null default 1,
    state        text not null check (state in ('draft', 'confirming', 'handed', 'returned', 'approved', 'voided')),
    source       text not null check (source in ('attendance', 'file')),
    file         uuid,
    lines        integer not null,
    due_fen      bigint not null,
    -- by when the papers of the month are handed in, and the day of pay itself
    due_on       date,
    pay_on       date,
    -- what goes with it: 当月考勤表 and 工程进度
    attendance_files uuid[] not null default '{}',
    progress     text,
    progress_files   uuid[] not null default '{}',
    handed_at    timestamp,
    handed_by    text,
    late         boolean not null default false,
    decided_at   timestamp,
    decided_by   text,
    returned_why text,
    recorded_at  timestamp not null,
    recorded_by  text not null
);
create unique index sheet_once on wage.wage_sheet (project, employer, team, month) nulls not distinct where state <> 'voided';
create index sheet_of_project on wage.wage_sheet (project, month desc, id desc);
create index sheet_ledger on wage.wage_sheet (jurisdiction, month desc, id desc);

create table wage.wage_line (
    id           uuid primary key,
    sheet        uuid not null references wage.wage_sheet,
    project      uuid not null,
    month        date not null,
    worker       uuid not null references wage.worker,
    employer     uuid not null,
    place        integer not null check (place > 0),
    worked       integer not null check (worked between 0 and 3100),
    minutes      integer check (minutes between 0 and 44640),
    -- pieces in thousandths of a unit
    quantity     bigint check (quantity >= 0),
    unit         text,
    rate_kind    text check (rate_kind in ('day', 'hour', 'piece', 'month')),
    rate_fen     bigint check (rate_fen >= 0),
    gross_fen    bigint not null check (gross_fen between 0 and 100000000000),
    deducted_fen bigint not null default 0 check (deducted_fen between 0 and gross_fen),
    due_fen      bigint generated always as (gross_fen - deducted_fen) stored,
    note         text not null default '',
    -- by phone or by a scanned signature
    confirmed_at  timestamp,
    confirmed_how text check (confirmed_how in ('phone', 'signature')),
    objected_at   timestamp,
    objection     text,
    unique (sheet, worker),
    unique (sheet, place),
    check ((confirmed_at is null) = (confirmed_how is null)),
    check ((objected_at is null) = (objection is null))
);
create index line_of_month on wage.wage_line (project, month, worker);
create index line_of_worker on wage.wage_line (worker, month);

-- 代发批次: sent once, whatever happens; what failed is paid again by a batch of its own
create table wage.pay_batch (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references project.construction_project,
    account      uuid not null references project.special_account,
    sheet        uuid not null references wage.wage_sheet,
    employer     uuid not null references project.enterprise,
    month        date not null,
    version      bigint not null default 1,
    -- MsgId of the instruction, which the bank knows it by
    message      text not null unique,
    state        text not null check (state in ('prepared', 'sent', 'answered', 'withdrawn')),
    lines        integer not null check (lines > 0),
    total_fen    bigint not null check (total_fen > 0),
    pay_on       date not null,
    sent_at      timestamp,
    sent_by      text,
    recorded_at  timestamp not null,
    recorded_by  text not null
);
create index batch_of_sheet on wage.pay_batch (sheet);
create index batch_of_project on wage.pay_batch (project, month desc, id desc);
create index batch_ledger on wage.pay_batch (jurisdiction, month desc, id desc);

create table wage.pay_line (
    id            uuid primary key,
    batch         uuid not null references wage.pay_batch,
    wage_line     uuid not null references wage.wage_line,
    project       uuid not null,
    month         date not null,
    worker        uuid not null references wage.worker,
    employer      uuid not null,
    place         integer not null check (place > 0),
    -- EndToEndId
    reference     text not null unique,
    card          uuid not null references wage.worker_card,
    amount_fen    bigint not null check (amount_fen > 0),
    state         text not null check (state in ('waiting', 'paid', 'failed', 'returned', 'withdrawn')),
    reason        text,
    -- day on which the bank paid it, and on which it came back
    paid_on       date,
    returned_on   date,
    -- card that the bank says it paid to, where that is another one
    other_card_masked text,
    other_card_keyed  text,
    unique (batch, place),
    check (state not in ('failed', 'returned') or reason is not null),
    check (state not in ('paid', 'returned') or paid_on is not null)
);
-- a wage is on its way, or paid, once at a time
create unique index pay_once on wage.pay_line (wage_line) where state in ('waiting', 'paid');
create index pay_of_month on wage.pay_line (project, month, worker);
create index pay_of_worker on wage.pay_line (worker, month);

-- 三方比对的底账: what is known of a worker's month on a project, kept up as rows come in
create table wage.worker_month (
    project      uuid not null,
    month        date not null,
    worker       uuid not null,
    worked       integer not null default 0,
    due_fen      bigint not null default 0,
    confirmed    boolean not null default false,
    paid_fen     bigint not null default 0,
    -- failed or come back, and not paid again
    unpaid_fen   bigint not null default 0,
    first_paid_on date,
    last_paid_on  date,
    primary key (project, month, worker)
);
create index worker_month_of_worker on wage.worker_month (worker, month);
