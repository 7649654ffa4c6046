-- 反弹: a case that is reopened takes its last steps once more
ALTER TABLE casework.case_step DROP CONSTRAINT case_step_case_id_step_key;
