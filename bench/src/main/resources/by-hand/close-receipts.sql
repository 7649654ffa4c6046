, filed AS (
    INSERT INTO duty.receipt (duty, revision, closed_through, pack_hash, body)
    SELECT id, revision, ?::timestamp, ?::text, jsonb_build_object('status', status, 'dueAt', due_at,
        'facts', '[]'::jsonb, 'computed', '[]'::jsonb,
        'reached', CASE WHEN step IS NULL THEN '[]'::jsonb ELSE jsonb_build_array(step || '@' || on_day) END)
    FROM told
)
