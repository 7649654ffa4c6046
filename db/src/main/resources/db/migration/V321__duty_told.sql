-- A step can be withdrawn after it was carried out; then whoever carried it out is told, once.
ALTER TABLE duty.escalation ADD COLUMN told_at timestamp;

CREATE INDEX escalation_to_tell ON duty.escalation (withdrawn_at, id)
    WHERE withdrawn_at IS NOT NULL AND done_at IS NOT NULL AND told_at IS NULL;

-- a periodic list: the steps of one rule on one day, and all days of one duty
CREATE INDEX escalation_of_rule ON duty.escalation (jurisdiction, rule, step, on_day DESC);
