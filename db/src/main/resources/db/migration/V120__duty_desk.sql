-- Pages of a unit's notices, newest first, and the count of those nobody read yet.
DROP INDEX duty.notice_of_unit;
CREATE INDEX notice_of_unit ON duty.notice (unit, at, id);
CREATE INDEX notice_unread ON duty.notice (unit, at, id) WHERE read_at IS NULL;
