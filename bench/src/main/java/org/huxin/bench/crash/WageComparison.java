package org.huxin.bench.crash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.huxin.bench.crash.WageJournal.FileTold;
import org.huxin.bench.crash.WageJournal.Month;
import org.huxin.bench.running.Store;

/** What was told of files and payments against what is stored. */
final class WageComparison {

    /** Each returns rows only where something is wrong; {@code $OURS} are the projects of this run. */
    private static final Map<String, String> NEVER = Map.of(
            "读完的工资表还留着暂存的行",
            "SELECT import, count(*) FROM wage.sheet_staged GROUP BY 1",
            "工资表的合计与它的行不符",
            """
            SELECT s.id, s.lines, s.due_fen, l.n, l.fen FROM wage.wage_sheet s,
                LATERAL (SELECT count(*) AS n, coalesce(sum(due_fen), 0) AS fen FROM wage.wage_line WHERE sheet = s.id) l
            WHERE s.project IN ($OURS) AND (s.lines, s.due_fen) <> (l.n, l.fen)""",
            "同一单位同一月有两张工资表",
            """
            SELECT project, employer, month FROM wage.wage_sheet WHERE project IN ($OURS) AND state <> 'voided'
            GROUP BY 1, 2, 3 HAVING count(*) > 1""",
            "批次没有走到底",
            """
            SELECT message, state FROM wage.pay_batch WHERE project IN ($OURS) AND state <> 'answered'""",
            "批次与它的行、文件不符",
            """
            SELECT b.message, b.lines, b.total_fen, l.n, l.fen, f.n FROM wage.pay_batch b,
                LATERAL (SELECT count(*) AS n, sum(amount_fen) AS fen FROM wage.pay_line WHERE batch = b.id) l,
                LATERAL (SELECT count(*) AS n FROM wage.pay_file WHERE batch = b.id) f
            WHERE b.project IN ($OURS) AND (b.lines, b.total_fen, 1) <> (l.n, l.fen, f.n)""",
            "一份工资不是恰好付了一次",
            """
            SELECT l.id, l.due_fen, p.n, p.fen FROM wage.wage_line l JOIN wage.wage_sheet s ON s.id = l.sheet,
                LATERAL (SELECT count(*) AS n, sum(amount_fen) AS fen FROM wage.pay_line
                    WHERE wage_line = l.id AND state IN ('waiting', 'paid')) p
            WHERE s.project IN ($OURS) AND s.state = 'approved' AND (p.n, p.fen) IS DISTINCT FROM (1, l.due_fen)""",
            "专户流出与已付工资不符",
            """
            SELECT c.id, a.fen, p.fen FROM project.construction_project c,
                LATERAL (SELECT coalesce(sum(amount_fen), 0) AS fen FROM project.account_entry
                    WHERE project = c.id AND NOT incoming) a,
                LATERAL (SELECT coalesce(sum(amount_fen), 0) AS fen FROM wage.pay_line
                    WHERE project = c.id AND state = 'paid') p
            WHERE c.id IN ($OURS) AND a.fen <> p.fen""",
            "同一份回单存了两次，或者存了一半",
            """
            SELECT b.message, a.n, l.n, b.lines FROM wage.pay_batch b,
                LATERAL (SELECT count(*) AS n FROM wage.pay_answer WHERE batch = b.id) a,
                LATERAL (SELECT count(*) AS n FROM wage.pay_answer_line t JOIN wage.pay_answer o ON o.id = t.answer
                    WHERE o.batch = b.id) l
            WHERE b.project IN ($OURS) AND (a.n, l.n) <> (1, b.lines)""",
            "台账与考勤、工资表、支付不符",
            """
            WITH raw AS (
                SELECT project, month, worker, employer, worked, 0::bigint AS due, 0::bigint AS paid,
                    0::bigint AS waiting FROM wage.attendance_month WHERE project IN ($OURS)
                UNION ALL
                SELECT l.project, l.month, l.worker, l.employer, 0, l.due_fen, 0, 0
                FROM wage.wage_line l JOIN wage.wage_sheet s ON s.id = l.sheet
                WHERE l.project IN ($OURS) AND s.state <> 'voided'
                UNION ALL
                SELECT project, month, worker, employer, 0, 0, CASE WHEN state = 'paid' THEN amount_fen ELSE 0 END,
                    CASE WHEN state = 'waiting' THEN amount_fen ELSE 0 END
                FROM wage.pay_line WHERE project IN ($OURS) AND state <> 'withdrawn'),
            summed AS (
                SELECT project, month, worker, employer, sum(worked) AS worked, sum(due) AS due, sum(paid) AS paid,
                    sum(waiting) AS waiting FROM raw GROUP BY 1, 2, 3, 4)
            SELECT s.*, m.worked, m.due_fen, m.paid_fen, m.waiting_fen, m.unpaid_fen FROM summed s
            FULL JOIN (SELECT * FROM wage.worker_month WHERE project IN ($OURS)) m
                USING (project, month, worker, employer)
            WHERE (s.worked, s.due, s.paid, s.waiting, 0)
                IS DISTINCT FROM (m.worked, m.due_fen, m.paid_fen, m.waiting_fen, m.unpaid_fen) LIMIT 5""");

