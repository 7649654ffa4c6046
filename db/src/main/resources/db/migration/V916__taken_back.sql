-- what was told wrongly is put right or taken back by whoever told it; what it said before stays

-- 定期申报, as it read before somebody corrected it
alter table supervision.declaration add column version bigint not null default 1;
create table supervision.declaration_before (
    declaration    uuid not null references supervision.declaration,
    -- that was replaced; the next one replaced it
    version        bigint not null,
    workers        integer not null,
    wages_fen      bigint not null,
    paid_fen       bigint not null,
    owed_fen       bigint not null,
    remarks        text not null,
    corrected_at   timestamp not null,
    corrected_by   text not null,
    corrected_unit text not null,
    reason         text not null check (reason <> ''),
    primary key (declaration, version)
);
-- the last day on which figures of a declaration were corrected
alter table supervision.firm add column corrected_on date;

-- 风险隐患 given by mistake
alter table supervision.hazard
    add column withdrawn_at  timestamp,
    add column withdrawn_by  text,
    add column withdrawn_why text,
    add constraint hazard_withdrawn check (
        num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3)
        and (withdrawn_at is null or handled_at is null));
drop index supervision.hazard_list;
create index hazard_list
    on supervision.hazard ((coalesce(handled_at, withdrawn_at) is not null), found_at desc, id desc);

-- 研判 opened by mistake; of one that was closed, the paper of its minutes
alter table supervision.review
    add column participants  text,
    add column paper         uuid,
    add column withdrawn_at  timestamp,
    add column withdrawn_by  text,
    add column withdrawn_why text,
    add constraint review_withdrawn check (
        num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_why) in (0, 3)
        and (withdrawn_at is null or closed_at is null));
drop index supervision.review_open;
create unique index review_open on supervision.review (jurisdiction) where closed_at is null and withdrawn_at is null;
