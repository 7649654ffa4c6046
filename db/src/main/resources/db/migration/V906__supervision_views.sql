-- 试算: what other limits of a rule would have made of a year, kept while somebody decides
create table supervision.what_if (
    id           uuid primary key,
    jurisdiction text not null,
    rule         text not null,
    title        text not null,
    -- as org.huxin.policy.WarningSetting writes it
    setting      text not null,
    from_day     date not null,
    to_day       date not null check (to_day >= from_day),
    state        text not null check (state in ('waiting', 'running', 'done', 'failed')),
    projects     integer not null default 0,
    -- of these, reckoned
    done         integer not null default 0 check (done <= projects),
    asked_by     text not null,
    asked_at     timestamp not null,
    -- from when on it was put in force
    in_force     date
);
create index what_if_of_rule on supervision.what_if (jurisdiction, rule, asked_at desc);

-- a trouble that comes, goes or stays
create table supervision.what_if_line (
    run         uuid not null references supervision.what_if,
    seq         integer not null,
    change      text not null check (change in ('comes', 'goes', 'stays')),
    project     uuid not null,
    first_month date not null,
    last_month  date not null,
    grade       text not null,
    -- what was raised of it then; null where nothing was
    warning     uuid,
    -- what officers found of that warning
    found       text not null check (found in ('found_true', 'innocent', 'no_data', 'unchecked', 'not_raised')),
    primary key (run, seq)
);

-- 专户推算: what was expected of an account when a month began
create table supervision.forecast (
    project        uuid not null,
    month          date not null check (extract(day from month) = 1),
    jurisdiction   text not null,
    made_on        date not null,
    -- null where there was nothing to go by
    cover          numeric,
    -- null where none was seen as far as was looked
    short_month    date,
    balance_fen    bigint,
    owed_fen       bigint,
    inflow_fen     bigint,
    wages_each_fen bigint,
    heads          integer,
    heads_change   numeric,
    gap_fen        bigint,
    primary key (project, month)
);
create index forecast_of_place on supervision.forecast (jurisdiction, month);

-- what came: once the day of pay of a month had gone by, what was still unpaid against what was left to pay it from
create table supervision.account_outcome (
    project     uuid not null,
    month       date not null check (extract(day from month) = 1),
    known_on    date not null,
    balance_fen bigint not null,
    unpaid_fen  bigint not null,
    short       boolean not null generated always as (balance_fen < unpaid_fen) stored,
    primary key (project, month)
);
