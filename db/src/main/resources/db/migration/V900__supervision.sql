create schema supervision;

-- how far each project has been assessed; also the lock of whoever assesses it
create table supervision.assessed (
    project  uuid primary key,
    day      date,
    -- whether that day had ended by then
    ended    boolean not null default false,
    -- months that ever were a trouble by rule, as that day left them and as it found them
    troubled text not null default '{}',
    found    text not null default '{}'
);

-- a project's month as it was known from a day on: what a past day is reckoned from again
create table supervision.known_month (
    project uuid not null,
    month   date not null check (extract(day from month) = 1),
    since   date not null,
    -- orders what was known on one day
    seq     integer not null,
    body    text not null,
    primary key (project, month, since, seq)
);

-- 预警: one trouble as one rule sees it, from its first day to its end
create table supervision.warning (
    id           uuid primary key,
    -- hash of subject, rule and first month
    finding      text not null unique,
    jurisdiction text not null,
    project      uuid not null,
    version      bigint not null,
    rule         text not null,
    title        text not null,
    -- the rule's words
    rule_version text not null,
    document     text not null,
    clause       text not null,
    first_month  date not null,
    -- untold: the data that made it are gone, which is not its end
    state        text not null check (state in ('standing', 'excused', 'untold', 'gone')),
    -- the last that stood
    grade        text not null,
    limit_at     numeric not null,
    measured     numeric not null,
    unit         text not null,
    rows         text[] not null,
    -- canonical, of the last day on which it was assessed
    bytes        bytea not null,
    -- the unit that is to look at it
    bearer       text,
    -- what people made of it: raised, found_true, innocent, no_data, cleared
    stage        text not null check (stage in ('raised', 'found_true', 'innocent', 'no_data', 'cleared')),
    first_seen   date not null,
    last_seen    date not null,
    gone_on      date,
    assessed_on  date not null
);
create index warning_list on supervision.warning (first_seen desc, id desc);
create index warning_of_project on supervision.warning (project, first_seen desc, id desc);

-- each day on which a warning began to read otherwise
create table supervision.warning_turn (
    warning      uuid not null references supervision.warning,
    day          date not null,
    state        text not null,
    grade        text not null,
    rule_version text not null,
    limit_at     numeric not null,
    measured     numeric not null,
    bytes        bytea not null,
    primary key (warning, day)
);

-- what was done about a warning
create table supervision.warning_act (
    warning uuid not null references supervision.warning,
    -- of the warning, as the act left it
    version bigint not null,
    at      timestamp not null,
    act     text not null,
    note    text not null,
    -- null where nobody did it
    officer text,
    unit    text,
    primary key (warning, version)
);
