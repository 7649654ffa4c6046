package org.huxin.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;

/**
 * The same job with db-scheduler: one task for each clue that is due. What the task does is the same too: the duty becomes
 * overdue, the escalation and the receipt are stored, in one transaction of its own.
 */
final class SchedulerPeer {

    private static final int THREADS = 8;

    private final HikariDataSource database;

    SchedulerPeer(HikariDataSource database) {
        this.database = database;
        Flyway.configure().dataSource(database).outOfOrder(true).load().migrate();
    }

    /** Due duties and their tasks, by set-based SQL: not part of what is measured. */
    void prepare(int clues) {
        Sql.run(
                database,
                "TRUNCATE duty.entry, duty.escalation, duty.receipt, scheduled_tasks",
                """
                INSERT INTO duty.entry (id, jurisdiction, subject, rule, round, opened_by, role, bearer, opened_at, due_at,
                    first_due_at, provisional, status, wake_at, agenda, goes_round, revision)
                SELECT gen_random_uuid(), '000000', 'clue:' || gen_random_uuid(), 'bench.clue.progress', 1,
                    gen_random_uuid(), 'proposed_unit', 'bb.housing', timestamp '2024-03-04', timestamp '2024-03-09',
                    timestamp '2024-03-09', false, 'OPEN', timestamp '2024-03-09',
                    '2024-03-09T00:00|bulletin|1|2024-03-08|bb.labour|bb.government|-', false, 1
                FROM generate_series(1, %d)
                """.formatted(clues),
                """
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                SELECT 'escalate', id::text, now() - interval '1 hour', false, 1 FROM duty.entry
                """,
                "ANALYZE duty.entry",
                "ANALYZE scheduled_tasks");
    }

    /** Runs every task. */
    void escalate(int clues) throws InterruptedException {
        var done = new CountDownLatch(clues);
        var task = Tasks.oneTime("escalate").execute((instance, context) -> {
            escalateOne(UUID.fromString(instance.getId()));
            done.countDown();
        });
        var scheduler = Scheduler.create(database, task)
                .tableName("scheduled_tasks")
                .threads(THREADS)
                .pollingInterval(Duration.ofMillis(50))
                .pollUsingLockAndFetch(0.5, 4.0)
                .build();
        scheduler.start();
        try {
            if (!done.await(30, TimeUnit.MINUTES)) {
                throw new IllegalStateException("db-scheduler left " + done.getCount() + " tasks");
            }
        } finally {
            scheduler.stop();
        }
    }

    private void escalateOne(UUID duty) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("""
                    WITH changed AS (
                        UPDATE duty.entry SET status = 'OVERDUE', wake_at = NULL, agenda = '', revision = revision + 1
                        WHERE id = ? RETURNING *
                    ), drawn AS (
                        INSERT INTO duty.escalation (id, duty, jurisdiction, subject, rule, step, occurrence, on_day,
                            from_unit, to_unit, drawn_at)
                        SELECT gen_random_uuid(), id, jurisdiction, subject, rule, 'bulletin', 1, date '2024-03-08',
                            'bb.labour', 'bb.government', timestamp '2024-03-09' FROM changed
                    )
                    INSERT INTO duty.receipt (duty, revision, closed_through, pack_hash, body)
                    SELECT id, revision, timestamp '2024-03-09', '0', jsonb_build_object('status', status, 'dueAt', due_at,
                        'reached', jsonb_build_array('bulletin@2024-03-08')) FROM changed
                    """)) {
                statement.setObject(1, duty);
                statement.execute();
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
