-- Clues of five years, most of them long closed, in the proportions of an office that keeps up. :n is how many.
CREATE OR REPLACE FUNCTION pg_temp.bigrams(t text) RETURNS text[] IMMUTABLE LANGUAGE sql AS $$
    SELECT array_agg(DISTINCT substr(lower(t), i, 2)) FROM generate_series(1, length(t) - 1) AS i
$$;
CREATE TEMP TABLE employers AS
    SELECT i, '示例建筑有限公司' || i AS name, pg_temp.bigrams('示例建筑有限公司' || i) AS bigrams
    FROM generate_series(0, 19999) AS i;
CREATE TEMP TABLE projects AS
    SELECT i, '示例工程' || i AS name, pg_temp.bigrams('示例工程' || i) AS bigrams FROM generate_series(0, 4999) AS i;
CREATE INDEX ON employers (i);
CREATE INDEX ON projects (i);
ANALYZE employers;
ANALYZE projects;
INSERT INTO casework.clue (id, jurisdiction, number, request_id, version, stage, channel, received_at, registered_at,
    registered_by, source_unit, first_asked_unit, first_asked_officer, region, field, nature, has_project, project,
    employer, claimed_fen, claimed_persons, narrative, anonymous, superior_mode, proposed_unit, proposal_why,
    handling_unit, industry_unit, territory_unit, major, stability, stability_recorded, cause, resolved_at, closed_at,
    bigrams)
SELECT gen_random_uuid(), '410803', c.number, 'fill-' || k, 5, c.stage,
    (ARRAY['phone', 'platform', 'visit_letter', 'petition', 'superior'])[least(5, 1 + c.a % 6)],
    c.received, c.received, 'bench.officer', c.source, c.source, 'bench.officer',
    '410803_' || (ARRAY['lifeng', 'wangfeng', 'zhucun', 'fengfeng', 'longxiang', 'xuheng', 'yueshan', 'fucheng'])[1 + c.b % 8],
    (ARRAY['housing', 'transport', 'agriculture', 'education', 'health'])[least(5, 1 + c.b % 9)], 'complaint', true,
    p.name, e.name, (c.a % 90000 + 1000) * 100, c.b % 60 + 1, '反映拖欠工资', c.a % 4 = 0,
    CASE WHEN c.a % 6 >= 4 AND c.b % 100 = 0 THEN 'oversee' END, c.unit, '',
    CASE WHEN c.stage NOT IN ('RECEIVED', 'REFUSED') THEN c.unit END, c.unit, 'zz.lifeng',
    c.b % 1000 = 0, c.b % 500 = 1, c.b % 1000 = 1,
    CASE WHEN c.a % 20 = 0 THEN 'contract_dispute' WHEN c.a % 2000 = 1 THEN 'borrowed_qualification' END,
    CASE WHEN c.stage IN ('RESOLVED', 'CLOSED') THEN c.received + (5 + c.b % 20) * interval '1 day' END,
    CASE WHEN c.stage = 'CLOSED' THEN c.received + (30 + c.b % 20) * interval '1 day' END,
    e.bigrams || p.bigrams || pg_temp.bigrams(c.number)
FROM generate_series(1, :n) AS k
CROSS JOIN LATERAL (
    SELECT r.*, 'ZZ-' || extract(year FROM r.received) || '-' || lpad(k::text, 7, '0') AS number,
        CASE
            WHEN r.age < 0.02 THEN (ARRAY['RECEIVED', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'RESOLVED'])[1 + r.b % 5]
            WHEN r.b % 50 = 2 THEN 'IN_PROGRESS'
            WHEN r.b % 50 = 3 THEN (ARRAY['TERMINATED', 'REFUSED', 'RESOLVED'])[1 + r.a % 3]
            ELSE 'CLOSED'
        END AS stage,
        (ARRAY['zz.housing', 'zz.transport', 'zz.agriculture', 'zz.education', 'zz.health'])[least(5, 1 + r.b % 9)] AS unit,
        (ARRAY['zz.labour', 'zz.petition', 'zz.lifeng', 'zz.yueshan'])[least(4, 1 + r.a % 40)] AS source
    FROM (SELECT hashint8(k)::bigint & 2147483647 AS a, hashint8(k + 1000000007)::bigint & 2147483647 AS b,
        1 - k / :n.0 AS age, timestamp '2019-01-01' + k * (interval '1900 days' / :n) AS received) AS r
) AS c
JOIN employers e ON e.i = c.a % 20000
JOIN projects p ON p.i = c.b % 5000;
INSERT INTO duty.fact (subject, seq, id, type, jurisdiction, at, recorded_at, attributes)
SELECT 'clue:' || id, 1, gen_random_uuid(), 'clue.received', jurisdiction, received_at, received_at,
    jsonb_build_object('number', number, 'employer', employer, 'project', project)
FROM casework.clue WHERE stage IN ('RECEIVED', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS');
INSERT INTO duty.entry (id, jurisdiction, subject, rule, round, opened_by, role, bearer, opened_at, due_at, first_due_at,
    provisional, status, agenda, goes_round, revision)
SELECT gen_random_uuid(), jurisdiction, 'clue:' || id, 'zhongzhan.clue.progress', 1, gen_random_uuid(), 'proposed_unit',
    proposed_unit, received_at, received_at + interval '5 days', received_at + interval '5 days', false,
    CASE WHEN claimed_fen / 100 % 5 = 0 THEN 'OVERDUE' ELSE 'OPEN' END, '', false, 1
FROM casework.clue WHERE stage IN ('RECEIVED', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS');
