-- minutes are null where nobody told them, or not those of every day; days stand against a sheet, whichever came first, and
-- what the sheet says is kept beside them
alter table wage.attendance_month
    alter column minutes drop not null,
    add column sheet_worked integer check (sheet_worked between 0 and 3100),
    add column sheet_minutes integer check (sheet_minutes between 0 and 44640),
    add check (source = 'days' or sheet_worked is null);

-- a worker stands in a sheet once; the index by which months are read tells that as well
drop index wage.line_of_month;
alter table wage.wage_line drop constraint wage_line_sheet_worker_key;
create unique index line_of_month on wage.wage_line (project, month, worker, sheet);

-- a wage is on its way once at a time; that a bank paid it twice after all is told as it is
drop index wage.pay_once;
create unique index pay_once on wage.pay_line (wage_line) where state = 'waiting';

-- 原件: files of which lines were made, so that every figure opens to the file that it came from
create table wage.original_file (
    attachment uuid primary key references attachments.attachment,
    project    uuid not null references project.construction_project,
    kind       text not null check (kind in ('attendance', 'sheet', 'answer')),
    -- whose people it is about; null for the bank's words about a whole account
    employer   uuid references project.enterprise
);
create index original_of_project on wage.original_file (project, kind);
alter table wage.wage_sheet add foreign key (file) references wage.original_file;
