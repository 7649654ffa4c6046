-- firms act under a unit of their own in each place (party.FirmUnit), which makes a project theirs as it is a department's
alter table project.construction_project
    add column owner_unit text generated always as ('firm:' || jurisdiction || ':' || owner::text) stored,
    add column contractor_unit text generated always as ('firm:' || jurisdiction || ':' || contractor::text) stored;
create index project_of_owner on project.construction_project (owner_unit) where owner_unit is not null;
create index project_of_contractor on project.construction_project (contractor_unit) where contractor_unit is not null;

-- 邀请: a firm gets its first account by a secret that is good once, for whoever knows its credit code as well
create table project.invitation (
    id           uuid primary key,
    jurisdiction text not null,
    enterprise   uuid not null references project.enterprise,
    secret_hash  text not null unique,
    invited_at   timestamp not null,
    invited_by   text not null,
    invited_unit text not null,
    expires_at   timestamp not null,
    -- wrong credit codes so far
    failures     integer not null default 0,
    accepted_at  timestamp,
    account      text,
    check ((accepted_at is null) = (account is null))
);
create index invitation_of_enterprise on project.invitation (enterprise, jurisdiction, invited_at);
