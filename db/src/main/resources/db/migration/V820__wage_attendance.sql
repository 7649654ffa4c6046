-- 考勤: devices at the gates of a project, what they record, and what is seen in it

-- 考勤设备; its key is encrypted at rest and shown once
create table wage.device (
    id            uuid primary key,
    project       uuid not null references project.construction_project,
    -- by which it calls itself, unique in the country
    number        text not null unique check (number ~ '^[A-Za-z0-9._-]{4,40}$'),
    -- a code of the register device_kinds
    kind          text not null,
    place         text not null default '',
    key_cipher    text not null,
    -- counts up with every new key: the device numbers its records anew
    series        integer not null default 1,
    registered_at timestamp not null,
    registered_by text not null,
    disabled_at   timestamp,
    disabled_by   text,
    disabled_why  text,
    -- when its last new record came in, and the latest moment that it recorded
    heard_at      timestamp,
    latest_at     timestamp,
    -- by how much its own clock was ahead, at its last batch
    skew_seconds  bigint,
    check ((disabled_at is null) = (disabled_why is null)),
    check ((disabled_at is null) = (disabled_by is null))
);
create index device_of_project on wage.device (project);

-- which records of a device came in already: a bit for each of 8,192 sequence numbers
create table wage.device_seen (
    device uuid not null references wage.device,
    series integer not null,
    block  bigint not null check (block >= 0),
    bits   bytea not null check (length(bits) <= 1024),
    primary key (device, series, block)
);

-- what a device sent at once, as far as it was new
create table wage.punch_batch (
    id           uuid primary key,
    device       uuid not null references wage.device,
    project      uuid not null,
    received_at  timestamp not null,
    device_clock timestamp not null,
    skew_seconds bigint not null,
    accepted     integer not null check (accepted > 0),
    known        integer not null check (known >= 0),
    refused      integer not null check (refused >= 0),
    strangers    integer not null check (strangers >= 0)
);
create index batch_of_device on wage.punch_batch (device, received_at desc);

-- 未登记人员: a person whom a device or a sheet named and whom the roster of the project does not know; kept by the mask and the
-- keyed index of the paper only
create table wage.stranger (
    id        uuid primary key,
    project   uuid not null references project.construction_project,
    -- a code of the register id_kinds; code for what the device itself calls the person by
    id_kind   text not null,
    id_keyed  text not null,
    id_masked text not null,
    name      text,
    why       text not null check (why in ('unknown', 'unregistered')),
    -- once the place knows the person
    worker    uuid references wage.worker,
    first_at  timestamp not null,
    unique (project, id_kind, id_keyed)
);
create index stranger_of_project on wage.stranger (project, first_at desc, id);
create index stranger_unknown on wage.stranger (id_keyed) where worker is null;

-- days on which nobody employed the person, as far as the roster says
create table wage.stranger_day (
    stranger uuid not null references wage.stranger,
    day      date not null,
    primary key (stranger, day)
);

-- 打卡: a partition for each day, made ahead or when a late record asks for it. No unique index: what came twice is settled by
-- the device's sequence, and once more when days are built.
create table wage.punch (
    project   uuid not null,
    moment    timestamp not null,
    -- null for what came in a file
    device    uuid,
    sequence  bigint,
    worker    uuid,
    stranger  uuid,
    -- 1 in, 2 out
    direction smallint not null check (direction in (1, 2)),
    -- number of the code in the register attend_kinds; null where a file does not say
    attend    smallint check (attend between 1 and 999),
    check ((device is null) = (sequence is null)),
    check ((worker is null) <> (stranger is null))
) partition by range (moment);
-- records of a project lie together, for they come in by batches
create index punch_by_project on wage.punch
    using brin (project uuid_bloom_ops, moment timestamp_minmax_ops) with (pages_per_range = 8, autosummarize = on);

-- a partition is made beside the parent and then attached, so that nobody who writes punches waits
create function wage.make_punch_day(wanted date) returns void language plpgsql as $$
declare
    partition text := 'punch_' || to_char(wanted, 'YYYY_MM_DD');
begin
    perform pg_advisory_xact_lock(hashtextextended('wage.punch', 0));
    if to_regclass('wage.' || partition) is null then
        execute format('create table wage.%I (like wage.punch including defaults including constraints)', partition);
        execute format('alter table wage.punch attach partition wage.%I for values from (%L) to (%L)',
                       partition, wanted, wanted + 1);
    end if;
end $$;

-- days of projects that came to have other punches, and have to be built again
create table wage.day_due (
    id           bigint generated always as identity primary key,
    jurisdiction text not null,
    project      uuid not null,
    day          date not null
);
create index day_due_by_day on wage.day_due (day, jurisdiction);
create index day_due_of_project on wage.day_due (project);

-- 更正: what a day was and what somebody made of it; never changed
create table wage.attendance_correction (
    id           uuid primary key,
    project      uuid not null references project.construction_project,
    day          date not null,
    worker       uuid not null references wage.worker,
    -- null where there was no such day
    worked_before integer,
    worked       integer not null check (worked between 0 and 100),
    minutes_before integer,
    -- null where nobody told them
    minutes      integer check (minutes between 0 and 1440),
    why          text not null,
    corrected_at timestamp not null,
    corrected_by text not null
);
create index correction_of_day on wage.attendance_correction (project, day, worker);

-- lines of 考勤表 about people whom the roster does not know yet
create table wage.stranger_month (
    stranger uuid not null references wage.stranger,
    month    date not null check (extract(day from month) = 1),
    employer uuid not null references project.enterprise,
    worked   integer not null check (worked between 0 and 3100),
    minutes  integer check (minutes between 0 and 44640),
    last_day date,
    file     uuid not null references wage.original_file,
    line     integer not null,
    primary key (stranger, month, employer)
);

-- 异常: what is odd about the punches of a day
create table wage.attendance_signal (
    id       uuid primary key default gen_random_uuid(),
    project  uuid not null references project.construction_project,
    day      date not null,
    kind     text not null check (kind in ('no_face', 'same_second', 'two_places', 'clock_skew', 'unknown',
                                                  'sheet_differs')),
    at       timestamp not null,
    device   uuid references wage.device,
    worker   uuid references wage.worker,
    stranger uuid references wage.stranger,
    attend   smallint,
    -- how often; how many people at most in one second; by how many seconds a clock was ahead
    times    integer not null check (times > 0),
    people   integer,
    skew_seconds bigint,
    other_project uuid references project.construction_project
);
create index signal_of_project on wage.attendance_signal (project, day desc, id desc);
create unique index signal_of_clock on wage.attendance_signal (device, day) where kind = 'clock_skew';
create index signal_of_other on wage.attendance_signal (other_project) where other_project is not null;

-- 未登记人员进场: told once for a project and a day
create table wage.entry_alert (
    id        uuid primary key,
    project   uuid not null references project.construction_project,
    day       date not null,
    raised_at timestamp not null,
    dealt_at  timestamp,
    dealt_by  text,
    dealt_how text,
    unique (project, day),
    check ((dealt_at is null) = (dealt_how is null)),
    check ((dealt_at is null) = (dealt_by is null))
);
create index alert_by_day on wage.entry_alert (day desc, id desc);
