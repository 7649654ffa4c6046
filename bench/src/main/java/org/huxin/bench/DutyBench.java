package org.huxin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.huxin.server.casework.ClueFact;

/** Clues arrive, fall due and escalate, beside Flowable, db-scheduler and set-based SQL, taking turns. */
final class DutyBench implements AutoCloseable {

    /** Facts in a transaction, as an import or a push from another system brings them. */
    private static final int BATCH = 10_000;

    private static final List<String> TABLES =
            List.of("duty.fact", "duty.entry", "duty.receipt", "duty.escalation", "duty.closing", "duty.closed_day");

    /** What both contestants must have stored alike; ids are each one's own. */
    private static final String ENTRIES = """
            SELECT sum(('x' || substr(md5(row(subject, rule, round, role, bearer, opened_at, due_at, first_due_at, status,
                wake_at, agenda, revision)::text), 1, 10))::bit(40)::bigint)::bigint FROM duty.entry""";

    private static final String ESCALATIONS = """
            SELECT sum(('x' || substr(md5(row(subject, rule, step, occurrence, on_day, from_unit, to_unit)::text), 1,
                10))::bit(40)::bigint)::bigint FROM duty.escalation""";

    private final Report report;
    private final Size size;
    private final Product product;
    private final SetBased byHand;
    private final HikariDataSource byHandDatabase;
    private final FlowablePeer flowable;
    private final HikariDataSource flowableDatabase;
    private final SchedulerPeer scheduler;
    private final HikariDataSource schedulerDatabase;
    private final Carried.Address look;

    private final Rates server = new Rates();
    private final Rates serverBare = new Rates();
    private final Rates hand = new Rates();
    private final Rates handBare = new Rates();
    private final Samples started = new Samples();
    private final Samples fired = new Samples();
    private final Samples scheduled = new Samples();

    /** Duties opened, duties that time changed (each a timer that fired), and escalations stored a second. */
    private record Rates(Samples opened, Samples changed, Samples escalated) {
        Rates() {
            this(new Samples(), new Samples(), new Samples());
        }
    }

    DutyBench(Report report, Size size, Product product, Carried carried) throws SQLException {
        this.report = report;
        this.size = size;
        this.product = product;
        this.byHandDatabase = carried.empty("by_hand").pool(4);
        this.byHand = new SetBased(byHandDatabase);
        this.flowableDatabase = carried.empty("flowable").pool(32);
        this.flowable = new FlowablePeer(flowableDatabase);
        this.schedulerDatabase = carried.empty("scheduler").pool(12);
        this.look = carried.own();
        this.scheduler = new SchedulerPeer(schedulerDatabase);
    }

    void run() throws InterruptedException {
        var duties = size.clues() * Arrivals.DUTIES_PER_CLUE;
        report.heading("线索到来、到期、升级：%,d 条线索，%,d 项义务".formatted(size.clues(), duties));
        var warm = Arrivals.batches(size.clues() / 10, BATCH);
        for (var receipts : List.of(true, false)) {
            contest(product, product.database(), warm, receipts, new Rates());
            contest(byHand, byHandDatabase, warm, receipts, new Rates());
        }
        peers(size.processes() / 4, size.tasks() / 4, new Samples(), new Samples(), new Samples());
        countRows(warm);
        for (var round = 0; round < size.rounds(); round++) {
            var batches = Arrivals.batches(size.clues(), BATCH);
            contest(product, product.database(), batches, true, server);
            contest(byHand, byHandDatabase, batches, true, hand);
            compare();
            contest(product, product.database(), batches, false, serverBare);
            contest(byHand, byHandDatabase, batches, false, handBare);
            peers(size.processes(), size.tasks(), started, fired, scheduled);
            report.line("第 %d 轮，共 %d 轮".formatted(round + 1, size.rounds()));
        }
        print();
    }

    FlowablePeer flowable() {
        return flowable;
    }

    DataSource flowableDatabase() {
        return flowableDatabase;
    }

    private void contest(
            DutyContestant contestant, DataSource database, List<List<ClueFact>> batches, boolean receipts, Rates rates)
            throws InterruptedException {
        Sql.run(database, "TRUNCATE " + String.join(", ", TABLES));
        contestant.receipts(receipts);
        var clues = batches.stream().mapToInt(List::size).sum();
        var opening = Timed.seconds(database, () -> batches.forEach(contestant::open));
        rates.opened().add(clues * Arrivals.DUTIES_PER_CLUE / opening);
        var drawn = new AtomicInteger();
        var closing = Timed.seconds(database, () -> drawn.set(contestant.closeDays()));
        rates.changed().add(clues * Arrivals.CHANGES_PER_CLUE / closing);
        rates.escalated().add(drawn.get() / closing);
        if (drawn.get() != clues * Arrivals.STEPS_PER_CLUE) {
            throw new IllegalStateException("%,d escalations of %,d clues".formatted(drawn.get(), clues));
        }
    }

