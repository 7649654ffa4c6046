-- the grade by the tried reading of what stands under both; null where only one reading has it
alter table supervision.what_if_line add column tried_grade text check (tried_grade is null or change = 'stays');