    private final WageJournal journal;
    private final Store store;
    private final String ours;
    private final List<String> differences = new ArrayList<>();

    WageComparison(WageJournal journal, Store store, List<String> projects) {
        this.journal = journal;
        this.store = store;
        this.ours = "'" + String.join("','", projects) + "'";
    }

    List<String> differences() throws SQLException {
        differences.addAll(journal.differences());
        for (var rule : NEVER.entrySet()) {
            store.rows(rule.getValue().replace("$OURS", ours))
                    .forEach(row -> differences.add(rule.getKey() + "：" + row));
        }
        files("工资表", "gross_fen", "wage_line", journal.sheets());
        files("考勤表", "worked", "attendance_month", journal.attendance());
        instructions();
        return differences;
    }

    /** Of each month the lines of the last file, all of them, and of no other. */
    private void files(String kind, String figure, String table, Map<Month, FileTold> told) throws SQLException {
        var stored = new HashMap<Month, FileTold>();
        for (var row : store.rows("""
                SELECT project, to_char(month, 'YYYY-MM'), count(*), min(%1$s), max(%1$s) FROM wage.%2$s
                WHERE project IN (%3$s) AND project NOT IN (SELECT project FROM wage.device) GROUP BY 1, 2
                """.formatted(figure, table, ours))) {
            var month = new Month(row.get(0), row.get(1));
            stored.put(month, new FileTold(Integer.parseInt(row.get(2)), Long.parseLong(row.get(3))));
            if (!row.get(3).equals(row.get(4))) {
                differences.add("%s混了两个文件的行：%s".formatted(kind, row));
            }
        }
        var months = new HashSet<>(stored.keySet());
        months.addAll(told.keySet());
        months.stream()
                .filter(month -> !Objects.equals(stored.get(month), told.get(month)))
                .forEach(month -> differences.add(
                        "%s与答复的不符：%s，答复 %s，库中 %s".formatted(kind, month, told.get(month), stored.get(month))));
    }

    /** Every payment stands in one instruction, and in one only, as the bank has it. */
    private void instructions() throws SQLException {
        var byReference = new HashMap<String, String>();
        journal.instructions()
                .values()
                .forEach(told -> told.references().forEach(reference -> {
                    if (byReference.put(reference, told.message()) != null) {
                        differences.add("同一笔支付在两个文件里：" + reference);
                    }
                }));
        var messages = new HashSet<String>();
        for (var row : store.rows("""
                SELECT b.id, b.message, p.reference FROM wage.pay_line p JOIN wage.pay_batch b ON b.id = p.batch
                WHERE b.project IN (%s)""".formatted(ours))) {
            messages.add(row.get(1));
            if (!row.get(1).equals(byReference.remove(row.get(2)))) {
                differences.add("库中的支付不在银行收到的文件里：" + row);
            }
        }
        byReference.forEach((reference, message) -> differences.add("银行收到的支付不在库中：" + reference + "，" + message));
        if (messages.size() != journal.instructions().size()) {
            differences.add("批次 %d 个，银行收到 %d 个"
                    .formatted(messages.size(), journal.instructions().size()));
        }
    }
}
