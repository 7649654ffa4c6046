-- 工人页面: how workers sign in, and what they do themselves. Moments of signing in are real time, by the clock of the database.

-- the code sent to a phone last; the phone itself is not kept
create table wage.phone_code (
    phone_keyed text primary key,
    code_keyed  text not null,
    expires_at  timestamp not null,
    tries       integer not null default 0 check (tries >= 0),
    -- key of the request that signed in with it: a code is good once, the same request may come again
    used_key    text
);
create index phone_code_by_age on wage.phone_code (expires_at);

-- how often something was tried by a phone, from an address, or for a name, since when
create table wage.portal_limit (
    key   text primary key,
    since timestamp not null,
    used  integer not null check (used >= 0)
);
create index portal_limit_by_age on wage.portal_limit (since);

-- who is signed in: the person of one paper, either by his phone or by the code on the board of one project
create table wage.worker_session (
    token_hash  text primary key,
    id_kind     text not null,
    id_keyed    text not null,
    phone_keyed text,
    project     uuid references project.construction_project,
    opened_at   timestamp not null,
    used_at     timestamp not null,
    check (num_nonnulls(phone_keyed, project) = 1)
);
create index worker_session_by_age on wage.worker_session (used_at);

-- what a worker's phone has asked to be done, so that it is done once however often it asks
create table wage.worker_request (
    id_kind     text not null,
    id_keyed    text not null,
    request_key text not null,
    act         text not null,
    subject     text not null,
    asked_at    timestamp not null,
    primary key (id_kind, id_keyed, request_key)
);
create index worker_request_by_age on wage.worker_request (asked_at);

-- 这不是我的卡: a worker says so of a number, whoever writes it down again and however; settled by another number, or taken back
create table wage.card_report (
    worker       uuid not null references wage.worker,
    number_keyed text not null,
    -- as it stood when he said so
    card         uuid not null references wage.worker_card,
    reported_at  timestamp not null,
    primary key (worker, number_keyed)
);
