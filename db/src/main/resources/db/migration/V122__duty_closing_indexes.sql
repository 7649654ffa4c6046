-- A day's end looks for what time alone changes, then for cycles whose next round begins: each finds its own at once,
-- however many of the other there are.
DROP INDEX duty.entry_to_wake;
CREATE INDEX entry_to_wake ON duty.entry (jurisdiction, wake_at) WHERE wake_at IS NOT NULL AND NOT goes_round;
CREATE INDEX entry_next_round ON duty.entry (jurisdiction, wake_at) WHERE wake_at IS NOT NULL AND goes_round;
