-- Who was present at a joint reception finds the clue as its helpers do.
CREATE INDEX clue_by_present ON casework.clue USING gin (present_units);
