-- Jobs that the scheduler keeps and retries (layout given by db-scheduler).
CREATE TABLE duty.scheduled_tasks (
    task_name            text NOT NULL,
    task_instance        text NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_due ON duty.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON duty.scheduled_tasks (last_heartbeat);
