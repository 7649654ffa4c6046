package org.huxin.server.wage.ledger;

import static org.huxin.db.wage.Tables.PROJECT_MONTH;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.Summed;
import org.huxin.server.kernel.Masking;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WatchedMonths;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;

/** Reads months of the ledger for whoever watches projects. */
@Repository
class WatchedLedger implements WatchedMonths {

    private final DSLContext db;

    WatchedLedger(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Merged> merged(Collection<UUID> projects, YearMonth from, YearMonth until) {
        return db.select(
                        PROJECT_MONTH.PROJECT,
                        PROJECT_MONTH.MONTH,
                        PROJECT_MONTH.MERGED,
                        // nobody has more rows than there are beyond one for each
                        PROJECT_MONTH.MOST_FEN.mul(PROJECT_MONTH
                                .WORKERS
                                .minus(PROJECT_MONTH.PEOPLE)
                                .plus(1)))
                .from(PROJECT_MONTH)
                .where(PROJECT_MONTH.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(PROJECT_MONTH.MONTH.between(from.atDay(1), until.atDay(1)))
                .fetch(row -> new Merged(
                        new ProjectMonth(row.value1(), YearMonth.from(row.value2())), row.value3(), row.value4()));
    }

    @Override
    public People people(Collection<ProjectMonth> months, OneByOne told) {
        var workers = new ArrayList<Worked>();
        var sums = new ArrayList<Sum>();
        if (!months.isEmpty()) {
            db.resultQuery(
                            SummedPeople.READ,
                            months.stream().map(ProjectMonth::project).toArray(UUID[]::new),
                            months.stream().map(one -> one.month().atDay(1)).toArray(LocalDate[]::new),
                            told.day(),
                            told.projects().toArray(UUID[]::new),
                            told.people().stream().map(Someone::project).toArray(UUID[]::new),
                            told.people().stream().map(Someone::worker).toArray(UUID[]::new))
                    .forEach(row -> {
                        if (row.get("worker", UUID.class) == null) {
                            sums.add(sum(row));
                        } else {
                            workers.add(worked(row));
                        }
                    });
        }
        return new People(workers, sums);
    }

    private static Sum sum(Record row) {
        return new Sum(
                of(row),
                new Summed(
                        row.get("pay_by", LocalDate.class),
                        row.get("people", int.class),
                        row.get("paid_people", int.class),
                        row.get("paid_fen", long.class),
                        row.get("most_fen", long.class)));
    }

    private static ProjectMonth of(Record row) {
        return new ProjectMonth(row.get("project", UUID.class), YearMonth.from(row.get("month", LocalDate.class)));
    }

    private static Worked worked(Record row) {
        return new Worked(
                of(row),
                new WorkerMonth(
                        new Person(row.get("worker", UUID.class), row.get("employer", UUID.class)),
                        row.get("worked", int.class),
                        row.get("due_fen", long.class),
                        row.get("confirmed", boolean.class),
                        row.get("paid_fen", long.class),
                        row.get("waiting_fen", long.class),
                        row.get("unpaid_fen", long.class),
                        row.get("first_paid_on", LocalDate.class),
                        row.get("last_paid_on", LocalDate.class),
                        row.get("pay_by", LocalDate.class),
                        row.get("left_on", LocalDate.class),
                        row.get("other_card", boolean.class),
                        row.get("shared_card", boolean.class),
                        row.get("earlier_fen", long.class)));
    }

    @Override
    public Map<UUID, Masked> named(Collection<UUID> workers) {
        return db.select(WORKER.ID, WORKER.NAME, WORKER.ID_MASKED)
                .from(WORKER)
                .where(WORKER.ID.eq(any(workers.toArray(UUID[]::new))))
                .fetchMap(WORKER.ID, row -> new Masked(Masking.name(row.value2()), row.value3()));
    }
}
