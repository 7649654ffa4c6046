-- A step that lies ahead of a duty and is stored all the same was withdrawn: there are few, and a day's end looks for them.
create index escalation_withdrawn on duty.escalation (duty) where withdrawn_at is not null;
