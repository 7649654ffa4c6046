-- A day's end rewrites many duties, and each of their indexes with them: each is as light as what it serves allows.

-- What time alone changes, and cycles whose next round begins: each finds its own at once, however many of the other.
DROP INDEX duty.entry_to_wake;
CREATE INDEX entry_to_wake ON duty.entry (jurisdiction, wake_at) WHERE wake_at IS NOT NULL AND NOT goes_round;
CREATE INDEX entry_next_round ON duty.entry (jurisdiction, wake_at) WHERE wake_at IS NOT NULL AND goes_round;

-- Subjects are only ever asked for whole.
DROP INDEX duty.entry_of_subject;
CREATE INDEX entry_of_subject ON duty.entry USING hash (subject);

-- The desk sorts what is due at the same moment by itself.
DROP INDEX duty.entry_owed;
CREATE INDEX entry_owed ON duty.entry (bearer, (coalesce(due_at, 'infinity'::timestamp)))
    WHERE status IN ('OPEN', 'OVERDUE', 'PAUSED');
