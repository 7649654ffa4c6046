-- by what an import that nobody finished is found again
CREATE INDEX clue_import_line_unfinished ON casework.clue_import_line (import) WHERE clue IS NULL;