    private void peers(int processes, int tasks, Samples starts, Samples fires, Samples schedules)
            throws InterruptedException {
        starts.add(processes / Timed.seconds(flowableDatabase, () -> flowable.start(processes)));
        fires.add(processes / Timed.seconds(flowableDatabase, () -> flowable.fire(processes)));
        scheduler.prepare(tasks);
        schedules.add(tasks / Timed.seconds(schedulerDatabase, () -> scheduler.escalate(tasks)));
    }

    private void countRows(List<List<ClueFact>> batches) {
        try (var apart = look.pool(1)) {
            Sql.run(product.database(), "TRUNCATE " + String.join(", ", TABLES));
            product.receipts(true);
            var rows = new RowsWritten(product.database(), apart);
            var duties = batches.stream().mapToInt(List::size).sum() * Arrivals.DUTIES_PER_CLUE;
            rows.begin();
            batches.forEach(product::open);
            var opening = rows.besideReceipts();
            report.line("打开 %,d 项义务写了 %,d 行，另有依据 %,d 份".formatted(duties, opening, rows.receipts()));
            report.atMost("打开一项义务写的行（依据除外）", (double) opening / duties, 3, " 行", Report.Weight.ALWAYS);
            rows.begin();
            var drawn = product.closeDays();
            var closing = rows.besideReceipts();
            if (rows.receipts() != duties / Arrivals.DUTIES_PER_CLUE * Arrivals.CHANGES_PER_CLUE) {
                throw new IllegalStateException("%,d changes of %,d duties".formatted(rows.receipts(), duties));
            }
            report.line("写下 %,d 次升级写了 %,d 行，另有依据 %,d 份".formatted(drawn, closing, rows.receipts()));
            report.atMost("升级一项义务写的行（依据除外）", (double) closing / drawn, 3, " 行", Report.Weight.ALWAYS);
        }
    }

    private void compare() {
        for (var query : List.of(ENTRIES, ESCALATIONS)) {
            if (Sql.number(product.database(), query) != Sql.number(byHandDatabase, query)) {
                throw new IllegalStateException("the server and the SQL by hand stored different rows");
            }
        }
    }

    private void print() {
        report.line("打开义务（项/秒）：护薪 %s；不留依据 %s".formatted(server.opened(), serverBare.opened()));
        report.line("　　　　　　　　　手写 SQL %s；不留依据 %s".formatted(hand.opened(), handBare.opened()));
        report.line("到期与升级（项次/秒）：护薪 %s；不留依据 %s".formatted(server.changed(), serverBare.changed()));
        report.line("　　　　　　　　　　　手写 SQL %s；不留依据 %s".formatted(hand.changed(), handBare.changed()));
        report.line("其中写下升级（次/秒）：护薪 %s；不留依据 %s".formatted(server.escalated(), serverBare.escalated()));
        report.line("Flowable 8（次/秒）：启动 %s；定时器触发 %s".formatted(started, fired));
        report.line("db-scheduler（次/秒）：执行 %s".formatted(scheduled));
        var full = Report.Weight.FULL;
        report.line("只数写下的升级：比 Flowable 定时器触发 %.1f 倍，比 db-scheduler %.2f 倍"
                .formatted(ratio(server.escalated(), fired), ratio(server.escalated(), scheduled)));
        report.atLeast("到期与升级比 Flowable 定时器触发", ratio(server.changed(), fired), 80, full);
        report.atLeast("到期与升级比 db-scheduler", ratio(server.changed(), scheduled), 8, full);
        report.atLeast("打开义务比 Flowable 启动流程", ratio(server.opened(), started), 100, full);
        report.atLeast("打开义务比手写 SQL，都不留依据", ratio(serverBare.opened(), handBare.opened()), 0.9, full);
        report.atLeast("到期与升级比手写 SQL，都不留依据", ratio(serverBare.changed(), handBare.changed()), 0.9, full);
        report.atLeast("打开义务比手写 SQL，都留依据", ratio(server.opened(), hand.opened()), 0.5, full);
        report.atLeast("到期与升级比手写 SQL，都留依据", ratio(server.changed(), hand.changed()), 0.5, full);
    }

    private static double ratio(Samples one, Samples other) {
        return one.median() / other.median();
    }

    @Override
    public void close() {
        flowable.close();
        flowableDatabase.close();
        schedulerDatabase.close();
        byHandDatabase.close();
    }
}
