package org.huxin.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.huxin.server.duty.DayClosing;

/** The same number of due duties closed where few others are open and where ten million are, taking turns. */
final class BacklogBench implements AutoCloseable {

    private static final String BACKLOG = """
            INSERT INTO duty.entry (id, jurisdiction, subject, rule, round, opened_by, role, bearer, opened_at, due_at,
                first_due_at, provisional, status, wake_at, agenda, goes_round, revision)
            SELECT (moment || substr(md5(i::text), 1, 20))::uuid, '000000',
                'clue:' || (moment || substr(md5('clue' || i::text), 1, 20))::uuid, 'bench.clue.progress', 1,
                gen_random_uuid(), 'proposed_unit', 'bb.housing', %1$s, %1$s + interval '5 days', %1$s + interval '5 days', false, 'OPEN',
                %1$s + interval '5 days',
                to_char(%1$s + interval '5 days', 'YYYY-MM-DD"T"HH24:MI') || '|bulletin|1|'
                    || to_char(%1$s + interval '4 days', 'YYYY-MM-DD') || '|bb.labour|bb.government|-', false, 1
            FROM generate_series(1, %2$d) AS i CROSS JOIN LATERAL (
                SELECT lpad(to_hex((extract(epoch FROM %1$s) * 1000)::bigint), 12, '0') AS moment) AS ids
            """;

    private static final String RECEIPTS = """
            INSERT INTO duty.receipt (duty, revision, closed_through, pack_hash, body)
            SELECT id, 1, opened_at, repeat('0', 64), jsonb_build_object('status', 'OPEN', 'dueAt', due_at,
                'facts', jsonb_build_array(opened_by), 'reached', '[]'::jsonb, 'computed', jsonb_build_array(
                jsonb_build_object('what', 'due', 'base', opened_at::date, 'how', '4日', 'result', due_at::date - 1,
                'provisional', false)))
            FROM duty.entry e WHERE NOT EXISTS (SELECT 1 FROM duty.receipt r WHERE r.duty = e.id)
            """;

    private final Report report;
    private final Size size;
    private final Product few;
    private final Product many;

    BacklogBench(Report report, Size size, Carried carried, Path home, Path pack) throws SQLException {
        this.report = report;
        this.size = size;
        this.few = Product.start(carried.empty("few_open"), home.resolve("few"), pack);
        this.many = Product.start(carried.empty("many_open"), home.resolve("many"), pack);
    }

    void run() throws InterruptedException {
        report.heading("%,d 项到期，混在 %,d 项未到期之中，对比只有 %,d 项".formatted(size.due(), size.backlog(), size.due()));
        var table = new WholeTable(many.database(), "duty.entry", "duty.receipt");
        table.withoutIndexes(() -> {
            // open since one of the last hundred days, each day's clues together; none due before the year is out
            Sql.run(
                    many.database(),
                    BACKLOG.formatted(
                            "timestamp '2025-01-01' + (i / (%d / 100 + 1)) * interval '1 day'"
                                    .formatted(size.backlog()),
                            size.backlog()));
            Sql.run(many.database(), "ANALYZE duty.entry");
            Sql.run(many.database(), RECEIPTS.replaceFirst("WHERE NOT EXISTS.*", ""));
        });
        Sql.run(many.database(), "VACUUM ANALYZE duty.entry", "VACUUM ANALYZE duty.receipt");
        close(few, 0, new Samples());
        close(many, 0, new Samples());
        var amongFew = new Samples();
        var amongMany = new Samples();
        for (var round = 1; round <= size.rounds(); round++) {
            close(few, round, amongFew);
            close(many, round, amongMany);
        }
        report.line("秒：只有 %,d 项 %s；另有 %,d 项 %s".formatted(size.due(), amongFew, size.backlog(), amongMany));
        report.atMost("混在大量未到期义务中的代价", amongMany.median() / amongFew.median(), 1.2, " 倍", Report.Weight.FULL);
    }

    /** One day's duties, put in by set-based SQL, fall due and escalate. */
    private void close(Product product, int round, Samples seconds) throws InterruptedException {
        DataSource database = product.database();
        if (product.equals(few)) {
            Sql.run(database, "TRUNCATE duty.entry, duty.receipt, duty.escalation");
        }
        var day = Arrivals.DAY.plusDays(round);
        Sql.run(
                database,
                BACKLOG.formatted("timestamp '%s'".formatted(day.atStartOfDay()), size.due()),
                RECEIPTS.replace("WHERE NOT EXISTS", "WHERE e.opened_at = '%s' AND NOT EXISTS".formatted(day)));
        var end = day.plusDays(5).atStartOfDay();
        product.clock().set(end);
        var closing = product.bean(DayClosing.class);
        seconds.add(Timed.seconds(database, () -> {
            var drawn = closing.closeThrough(Arrivals.JURISDICTION, end).escalations();
            if (drawn != size.due()) {
                throw new IllegalStateException("%,d of %,d escalated".formatted(drawn, size.due()));
            }
        }));
    }

    @Override
    public void close() {
        few.close();
        many.close();
    }
}
