-- what was missing in the contract by the rules of the day on which it was recorded, and whether a later one took its place
alter table project.contract
    add column missing  text[] not null default '{}',
    add column replaced boolean not null default false;
create index contract_faulty on project.contract (project) where not replaced and missing <> '{}';

-- 维权信息告示牌: the latest photo, and whether somebody of the industry department has looked at it
create table project.board (
    project    uuid primary key references project.construction_project,
    photo      uuid not null,
    shown_at   timestamp not null,
    shown_by   text not null,
    checked_at timestamp,
    checked_by text
);

-- 职责清单: items of the pack's stage lists that are done
create table project.list_item (
    project   uuid not null references project.construction_project,
    item      text not null,
    note      text not null default '',
    done_at   timestamp not null,
    done_by   text not null,
    done_unit text not null,
    primary key (project, item)
);

create index project_by_platform on project.construction_project (jurisdiction, platform_number) where platform_number is not null;
create index project_by_change on project.construction_project (jurisdiction, changed_at) where ended_at is null;
