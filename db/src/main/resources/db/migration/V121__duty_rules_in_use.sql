-- The rules by which what is owed was last assessed; when they differ at start-up, everything open is assessed anew.
CREATE TABLE duty.rules_in_use (
    jurisdiction text PRIMARY KEY,
    hash         text NOT NULL
);

-- How many facts of the subject were known when a receipt was filed; null where time alone changed the duty, whose
-- earlier receipt tells.
ALTER TABLE duty.receipt ADD COLUMN facts_through integer;

-- The desk reads a bearer's duties in order of their dates, the undated last.
DROP INDEX duty.entry_owed;
CREATE INDEX entry_owed ON duty.entry (bearer, (coalesce(due_at, 'infinity'::timestamp)), id)
    WHERE status IN ('OPEN', 'OVERDUE', 'PAUSED');

-- Years that arrive are found by the hash of the rules in use.
DROP INDEX duty.entry_provisional;

-- Jobs stand in the table that V000 made.
DROP TABLE duty.scheduled_tasks;
