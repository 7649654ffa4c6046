-- 限制新建: a decision that an owner registers no new projects in a place, until it is lifted
create table project.bar (
    id           uuid primary key,
    jurisdiction text not null,
    enterprise   uuid not null references project.enterprise,
    decision     text not null,
    ground       text not null,
    decided_on   date not null,
    recorded_at  timestamp not null,
    recorded_by  text not null,
    unit         text not null,
    attachments  uuid[] not null default '{}',
    lifted_at    timestamp,
    lifted_by    text,
    lifted_why   text,
    unique (jurisdiction, decision)
);
create index bar_standing on project.bar (enterprise, jurisdiction) where lifted_at is null;
create index bar_list on project.bar (jurisdiction, recorded_at desc, id desc);
create index bar_by_attachment on project.bar using gin (attachments);
