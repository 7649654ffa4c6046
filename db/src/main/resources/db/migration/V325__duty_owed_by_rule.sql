-- 规则库: how many duties are owed under one rule, without reading those that are done
CREATE INDEX entry_owed_by_rule ON duty.entry (jurisdiction, rule) WHERE status IN ('OPEN', 'OVERDUE', 'PAUSED');
