INSERT INTO duty.receipt (duty, revision, closed_through, pack_hash, body)
SELECT id, 1, ?::timestamp, ?::text, jsonb_build_object(
    'status', status, 'dueAt', due_at, 'facts', jsonb_build_array(opened_by), 'reached', '[]'::jsonb,
    'computed', CASE WHEN due_at IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_object(
        'what', 'due', 'base', opened_at::date, 'how', (due_at::date - 1 - opened_at::date) || '日',
        'result', due_at::date - 1, 'provisional', false)) END)
FROM opened
