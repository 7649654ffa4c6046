package org.huxin.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.sql.DataSource;
import org.huxin.engine.match.Reason;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.jooq.DSLContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 三方比对 of a province: the ledger read against the raw tables read, one project's month matched anew against its rows read, and
 * the ledger kept up against a plain insert of as many rows under the same keys.
 */
final class MatchBench {

    private static final int SINGLE = 300;
    private static final double MILLIS = 1e6;
    private static final double NANOS = 1e9;

    private static final String FATES = """
            SELECT count(*) FROM generate_series(0, %d - 1) AS m, generate_series(1, %d) AS w
            WHERE (hashint8(w::bigint * 13 + m)::bigint & 2147483647) %% 1000 %s""";

    private final Report report;
    private final Size size;
    private final DataSource database;
    private final WageProvince wages;
    private final DSLContext db;
    private final MonthLedger ledger;
    private final TransactionTemplate transaction;

    MatchBench(Report report, Size size, Product product) {
        this.report = report;
        this.size = size;
        this.database = product.database();
        this.wages = new WageProvince(database, size.workers(), size.months());
        this.db = product.bean(DSLContext.class);
        this.ledger = product.bean(MonthLedger.class);
        this.transaction = product.bean(TransactionTemplate.class);
    }

    void run() throws InterruptedException {
        report.heading("三方比对：%,d 名工人 × %d 个月".formatted(size.workers(), size.months()));
        var filling = Timed.seconds(database, wages::fill);
        Sql.run(database, "CREATE TABLE wage.plain (LIKE wage.worker_month INCLUDING ALL)");
        report.line("原始三张表 %,d 行，成批写入并建索引 %.0f 秒；引用都有着落，写入时没有逐行核对"
                .formatted(wages.rows("attendance_month") + wages.rows("wage_line") + wages.rows("pay_line"), filling));
        keepUp();
        province();
        single();
        Sql.run(database, "DROP TABLE wage.plain");
    }

    /** Every payday of the province, some projects to a transaction; the same rows go into the plain table, taking turns. */
    private void keepUp() {
        var first = new double[2];
        var again = new double[2];
        for (var month = 0; month < size.months(); month++) {
            for (var batch : wages.batches(WageProvince.FIRST.plusMonths(month))) {
                first[0] += merged(batch);
                first[1] += inserted(batch);
            }
        }
        Sql.run(database, "VACUUM ANALYZE wage.worker_month", "VACUUM ANALYZE wage.plain");
        for (var batch : wages.batches(wages.last()).stream().limit(20).toList()) {
            // as before the bank's answer came in
            within(batch, "UPDATE wage.worker_month SET paid_fen = 0, reasons = 1 WHERE %s");
            within(batch, "DELETE FROM wage.plain WHERE %s");
            again[0] += merged(batch);
            again[1] += inserted(batch);
        }
        report.line("底账第一次写入 %,d 行：每秒 %,.0f 行；原样插入同键的空表：每秒 %,.0f 行"
                .formatted(
                        wages.rows("worker_month"),
                        wages.rows("worker_month") / first[0],
                        wages.rows("worker_month") / first[1]));
        report.atMost("底账随到账写入比原样插入，第一次", first[0] / first[1], 4, " 倍", Report.Weight.FULL);
        report.atMost("底账随到账写入比原样插入，行已在而每行都变", again[0] / again[1], 4, " 倍", Report.Weight.FULL);
        report.must(
                "底账与原始三张表分毫不差",
                Sql.number(database, WageProvince.RAW)
                        == Sql.number(database, "SELECT sum(worked + due_fen + paid_fen) FROM wage.worker_month"));
        report.must(
                "按项目、月份的合计与底账相同",
                Sql.number(database, "SELECT sum(worked + due_fen + paid_fen) FROM wage.project_month")
                        == Sql.number(database, WageProvince.RAW));
        counted("迟发", Reason.LATE.bit(), "BETWEEN 20 AND 29");
        counted("无出勤已发或补发", Reason.PAID_UNATTENDED.bit() | Reason.BACK_PAY.bit(), "BETWEEN 35 AND 39");
        counted("退票未补", Reason.RETURNED.bit(), "BETWEEN 30 AND 34");
    }

    private void counted(String label, int bits, String fate) {
        report.must(
                "“%s”的人数等于造出来的".formatted(label),
                Sql.number(database, "SELECT count(*) FROM wage.worker_month WHERE reasons & %d <> 0".formatted(bits))
                        == Sql.number(database, FATES.formatted(size.months(), size.workers(), fate)));
    }

    private double merged(List<ProjectMonth> batch) {
        var begun = System.nanoTime();
        transaction.executeWithoutResult(status -> ledger.changed(batch));
        return (System.nanoTime() - begun) / NANOS;
    }

