-- What is overdue now is little beside all that was ever owed; ledgers that ask for it begin here.
create index entry_overdue on duty.entry (subject) where status = 'OVERDUE';
