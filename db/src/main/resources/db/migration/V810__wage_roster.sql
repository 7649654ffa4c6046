-- 工人资料的变更: what stood there before and what stands there now, masked where the value itself is
create table wage.worker_change (
    id           uuid primary key,
    worker       uuid not null references wage.worker,
    -- null for what is the same on every project
    project      uuid references project.construction_project,
    field        text not null check (field in
        ('name', 'phone', 'card', 'trade', 'team', 'rate', 'contract', 'training', 'verified')),
    old_value    text,
    new_value    text,
    changed_at   timestamp not null,
    changed_by   text not null,
    changed_unit text not null,
    check (old_value is distinct from new_value)
);
create index change_of_worker on wage.worker_change (worker, changed_at, id);
create index change_of_contracts on wage.worker_change (project, changed_at) where field = 'contract';

-- 待核实的手机号和工资卡: what a firm tells of a person whom others employ as well; it counts once the authority has verified it
create table wage.told_contact (
    engagement    uuid not null references wage.engagement,
    field         text not null check (field in ('phone', 'card')),
    number_cipher text not null,
    number_masked text not null,
    number_keyed  text not null,
    -- of a card
    kind          text check (kind in ('social_security', 'bank')),
    bank          text,
    holder        text,
    told_at       timestamp not null,
    told_by       text not null,
    primary key (engagement, field),
    check (num_nonnulls(kind, bank, holder) = case field when 'card' then 3 else 0 end)
);

-- 技能和培训
create table wage.skill (
    id          uuid primary key,
    jurisdiction text not null,
    worker      uuid not null references wage.worker,
    kind        text not null,
    -- 工种, a code of the register trades
    trade       text not null,
    title       text not null,
    level       text,
    issued_by   text not null default '',
    obtained_on date not null,
    files       uuid[] not null default '{}',
    recorded_at timestamp not null,
    recorded_by text not null
);
create index skill_of_worker on wage.skill (worker, obtained_on, id);
create index skill_by_trade on wage.skill (jurisdiction, trade, kind);
create index skill_by_file on wage.skill using gin (files);

-- 权益告知: once to each worker on each project, confirmed by the worker
create table wage.rights_notice (
    id            uuid primary key,
    project       uuid not null references project.construction_project,
    worker        uuid not null references wage.worker,
    employer      uuid not null references project.enterprise,
    issued_at     timestamp not null,
    issued_by     text not null,
    confirmed_at  timestamp,
    confirmed_how text check (confirmed_how in ('phone', 'signature')),
    files         uuid[] not null default '{}',
    unique (project, worker),
    check ((confirmed_at is null) = (confirmed_how is null)),
    check (confirmed_how is distinct from 'signature' or cardinality(files) > 0)
);
create index notice_of_worker on wage.rights_notice (worker);
create index notice_by_file on wage.rights_notice using gin (files);

-- 上门办卡: what the bank of the project's account is asked to do for workers without a card
create table wage.card_visit (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references project.construction_project,
    employer     uuid not null references project.enterprise,
    bank         text not null,
    branch       text not null,
    workers      uuid[] not null check (cardinality(workers) > 0),
    kind         text not null check (kind in ('social_security', 'bank')),
    note         text not null default '',
    asked_at     timestamp not null,
    asked_by     text not null,
    answer       text,
    answered_at  timestamp,
    answered_by  text,
    check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index card_visit_of_bank on wage.card_visit (jurisdiction, bank, asked_at desc, id desc);
create index card_visit_of_project on wage.card_visit (project, asked_at desc, id desc);

create index engagement_by_file on wage.engagement using gin (contract_files);
create index entrustment_by_file on wage.entrustment using gin (files);

-- a unit answers a task with files as well
alter table party.task_unit add column answer_files uuid[] not null default '{}';
create index task_unit_by_file on party.task_unit using gin (answer_files);
