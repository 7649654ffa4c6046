-- the papers themselves; what a contractor states of itself has no number, its words are the paper
alter table supervision.entered_exemption
    add column files uuid[] not null default '{}',
    drop constraint entered_exemption_document_check,
    add constraint entered_exemption_ground_check check (document <> '' or note <> '');
create index entered_exemption_files on supervision.entered_exemption using gin (files);
