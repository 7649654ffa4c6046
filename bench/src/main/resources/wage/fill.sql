-- Wages of :workers workers over :months months, a hundred to a project; three in a hundred months differ. Every reference points to a row;
-- they are not checked one by one, which is all that "replica" leaves out.
SET session_replication_role = replica;
CREATE OR REPLACE FUNCTION pg_temp.id(kind bigint, n bigint) RETURNS uuid IMMUTABLE LANGUAGE sql AS $$
    SELECT (lpad(to_hex(kind), 8, '0') || lpad(to_hex(n), 24, '0'))::uuid
$$;
INSERT INTO project.enterprise (id, name, registered_at, registered_by)
SELECT pg_temp.id(1, p), '示例总包' || p, timestamp '2024-01-01', 'bench' FROM generate_series(1, :workers / 100) AS p;
INSERT INTO project.construction_project (id, jurisdiction, number, request_id, version, name, step, source_unit, contractor,
    information_at, registered_at, registered_by, changed_at, changed_by, changed_unit)
SELECT pg_temp.id(2, p), '000000', 'BB-' || p, 'wage-' || p, 1, '示例工程' || p, 'construction', 'bb.labour', pg_temp.id(1, p),
    timestamp '2024-01-01', timestamp '2024-01-01', 'bench', timestamp '2024-01-01', 'bench', 'bb.labour'
FROM generate_series(1, :workers / 100) AS p;
INSERT INTO project.special_account (id, project, jurisdiction, contractor, bank, branch, number, name, shared, applied_on,
    opened_on, agreed_on, recorded_at, recorded_by)
SELECT pg_temp.id(3, p), pg_temp.id(2, p), '000000', pg_temp.id(1, p), '示例银行', '示例支行', (1000000000 + p)::text, '示例专户',
    false, date '2024-01-01', date '2024-01-01', date '2024-01-01', timestamp '2024-01-01', 'bench'
FROM generate_series(1, :workers / 100) AS p;
INSERT INTO wage.worker (id, jurisdiction, id_kind, id_cipher, id_masked, id_keyed, name, recorded_at, recorded_by)
SELECT pg_temp.id(4, w), '000000', '01', md5(w::text), '4108**********0000', md5(w::text) || md5((w + 1)::text), '测试工' || w,
    timestamp '2024-01-01', 'bench'
FROM generate_series(1, :workers) AS w;
INSERT INTO wage.worker_card (id, worker, kind, bank, holder, number_cipher, number_masked, number_keyed, since, recorded_by)
SELECT pg_temp.id(5, w), pg_temp.id(4, w), 'bank', '示例银行', '测试工' || w, md5(w::text), '6222****0000',
    md5(w::text) || md5((w + 2)::text), timestamp '2024-01-01', 'bench'
FROM generate_series(1, :workers) AS w;
INSERT INTO wage.engagement (id, project, worker, employer, role, rate_kind, rate_fen, entered_on, recorded_at, recorded_by)
SELECT pg_temp.id(6, w), pg_temp.id(2, 1 + (w - 1) / 100), pg_temp.id(4, w), pg_temp.id(1, 1 + (w - 1) / 100), 'worker', 'day',
    30000, date '2024-01-01', timestamp '2024-01-01', 'bench'
FROM generate_series(1, :workers) AS w;
INSERT INTO wage.wage_sheet (id, jurisdiction, project, employer, month, state, source, lines, due_fen, pay_on, recorded_at, recorded_by)
SELECT pg_temp.id(100 + m, p), '000000', pg_temp.id(2, p), pg_temp.id(1, p), (date '2024-01-01' + m * interval '1 month')::date,
    'approved', 'file', 100, 60000000, (date '2024-01-15' + (m + 1) * interval '1 month')::date, timestamp '2024-01-01', 'bench'
FROM generate_series(0, :months - 1) AS m, generate_series(1, :workers / 100) AS p;
INSERT INTO wage.pay_batch (id, jurisdiction, project, account, sheet, employer, month, message, state, lines, total_fen, pay_on,
    recorded_at, recorded_by)
SELECT pg_temp.id(200 + m, p), '000000', pg_temp.id(2, p), pg_temp.id(3, p), pg_temp.id(100 + m, p), pg_temp.id(1, p),
    (date '2024-01-01' + m * interval '1 month')::date, 'M' || m || '-' || p, 'answered', 99, 60000000,
    (date '2024-01-15' + (m + 1) * interval '1 month')::date, timestamp '2024-01-01', 'bench'
FROM generate_series(0, :months - 1) AS m, generate_series(1, :workers / 100) AS p;
-- what becomes of a worker's month: of a thousand ten unpaid, ten short, ten late, five sent back, five without attendance
CREATE TEMP TABLE fate AS
SELECT m, w, 1 + (w - 1) / 100 AS p, (date '2024-01-01' + m * interval '1 month')::date AS month,
    20 + w % 7 AS days, ((hashint8(w::bigint * 13 + m)::bigint & 2147483647) % 1000)::int AS a
FROM generate_series(0, :months - 1) AS m, generate_series(1, :workers) AS w;
INSERT INTO wage.attendance_month (project, month, worker, employer, worked, minutes, last_day, source)
SELECT pg_temp.id(2, p), month, pg_temp.id(4, w), pg_temp.id(1, p), days * 100, days * 480, month + days, 'days'
FROM fate WHERE a NOT BETWEEN 35 AND 39;
INSERT INTO wage.wage_line (id, sheet, project, month, worker, employer, place, worked, minutes, rate_kind, rate_fen, gross_fen,
    confirmed_at, confirmed_how)
SELECT pg_temp.id(300 + m, w), pg_temp.id(100 + m, p), pg_temp.id(2, p), month, pg_temp.id(4, w), pg_temp.id(1, p),
    1 + (w - 1) % 100, days * 100, days * 480, 'day', 30000, days * 30000, month + interval '33 days', 'phone'
FROM fate;
INSERT INTO wage.pay_line (id, batch, wage_line, project, month, worker, employer, place, reference, card, amount_fen, state, reason,
    paid_on, returned_on)
SELECT pg_temp.id(400 + m, w), pg_temp.id(200 + m, p), pg_temp.id(300 + m, w), pg_temp.id(2, p), month, pg_temp.id(4, w),
    pg_temp.id(1, p), 1 + (w - 1) % 100, 'E' || m || '-' || w, pg_temp.id(5, w),
    days * 30000 - CASE WHEN a BETWEEN 10 AND 19 THEN 10000 ELSE 0 END,
    CASE WHEN a BETWEEN 30 AND 34 THEN 'returned' ELSE 'paid' END, CASE WHEN a BETWEEN 30 AND 34 THEN '销户退票' END,
    (month + interval '1 month')::date + CASE WHEN a BETWEEN 20 AND 29 THEN 19 ELSE 14 END,
    CASE WHEN a BETWEEN 30 AND 34 THEN (month + interval '1 month')::date + 16 END
FROM fate WHERE a >= 10;
DROP TABLE fate;
SET session_replication_role = origin;
