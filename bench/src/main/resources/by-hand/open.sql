-- What a practised hand writes for this one job: the four rules are constants of the statement.
WITH arrived AS (
    INSERT INTO duty.fact (subject, seq, id, type, jurisdiction, at, recorded_at, attributes)
    SELECT u.subject, 1, gen_random_uuid(), u.type, u.jurisdiction, u.at, ?::timestamp, u.attributes
    FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamp[], ?::jsonb[])
        AS u (subject, type, jurisdiction, at, attributes)
    RETURNING *
), opened AS (
    INSERT INTO duty.entry (id, jurisdiction, subject, rule, round, opened_by, role, bearer, opened_at, due_at,
        first_due_at, provisional, status, wake_at, agenda, goes_round, revision)
    SELECT gen_random_uuid(), a.jurisdiction, a.subject, r.rule, 1, a.id, r.role,
        coalesce(r.bearer, a.attributes ->> 'proposed_unit'), a.at, d.due, d.due, false, 'OPEN',
        coalesce(d.due, d.friday),
        CASE r.step
            WHEN 'reminder' THEN to_char(d.day + 4, 'YYYY-MM-DD') || 'T00:00|reminder|1|'
                || to_char(d.day + 3, 'YYYY-MM-DD') || '|bb.labour|' || (a.attributes ->> 'proposed_unit') || '|-'
            WHEN 'bulletin' THEN to_char(d.day + 5, 'YYYY-MM-DD') || 'T00:00|bulletin|1|'
                || to_char(d.day + 4, 'YYYY-MM-DD') || '|bb.labour|bb.government|-'
            WHEN 'follow_up' THEN to_char(d.friday, 'YYYY-MM-DD') || 'T00:00|follow_up|1|'
                || to_char(d.friday, 'YYYY-MM-DD') || '|bb.labour|bb.labour|w'
            ELSE ''
        END,
        false, 1
    FROM arrived a
    CROSS JOIN (VALUES
        ('bench.clue.assign', 'labour_bureau', 'bb.labour', 1, 'reminder'),
        ('bench.clue.feed_back', 'proposed_unit', NULL, 2, NULL),
        ('bench.clue.progress', 'proposed_unit', NULL, 4, 'bulletin'),
        ('bench.clue.follow_up', 'labour_bureau', 'bb.labour', NULL, 'follow_up')
    ) AS r (rule, role, bearer, days, step)
    CROSS JOIN LATERAL (SELECT a.at::date AS day, (a.at::date + r.days + 1)::timestamp AS due,
        (a.at::date + (11 - extract(isodow FROM a.at)::int) % 7 + 1)::timestamp AS friday) AS d
    RETURNING *
)
