package org.huxin.bench;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.huxin.engine.match.Reason;
import org.huxin.engine.warning.Signal;
import org.huxin.engine.warning.WarningRule;
import org.huxin.server.party.directory.Accounts;
import org.huxin.server.policy.Policies;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 预警 of a province's year: from the ledger to stored warnings under all rules of a place, beside the three raw tables read, the
 * three-way join in PostgreSQL, and the same join in DuckDB; then days on which more or fewer rows changed.
 */
final class WarningBench {

    private static final String PLACE = "620700";
    private static final LocalDate START = WageProvince.FIRST.atDay(1);
    private static final int CHANGES = 20;
    private static final int QUIET_DAYS = 3;
    private static final double NANOS = 1e9;
    private static final String OFFICER = "bench.watcher";
    private static final String SECRET = "bench-watcher-1";

    private static final String OWED = "worked > 0 AND paid_fen = 0 OR due_fen > paid_fen";

    /** As if nobody had ever been looked at; what other modules made of the warnings stays. */
    private static final String FORGET = """
            TRUNCATE supervision.warning, supervision.assessed, supervision.read_month, supervision.known_month,
                supervision.known_worker, supervision.known_exemption CASCADE""";

    private final Report report;
    private final Size size;
    private final Product product;
    private final Path home;
    private final DataSource database;
    private final WageProvince wages;
    private final MonthLedger ledger;
    private final TransactionTemplate transaction;
    private LocalDate day;

    WarningBench(Report report, Size size, Product product, Path home) {
        this.report = report;
        this.size = size;
        this.product = product;
        this.home = home;
        this.database = product.database();
        this.wages = new WageProvince(database, size.workers(), size.months());
        this.ledger = product.bean(MonthLedger.class);
        this.transaction = product.bean(TransactionTemplate.class);
        // every payday of the year has gone by, and the last of them not long ago
        this.day = wages.last().plusMonths(1).atDay(25);
    }

    void run() throws InterruptedException, SQLException, IOException {
        report.heading("预警：%,d 名工人 × %d 个月，%,d 个项目".formatted(size.workers(), size.months(), wages.projects()));
        wages.fill();
        if (wages.rows("worker_month") == 0) {
            for (var month = 0; month < size.months(); month++) {
                wages.batches(WageProvince.FIRST.plusMonths(month)).forEach(this::merged);
            }
        }
        Sql.run(
                database,
                "UPDATE project.construction_project SET jurisdiction = '%s', started_at = '%s'"
                        .formatted(PLACE, START),
                "VACUUM ANALYZE wage.worker_month",
                "VACUUM ANALYZE wage.project_month",
                "VACUUM ANALYZE project.construction_project");
        year();
        agree();
        days();
        one();
    }

    private void merged(List<ProjectMonth> batch) {
        transaction.executeWithoutResult(status -> ledger.changed(batch));
    }

    /** All rules over the whole year at once, which happens when a province is taken in; every finding is stored. */
    private void year() throws InterruptedException, SQLException, IOException {
        var join = Sql.resource("/wage/join.sql");
        var scanning = new Samples();
        var joining = new Samples();
        var duck = new Samples();
        try (var peer = DuckPeer.filled(database, home.resolve("duckdb"))) {
            for (var round = 0; round <= size.rounds(); round++) {
                var scan = Timed.seconds(database, () -> Sql.number(database, WageProvince.RAW));
                var joined = Timed.seconds(database, () -> Sql.number(database, join));
                var ducked = Timed.seconds(database, () -> peer.number(join));
                if (round > 0) {
                    scanning.add(scan);
                    joining.add(joined);
                    duck.add(ducked);
                }
            }
            report.must("PostgreSQL 与 DuckDB 的三方连接数出同样多的项目月", Sql.number(database, join) == peer.number(join));
        }
        var cold = assessed();
        var whole = new Samples();
        for (var round = 0; round < size.rounds(); round++) {
            Sql.run(database, FORGET);
            whole.add(assessed());
        }
        report.line("秒：三张表顺序读并求和 %s；PostgreSQL 三方连接 %s；DuckDB 三方连接 %s；全部规则，结果入库 %s，程序刚启动时 %s"
                .formatted(scanning, joining, duck, whole, Samples.figure(cold)));
        report.line("预警 %,d 条，全部规则比 PostgreSQL 三方连接 %s 倍，比 DuckDB %s 倍"
                .formatted(
                        warnings(),
                        Samples.figure(whole.median() / joining.median()),
                        Samples.figure(whole.median() / duck.median())));
        report.atMost("一年的预警比顺序读三张表", whole.median() / scanning.median(), 1.5, " 倍", Report.Weight.FULL);
    }

    /** The day that has just ended is assessed, as the scheduler would have it. */
    private double assessed() throws InterruptedException {
        day = day.plusDays(1);
        product.clock().set(day.atTime(1, 0));
        @SuppressWarnings("unchecked")
        RecurringTask<Void> task = product.named("assessWarnings", RecurringTask.class);
        return Timed.seconds(database, () -> task.executeRecurringly(null, null));
    }

    private long warnings() {
        return Sql.number(database, "SELECT count(*) FROM supervision.warning");
    }

