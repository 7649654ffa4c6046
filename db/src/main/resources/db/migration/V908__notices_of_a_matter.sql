-- what was told about one matter, asked from its page
CREATE INDEX notice_of_subject ON duty.notice (subject, at);
