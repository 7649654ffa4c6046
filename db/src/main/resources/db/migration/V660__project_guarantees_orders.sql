-- 担保: each paper by which somebody answers for the owner's payments or for the contractor's work
create table project.guarantee (
    id             uuid primary key,
    jurisdiction   text not null,
    project        uuid not null references project.construction_project,
    -- words of the registers guarantee_kinds and guarantee_forms
    kind           text not null,
    form           text not null,
    guarantor      text not null check (guarantor <> ''),
    number         text not null check (number <> ''),
    amount_fen     bigint not null check (amount_fen > 0),
    used_fen       bigint not null default 0,
    starts_on      date not null,
    ends_on        date not null,
    -- what somebody decided; that it has run out or is used up follows from the day and the sums
    state          text not null check (state in ('PENDING', 'CONFIRMED', 'RETURNED', 'RELEASED')),
    -- of its kind and project the one that runs longest: it is the one to be renewed
    latest         boolean not null default false,
    entered_at     timestamp not null,
    entered_by     text not null,
    entered_unit   text not null,
    confirmed_at   timestamp,
    confirmed_unit text,
    -- when it was returned or released, and why
    closed_at      timestamp,
    closed_why     text,
    attachments    uuid[] not null check (attachments <> '{}'),
    check (starts_on <= ends_on),
    check (used_fen between 0 and amount_fen),
    check (used_fen = 0 or state in ('CONFIRMED', 'RELEASED')),
    check (not latest or state = 'CONFIRMED'),
    check ((confirmed_at is not null) = (state in ('CONFIRMED', 'RELEASED'))),
    check ((closed_at is not null) = (state in ('RETURNED', 'RELEASED')) and (closed_at is null) = (closed_why is null))
);
create index guarantee_of_project on project.guarantee (project, kind);
create index guarantee_ledger on project.guarantee (jurisdiction, entered_at desc, id desc);
create index guarantee_ending on project.guarantee (jurisdiction, ends_on) where state = 'CONFIRMED';
-- one paper stands for one project
create unique index guarantee_once on project.guarantee (jurisdiction, guarantor, number) where state <> 'RETURNED';
create unique index guarantee_latest on project.guarantee (project, kind) where latest;

-- 使用: what was drawn from a guarantee, and on what ground
create table project.guarantee_use (
    id          uuid primary key,
    guarantee   uuid not null references project.guarantee,
    ground      text not null check (ground <> ''),
    amount_fen  bigint not null check (amount_fen > 0),
    recorded_at timestamp not null,
    recorded_by text not null,
    unit        text not null,
    attachments uuid[] not null default '{}'
);
create index use_of_guarantee on project.guarantee_use (guarantee, recorded_at);

-- 责令限期改正: what a firm of a project must put right by a day, and what followed
create table project.rectification_order (
    id              uuid primary key,
    jurisdiction    text not null,
    project         uuid not null references project.construction_project,
    party           text not null check (party in ('owner', 'contractor')),
    firm            uuid not null references project.enterprise,
    -- word of the register order_grounds
    ground          text not null,
    found           text not null,
    due_on          date not null,
    paper           uuid not null,
    issued_at       timestamp not null,
    issued_by       text not null,
    unit            text not null,
    received_at     timestamp,
    corrected_at    timestamp,
    corrected_how   text,
    -- 行政处理决定
    handled_at      timestamp,
    decision        text,
    fine_fen        bigint check (fine_fen > 0),
    handled_how     text,
    -- 责令停工, and whether the works stood still for another reason when it was issued
    stopped_at      timestamp,
    stop_paper      uuid,
    stopped_already boolean not null default false,
    lifted_at       timestamp,
    lifted_why      text,
    withdrawn_at    timestamp,
    withdrawn_why   text,
    check (due_on > issued_at::date),
    check ((corrected_at is null) = (corrected_how is null)),
    check ((handled_at is null) = (decision is null) and (fine_fen is null or decision is not null)),
    -- first the term, then what follows from it
    check (handled_at is null or handled_at::date > due_on),
    check (stopped_at is null or stopped_at::date > due_on),
    check ((stopped_at is null) = (stop_paper is null)),
    check (lifted_at is null or stopped_at is not null),
    check ((lifted_at is null) = (lifted_why is null) and (withdrawn_at is null) = (withdrawn_why is null)),
    check (withdrawn_at is null or stopped_at is null or lifted_at is not null)
);
create index order_of_project on project.rectification_order (project, issued_at);
create index order_ledger on project.rectification_order (jurisdiction, issued_at desc, id desc);
create index order_open on project.rectification_order (jurisdiction, due_on)
    where corrected_at is null and withdrawn_at is null;
create index order_by_paper on project.rectification_order (paper);
