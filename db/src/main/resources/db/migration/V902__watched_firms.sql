-- what is watched is a project or a firm, each by its id
alter table supervision.assessed rename column project to watched;
alter table supervision.known_month rename column project to watched;

-- an enterprise as one place watches it, whether or not it builds anything
create table supervision.watched_firm (
    id           uuid primary key,
    jurisdiction text not null,
    enterprise   uuid not null,
    region       text,
    -- units that told something of it
    told_by      text[] not null,
    unique (jurisdiction, enterprise)
);

alter table supervision.warning alter column project drop not null;
alter table supervision.warning add column firm uuid references supervision.watched_firm;
alter table supervision.warning add constraint warning_of_one check (num_nonnulls(project, firm) = 1);
create index warning_of_firm on supervision.warning (firm, first_seen desc, id desc);

-- what a unit sent at once
create table supervision.indicator_delivery (
    id           uuid primary key,
    jurisdiction text not null,
    unit         text not null,
    officer      text not null,
    -- file or api
    way          text not null check (way in ('file', 'api')),
    -- of the file; the sender's own number of the call
    reference    text not null,
    -- of its content: the same reference never means something else
    hash         text not null,
    told_at      timestamp not null,
    lines        integer not null,
    -- of which said something new
    kept         integer not null
);
create unique index indicator_delivery_once on supervision.indicator_delivery (unit, reference) where way = 'api';

-- what somebody else told of a month of a firm; what is told anew stands beside what was told before
create table supervision.indicator (
    id          uuid primary key,
    firm        uuid not null references supervision.watched_firm,
    kind        text not null,
    month       date not null check (extract(day from month) = 1),
    value       numeric not null check (value >= 0),
    unit        text not null,
    -- last day on which wages that are due are paid in time
    pay_by      date,
    -- the body that it comes from, and which unit told it
    source      text not null,
    told_by     text not null,
    told_at     timestamp not null,
    delivery    uuid not null references supervision.indicator_delivery,
    line        integer not null,
    -- when another value took its place
    replaced_at timestamp
);
create unique index indicator_current on supervision.indicator (firm, kind, month, source) where replaced_at is null;
create index indicator_of_firm on supervision.indicator (firm, month desc, kind, source, id);
