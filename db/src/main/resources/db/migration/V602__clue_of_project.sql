-- The project of the ledger that a clue is about; null while nobody has said which.
alter table casework.clue add column project_id uuid;
create index clue_of_project on casework.clue (project_id, received_at desc) where project_id is not null;
