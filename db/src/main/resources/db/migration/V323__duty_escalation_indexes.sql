-- Steps are found by their duty, and the steps of a day by rule: nobody asks for them by subject or by day alone. That a
-- step is stored once is kept by its id, the hash of duty, step and occurrence.
DROP INDEX duty.escalation_of_subject;
DROP INDEX duty.escalation_of_day;
ALTER TABLE duty.escalation DROP CONSTRAINT escalation_duty_step_occurrence_key;
CREATE INDEX escalation_of_duty ON duty.escalation USING hash (duty);
