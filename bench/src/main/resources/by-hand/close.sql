-- One batch of a day's end, held to the indexes by the caller as the server's is.
WITH due AS MATERIALIZED (
    SELECT id, wake_at AS woken
    FROM duty.entry
    WHERE jurisdiction = ?::text AND wake_at <= ?::timestamp AND NOT goes_round
    ORDER BY wake_at
    LIMIT 5000
    FOR UPDATE SKIP LOCKED
), changed AS (
    UPDATE duty.entry e
    SET status = CASE WHEN e.due_at IS NULL THEN e.status ELSE 'OVERDUE' END,
        wake_at = CASE
            WHEN e.rule = 'bench.clue.follow_up' THEN due.woken + interval '7 days'
            WHEN e.rule = 'bench.clue.assign' AND due.woken = e.due_at THEN (e.opened_at::date + 4)::timestamp
        END,
        agenda = CASE
            WHEN e.rule = 'bench.clue.follow_up' THEN to_char(due.woken + interval '7 days', 'YYYY-MM-DD')
                || 'T00:00|follow_up|' || split_part(e.agenda, '|', 3)::int + 1 || '|'
                || to_char(due.woken + interval '7 days', 'YYYY-MM-DD') || '|bb.labour|bb.labour|w'
            WHEN e.rule = 'bench.clue.assign' AND due.woken = e.due_at THEN e.agenda
            ELSE ''
        END,
        revision = e.revision + 1
    FROM due
    WHERE e.id = due.id
    RETURNING e.*, due.woken
), told AS (
    SELECT c.*, s.step, c.woken::date - s.back AS on_day
    FROM changed c
    LEFT JOIN (VALUES ('bench.clue.assign', 'reminder', 1), ('bench.clue.progress', 'bulletin', 1),
        ('bench.clue.follow_up', 'follow_up', 0)) AS s (rule, step, back)
        ON s.rule = c.rule AND (c.rule <> 'bench.clue.assign' OR c.woken <> c.due_at)
), drawn AS (
    INSERT INTO duty.escalation (id, duty, jurisdiction, subject, rule, step, occurrence, on_day, from_unit, to_unit,
        drawn_at)
    SELECT gen_random_uuid(), id, jurisdiction, subject, rule, step,
        CASE WHEN step = 'follow_up' THEN split_part(agenda, '|', 3)::int - 1 ELSE 1 END,
        on_day, 'bb.labour',
        CASE step WHEN 'reminder' THEN 'bb.housing' WHEN 'bulletin' THEN 'bb.government' ELSE 'bb.labour' END,
        ?::timestamp
    FROM told
    WHERE step IS NOT NULL
    RETURNING 1
)
