-- how many stand behind the rows of a month, as one may work for several firms, and the most that one row was paid: whoever watches
-- the ledger tells by these which months he must look at one by one
alter table wage.project_month add column people integer, add column most_fen bigint;

update wage.project_month p set people = m.people, most_fen = m.most_fen
from (
    select project, month, count(distinct worker)::integer as people, max(paid_fen) as most_fen
    from wage.worker_month group by project, month) m
where m.project = p.project and m.month = p.month;

alter table wage.project_month
    alter column people set not null,
    alter column most_fen set not null,
    add check (people between 1 and workers);

alter table supervision.read_month
    -- whether everybody was told one by one
    add column whole boolean not null default true,
    -- the last day on which whoever was summed may stay so; null where no day ends it
    add column holds_until date;
alter table supervision.read_month alter column whole drop default;
