-- subjects that come in together have ids beside each other (RowId), so an ordered index is written where it was written
-- just before; a hash index touches another page for every row
drop index duty.entry_of_subject;
create index entry_of_subject on duty.entry (subject);
