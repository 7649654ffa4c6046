-- what a report over the raw tables would ask, in PostgreSQL and in DuckDB alike: months of projects in which somebody is unpaid or paid short
WITH attended AS (
    SELECT project, month, worker, employer, sum(worked) AS worked FROM wage.attendance_month GROUP BY project, month, worker, employer),
due AS (
    SELECT project, month, worker, employer, sum(due_fen) AS due FROM wage.wage_line GROUP BY project, month, worker, employer),
paid AS (
    SELECT project, month, worker, employer, sum(amount_fen) AS paid, max(paid_on) AS paid_on
    FROM wage.pay_line WHERE state = 'paid' GROUP BY project, month, worker, employer)
SELECT count(*) FROM (
    SELECT project, month, sum(coalesce(due, 0) - coalesce(paid, 0)) AS missing, max(paid_on) AS last,
        count(*) FILTER (WHERE coalesce(worked, 0) > 0 AND coalesce(paid, 0) = 0) AS unpaid,
        count(*) FILTER (WHERE coalesce(due, 0) > coalesce(paid, 0)) AS short
    FROM attended FULL JOIN due USING (project, month, worker, employer) FULL JOIN paid USING (project, month, worker, employer)
    GROUP BY project, month) AS months
WHERE unpaid > 0 OR short > 0
