-- a rule about firms is tried on firms, as one about projects on projects
alter table supervision.what_if_line alter column project drop not null;
alter table supervision.what_if_line
    add column firm uuid references supervision.watched_firm,
    add constraint what_if_line_of_one check (num_nonnulls(project, firm) = 1);
