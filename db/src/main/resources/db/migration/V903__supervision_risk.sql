-- a warning has a named officer, and may become a clue
alter table supervision.warning
    add column officer     text,
    add column clue        uuid,
    add column clue_number text;
alter table supervision.warning drop constraint warning_stage_check;
alter table supervision.warning add constraint warning_stage_check
    check (stage in ('raised', 'found_true', 'innocent', 'no_data', 'handed_on', 'cleared'));

-- the warning that a clue was made of
alter table casework.clue add column warning uuid;

-- 风险隐患: something a unit is to put right, told by a person, of a warning or not
create table supervision.hazard (
    id           uuid primary key,
    jurisdiction text not null,
    request_id   text not null,
    version      bigint not null,
    warning      uuid references supervision.warning,
    project      uuid,
    -- name of the project or employer
    about        text not null,
    what         text not null,
    -- that is to put it right
    unit         text not null,
    found_at     timestamp not null,
    raised_at    timestamp not null,
    raised_by    text not null,
    raised_unit  text not null,
    measure      text,
    person       text,
    result       text,
    -- when measure, person and result were all told
    handled_at   timestamp,
    handled_by   text,
    unique (jurisdiction, request_id)
);
create index hazard_list on supervision.hazard ((handled_at is not null), found_at desc, id desc);
create index hazard_of_warning on supervision.hazard (warning);

-- the grade that holds; also the lock of whoever grades
create table supervision.project_risk (
    project      uuid primary key,
    jurisdiction text not null,
    version      bigint not null,
    grade        text not null,
    -- points from which on the grade was given, by which grades are ordered
    weight       integer not null,
    assessed_at  timestamp not null
);
create index project_risk_list on supervision.project_risk (weight desc, assessed_at desc, project desc);

-- every grade that was ever given
create table supervision.risk_grade (
    project  uuid not null references supervision.project_risk,
    version  bigint not null,
    at       timestamp not null,
    grade    text not null,
    -- as reckoned; null where the points reach no grade
    proposed text,
    points   integer not null,
    -- factor, band, value, points and rows as reckoned that day
    grounds  text not null,
    -- factors of which nothing could be measured
    unknown  text[] not null,
    note     text not null,
    officer  text not null,
    unit     text not null,
    primary key (project, version)
);

-- a grave risk told to the office that is to deal with it, step by step upward
create table supervision.risk_report (
    id           uuid primary key,
    jurisdiction text not null,
    project      uuid not null references supervision.project_risk,
    -- version of the project's grade that it is about
    graded       bigint not null,
    version      bigint not null,
    -- code of the register risk_steps
    step         text not null,
    from_unit    text not null,
    to_unit      text not null,
    reason       text not null,
    made_at      timestamp not null,
    made_by      text not null,
    received_at  timestamp,
    received_by  text,
    receipt      text,
    outcome      text check (outcome in ('settled', 'passed_on')),
    ended_at     timestamp,
    ended_by     text,
    note         text
);
create index risk_report_of_project on supervision.risk_report (project, made_at desc);
-- one matter is before one office at a time
create unique index risk_report_open on supervision.risk_report (project) where outcome is null;

-- 研判: one session over what is open, with the list of projects that it makes
create table supervision.review (
    id           uuid primary key,
    jurisdiction text not null,
    version      bigint not null,
    from_day     date not null,
    to_day       date not null,
    opened_at    timestamp not null,
    opened_by    text not null,
    unit         text not null,
    closed_at    timestamp,
    closed_by    text,
    minutes      text
);
create unique index review_open on supervision.review (jurisdiction) where closed_at is null;

-- what stood on the agenda when it began
create table supervision.review_matter (
    review       uuid not null references supervision.review,
    seq          integer not null,
    kind         text not null check (kind in ('warning', 'clue', 'case', 'project')),
    ref          uuid not null,
    number       text not null,
    label        text not null,
    -- the review cannot be closed without a conclusion on it
    must         boolean not null,
    conclusion   text,
    concluded_at timestamp,
    concluded_by text,
    primary key (review, seq)
);

-- 重点关注项目: as the review left it
create table supervision.key_project (
    review   uuid not null references supervision.review,
    project  uuid not null,
    number   text not null,
    name     text not null,
    measures text not null,
    unit     text,
    primary key (review, project)
);
