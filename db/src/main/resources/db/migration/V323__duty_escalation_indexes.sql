-- Steps are found by their duty, and the steps of a day by rule: nobody asks for them by subject or by day alone.
DROP INDEX duty.escalation_of_subject;
DROP INDEX duty.escalation_of_day;