    /** Projects that are warned of, by rule, beside a plain question to the ledger that shares nothing with the rules' code. */
    private void agree() {
        var plain = Map.of(
                Signal.OWED_PEOPLE, "count(DISTINCT worker) FILTER (WHERE %s)".formatted(OWED),
                Signal.LATE_PEOPLE, reason(Reason.LATE),
                Signal.RETURNED_PEOPLE, reason(Reason.RETURNED),
                Signal.PAID_UNATTENDED, reason(Reason.PAID_UNATTENDED));
        var rules = product.bean(Policies.class).stack(PLACE).warnings();
        plain.forEach((signal, measure) -> rules.stream()
                .filter(rule -> rule.signal() == signal)
                .forEach(rule -> report.must(
                        "“%s”预警的项目与直接查底账的一样多".formatted(rule.title()),
                        expected(rule, measure) == Sql.number(database, """
                                SELECT count(DISTINCT project) FROM supervision.warning WHERE rule = '%s' AND state = 'standing'
                                """.formatted(rule.id())))));
    }

    private static String reason(Reason reason) {
        return "count(DISTINCT worker) FILTER (WHERE reasons & %d <> 0)".formatted(reason.bit());
    }

    private long expected(WarningRule rule, String measure) {
        var least = rule.levels().stream()
                .map(level -> level.limit().on(day.minusDays(1)))
                .min((one, other) -> one.compareTo(other))
                .orElseThrow();
        return Sql.number(database, """
                SELECT count(DISTINCT project) FROM (
                    SELECT project FROM wage.worker_month WHERE pay_by < '%s' AND month >= '%s'
                    GROUP BY project, month HAVING %s >= %s) AS found
                """.formatted(
                        day.minusDays(1),
                        day.minusDays(1).withDayOfMonth(1).minusMonths(rule.looksBack()),
                        measure,
                        least.toPlainString()));
    }

    /** A day's run after so and so many workers' months changed: what it costs should grow as they do. */
    private void days() throws InterruptedException {
        var quiet = new Samples();
        for (var day = 0; day < QUIET_DAYS; day++) {
            quiet.add(assessed());
        }
        report.line("没有变化的一天，秒：" + quiet);
        var sizes = new ArrayList<double[]>();
        for (var share : List.of(100, 10, 1)) {
            var projects = Math.max(1, wages.projects() / share);
            attend(projects);
            var seconds = assessed();
            sizes.add(new double[] {projects * (double) WageProvince.WORKERS_EACH, seconds});
            report.line("%,d 名工人当月的出勤变了：%s 秒".formatted(projects * WageProvince.WORKERS_EACH, Samples.figure(seconds)));
        }
        report.atMost("日终随变化增长的指数", exponent(sizes), 1.1, "", Report.Weight.FULL);
    }

    /** Everybody on the first projects works a day more. */
    private void attend(int projects) {
        for (var batch : wages.batches(wages.last(), projects)) {
            Sql.run(
                    database,
                    "UPDATE wage.attendance_month SET worked = worked + 100 WHERE month = '%s' AND project BETWEEN '%s' AND '%s'"
                            .formatted(
                                    wages.last().atDay(1),
                                    batch.getFirst().project(),
                                    batch.getLast().project()));
            merged(batch);
        }
    }

    /** Slope of the straight line through the logarithms. */
    private static double exponent(List<double[]> sizes) {
        var points = new LinkedHashMap<Double, Double>();
        sizes.forEach(one -> points.put(Math.log(one[0]), Math.log(one[1])));
        var x = points.keySet().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        var y = points.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
        var above = points.entrySet().stream()
                .mapToDouble(at -> (at.getKey() - x) * (at.getValue() - y))
                .sum();
        return above
                / points.keySet().stream()
                        .mapToDouble(at -> (at - x) * (at - x))
                        .sum();
    }

    /** From one project's change in the ledger to the answer of who looks at its warnings. */
    private void one() throws IOException, InterruptedException {
        product.bean(Accounts.class)
                .create(new Accounts.NewAccount(OFFICER, "测试员丙", "经办人", false, "zy.labour", Set.of()), SECRET);
        var officer = new OfficerSession(product.address(), OFFICER, SECRET);
        var samples = new Samples();
        for (var change = 0; change < CHANGES; change++) {
            var project = WageProvince.project(1L + change);
            Sql.run(
                    database,
                    "UPDATE wage.pay_line SET paid_on = paid_on + 30 WHERE project = '%s' AND month = '%s'"
                            .formatted(project, wages.last().atDay(1)));
            var begun = System.nanoTime();
            merged(List.of(new ProjectMonth(project, wages.last())));
            var answer = officer.post("/api/projects/" + project + "/assess-warnings", Map.of());
            samples.add((System.nanoTime() - begun) / NANOS);
            if (!answer.done()) {
                throw new IllegalStateException(answer.code());
            }
        }
        report.line("一个项目改了以后到看得见预警，秒：" + samples);
        report.atMost("一个项目改了以后到看得见预警", samples.median(), 2, " 秒", Report.Weight.ALWAYS);
    }
}