    /** The rows that the ledger now has, set aside beforehand so that only their insert counts. */
    private double inserted(List<ProjectMonth> batch) {
        within(batch, "CREATE TABLE wage.waiting AS SELECT * FROM wage.worker_month WHERE %s");
        var begun = System.nanoTime();
        Sql.run(database, "INSERT INTO wage.plain SELECT * FROM wage.waiting");
        var seconds = (System.nanoTime() - begun) / NANOS;
        Sql.run(database, "DROP TABLE wage.waiting");
        return seconds;
    }

    private void within(List<ProjectMonth> batch, String statement) {
        var months = "month = '%s' AND project BETWEEN '%s' AND '%s'"
                .formatted(
                        batch.getFirst().month().atDay(1),
                        batch.getFirst().project(),
                        batch.getLast().project());
        Sql.run(database, statement.formatted(months));
    }

    /** Everything that differs in the province, in one reading. */
    private void province() throws InterruptedException {
        var match = new StringBuilder("SELECT sum(worked) + sum(due_fen) + sum(paid_fen)"
                + " + 0 * (sum(greatest(due_fen - paid_fen, 0)) + sum(greatest(paid_fen - due_fen, 0))");
        for (var reason : Reason.values()) {
            match.append(" + count(*) FILTER (WHERE reasons & %d <> 0)".formatted(reason.bit()));
        }
        match.append(") FROM wage.worker_month");
        Sql.run(database, "VACUUM ANALYZE wage.worker_month", "VACUUM ANALYZE wage.project_month");
        var reading = new Samples();
        var scanning = new Samples();
        var listing = new Samples();
        for (var round = 0; round <= size.rounds(); round++) {
            var scan = Timed.seconds(database, () -> Sql.number(database, WageProvince.RAW));
            var read = Timed.seconds(database, () -> Sql.number(database, match.toString()));
            var sums = Timed.seconds(
                    database, () -> Sql.number(database, "SELECT sum(missing_fen) FROM wage.project_month"));
            if (round > 0) {
                scanning.add(scan);
                reading.add(read);
                listing.add(sums);
            }
        }
        report.line("秒：底账逐行读并数出各原因 %s；三张表顺序读并求和 %s；读各项目各月的合计 %s".formatted(reading, scanning, listing));
        report.atMost("全省比对读底账比顺序读三张表", reading.median() / scanning.median(), 1, " 倍", Report.Weight.FULL);
    }

    /** One line of a project's month changes; its month alone is matched anew. */
    private void single() {
        var random = new Random(11);
        var reads = new ArrayList<Double>();
        var matches = new ArrayList<Double>();
        var written = 0L;
        for (var each = 0; each < SINGLE; each++) {
            var one = new ProjectMonth(WageProvince.project(1 + random.nextInt(wages.projects())), wages.last());
            var place = 1 + random.nextInt(WageProvince.WORKERS_EACH);
            written += Objects.requireNonNull(transaction.execute(status -> {
                db.execute(
                        "update wage.wage_line set gross_fen = gross_fen + 1 where project = {0} and month = {1} and place = {2}",
                        one.project(), one.month().atDay(1), place);
                var before = writes();
                var begun = System.nanoTime();
                read(one);
                var read = System.nanoTime();
                ledger.changed(List.of(one));
                matches.add((System.nanoTime() - read) / MILLIS);
                reads.add((read - begun) / MILLIS);
                return writes() - before;
            }));
        }
        Collections.sort(reads);
        Collections.sort(matches);
        var read = reads.get(SINGLE / 2);
        var match = matches.get(SINGLE / 2);
        report.line("一个项目一个月（100 人）：按索引读它的行 %.2f 毫秒，重新比对并写回 %.2f 毫秒（中位数，%d 次）".formatted(read, match, SINGLE));
        report.atMost("一个项目月重新比对比读它的行", match / read, 3, " 倍", Report.Weight.FULL);
        report.must("改一行 %d 次，底账写 %d 行".formatted(SINGLE, written), written == SINGLE);
    }

    /** Rows of the ledger that this session has written. */
    private long writes() {
        return db.fetchSingle("""
                        select n_tup_ins + n_tup_upd + n_tup_del from pg_stat_xact_user_tables
                        where relid = 'wage.worker_month'::regclass""").get(0, Long.class);
    }

    private void read(ProjectMonth one) {
        for (var table : List.of("attendance_month", "wage_line", "pay_line")) {
            db.fetch(
                    "select * from wage." + table + " where project = {0} and month = {1}",
                    one.project(),
                    one.month().atDay(1));
        }
    }
}
