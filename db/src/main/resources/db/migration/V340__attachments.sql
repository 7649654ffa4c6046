-- Files come with projects as well as with clues and cases: they are a module of their own.
create schema attachments;
alter table casework.attachment set schema attachments;
