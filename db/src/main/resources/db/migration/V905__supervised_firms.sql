-- 被监管单位: a firm as one place looks after it, with or without construction works
create table supervision.firm (
    id            uuid primary key,
    jurisdiction  text not null,
    enterprise    uuid not null,
    sector        text not null,
    -- of the register of fields; decides the department
    field         text,
    region        text,
    -- the department in charge
    unit          text,
    version       bigint not null,
    registered_at timestamp not null,
    registered_by text not null,
    -- 重点监控 since; null while it is not
    watched_on    date,
    -- of the latest case that put it there
    grounded_on   date,
    -- first day on which an open declaration, an inspection is due
    declare_by    date,
    inspect_by    date,
    grade         text,
    graded_on     date,
    unique (jurisdiction, enterprise)
);
create index firm_watched on supervision.firm (jurisdiction, declare_by, id) where watched_on is not null;
create index firm_of_sector on supervision.firm (jurisdiction, sector);

-- the cases for which a firm is or was watched
create table supervision.firm_ground (
    firm    uuid not null references supervision.firm,
    case_id uuid not null,
    number  text not null,
    -- case_verified or case_closed
    moment  text not null,
    at      timestamp not null,
    fen     bigint not null check (fen > 0),
    persons integer not null,
    primary key (firm, case_id)
);

-- what became of a firm
create table supervision.firm_act (
    firm    uuid not null references supervision.firm,
    -- of the firm, as the act left it
    version bigint not null,
    at      timestamp not null,
    act     text not null,
    note    text not null,
    -- null where nobody did it
    officer text,
    unit    text,
    primary key (firm, version)
);

-- 定期申报: one for each period
create table supervision.declaration (
    id         uuid primary key,
    firm       uuid not null references supervision.firm,
    from_on    date not null,
    to_on      date not null check (to_on >= from_on),
    due_on     date not null check (due_on >= to_on),
    filed_at   timestamp,
    filed_by   text,
    filed_unit text,
    workers    integer check (workers >= 0),
    wages_fen  bigint check (wages_fen >= 0),
    paid_fen   bigint check (paid_fen >= 0),
    owed_fen   bigint check (owed_fen >= 0),
    remarks    text,
    -- no longer asked, since the firm was taken off the list
    dropped_at timestamp,
    check ((filed_at is null) = (owed_fen is null))
);
create unique index declaration_period on supervision.declaration (firm, from_on) where dropped_at is null;

-- 评级: proposed by a case or an officer, in force once a person has said so
create table supervision.firm_rating (
    id           uuid primary key,
    firm         uuid not null references supervision.firm,
    from_grade   text,
    to_grade     text not null,
    reason       text not null,
    -- numbers of the cases behind it
    cases        text[] not null,
    proposed_at  timestamp not null,
    -- null where a case did
    proposed_by  text,
    decided_at   timestamp,
    decided_by   text,
    decided_unit text,
    note         text,
    taken        boolean,
    check ((decided_at is null) = (taken is null))
);
create unique index firm_rating_open on supervision.firm_rating (firm) where decided_at is null;
create index firm_rating_of on supervision.firm_rating (firm, proposed_at);

-- 检查 of a firm: planned by its grade, or recorded
create table supervision.firm_inspection (
    id         uuid primary key,
    firm       uuid not null references supervision.firm,
    -- what the interval is counted from; null for one that nobody had planned
    based_on   date,
    due_on     date,
    done_on    date,
    finding    text,
    note       text,
    officer    text,
    unit       text,
    dropped_at timestamp,
    check ((done_on is null) = (finding is null))
);
create unique index firm_inspection_open on supervision.firm_inspection (firm) where done_on is null and dropped_at is null;
create index firm_inspection_of on supervision.firm_inspection (firm, done_on);

-- 重点行业: which sectors a place holds to be key, the latest mark of each
create table supervision.sector_mark (
    id           bigint generated always as identity primary key,
    jurisdiction text not null,
    sector       text not null,
    key          boolean not null,
    reason       text not null,
    at           timestamp not null,
    officer      text not null,
    unit         text not null
);
create index sector_mark_latest on supervision.sector_mark (jurisdiction, sector, id desc);
