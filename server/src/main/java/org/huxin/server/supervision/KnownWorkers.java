package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.huxin.db.supervision.Tables.KNOWN_WORKER;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.KnownWorkerRecord;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.server.wage.ProjectMonth;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/**
 * What was known of workers' months, from which day on. A row is added only when that worker's month reads otherwise, or is in the
 * ledger no more; what its own day overtakes is not kept, as nothing is ever reckoned from it.
 */
@Repository
class KnownWorkers {

    private static final String OVERTAKE = """
            update supervision.known_worker k set latest = false
            from unnest({0}::uuid[], {1}::date[], {2}::uuid[], {3}::uuid[]) as t (project, month, worker, employer)
            where k.project = t.project and k.month = t.month and k.worker = t.worker and k.employer = t.employer
              and k.latest and k.since < {4}::date
            """;

    private final DSLContext db;

    KnownWorkers(DSLContext db) {
        this.db = db;
    }

    /** @param gone whether the ledger has him no more */
    record Told(LocalDate since, WorkerMonth worker, boolean gone) {}

    /**
     * Keeps what reads otherwise than before.
     *
     * @param read whole months as the ledger has them now; one without anybody has an empty list
     * @return the latest of every month that ever was known, by project
     */
    Map<UUID, Map<YearMonth, List<WorkerMonth>>> keep(
            Collection<UUID> projects, Map<ProjectMonth, List<WorkerMonth>> read, LocalDate day) {
        var latest = latest(projects);
        var fresh = new ArrayList<KnownWorkerRecord>();
        read.forEach((of, workers) -> {
            var before = latest.computeIfAbsent(of, any -> new HashMap<>());
            var left = new HashMap<>(before);
            for (var worker : workers) {
                var told = left.remove(worker.person());
                if (told == null || told.gone() || !told.worker().equals(worker)) {
                    before.put(worker.person(), new Told(day, worker, false));
                    fresh.add(row(of, worker, day, false));
                }
            }
            left.forEach((person, told) -> {
                if (!told.gone()) {
                    before.put(person, new Told(day, told.worker(), true));
                    fresh.add(row(of, told.worker(), day, true));
                }
            });
        });
        write(fresh, day);
        return there(latest);
    }

    /** The latest of every month that ever was known, by project. */
    Map<UUID, Map<YearMonth, List<WorkerMonth>>> now(Collection<UUID> projects) {
        return there(latest(projects));
    }

    private static Map<UUID, Map<YearMonth, List<WorkerMonth>>> there(Map<ProjectMonth, Map<Person, Told>> latest) {
        var known = new HashMap<UUID, Map<YearMonth, List<WorkerMonth>>>();
        latest.forEach((of, people) -> known.computeIfAbsent(of.project(), any -> new TreeMap<>())
                .put(
                        of.month(),
                        people.values().stream()
                                .filter(told -> !told.gone())
                                .map(Told::worker)
                                .toList()));
        return known;
    }

    private void write(List<KnownWorkerRecord> fresh, LocalDate day) {
        if (fresh.isEmpty()) {
            return;
        }
        db.execute(
                OVERTAKE,
                fresh.stream().map(KnownWorkerRecord::getProject).toArray(UUID[]::new),
                fresh.stream().map(KnownWorkerRecord::getMonth).toArray(LocalDate[]::new),
                fresh.stream().map(KnownWorkerRecord::getWorker).toArray(UUID[]::new),
                fresh.stream().map(KnownWorkerRecord::getEmployer).toArray(UUID[]::new),
                day);
        SetOf.insert(db, KNOWN_WORKER, fresh, """
                on conflict (project, month, worker, employer, since) do update
                set worked = excluded.worked, due_fen = excluded.due_fen, confirmed = excluded.confirmed,
                    paid_fen = excluded.paid_fen, waiting_fen = excluded.waiting_fen, unpaid_fen = excluded.unpaid_fen,
                    first_paid_on = excluded.first_paid_on, last_paid_on = excluded.last_paid_on, pay_by = excluded.pay_by,
                    left_on = excluded.left_on, other_card = excluded.other_card, shared_card = excluded.shared_card,
                    earlier_fen = excluded.earlier_fen, gone = excluded.gone, latest = excluded.latest""");
    }

    private Map<ProjectMonth, Map<Person, Told>> latest(Collection<UUID> projects) {
        var latest = new HashMap<ProjectMonth, Map<Person, Told>>();
        db.selectFrom(KNOWN_WORKER)
                .where(KNOWN_WORKER.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(KNOWN_WORKER.LATEST)
                .forEach(row -> latest.computeIfAbsent(
                                new ProjectMonth(row.getProject(), YearMonth.from(row.getMonth())),
                                any -> new HashMap<>())
                        .put(person(row), told(row)));
        return latest;
    }

    /** All that was ever known of projects' workers, by month, the oldest first. */
    Map<UUID, Map<YearMonth, List<Told>>> versions(Collection<UUID> projects) {
        return db
                .selectFrom(KNOWN_WORKER)
                .where(KNOWN_WORKER.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .orderBy(KNOWN_WORKER.SINCE)
                .fetch()
                .stream()
                .collect(groupingBy(
                        KnownWorkerRecord::getProject,
                        groupingBy(row -> YearMonth.from(row.getMonth()), mapping(KnownWorkers::told, toList()))));
    }

    /** A project's workers by month as they were known on a day. */
    Map<YearMonth, List<WorkerMonth>> on(UUID project, LocalDate day) {
        return db
                .select(KNOWN_WORKER.fields())
                .distinctOn(KNOWN_WORKER.MONTH, KNOWN_WORKER.WORKER, KNOWN_WORKER.EMPLOYER)
                .from(KNOWN_WORKER)
                .where(KNOWN_WORKER.PROJECT.eq(project))
                .and(KNOWN_WORKER.SINCE.le(day))
                .orderBy(KNOWN_WORKER.MONTH, KNOWN_WORKER.WORKER, KNOWN_WORKER.EMPLOYER, KNOWN_WORKER.SINCE.desc())
                .fetchInto(KNOWN_WORKER)
                .stream()
                .filter(row -> !row.getGone())
                .collect(groupingBy(
                        row -> YearMonth.from(row.getMonth()),
                        mapping(row -> told(row).worker(), toList())));
    }

    private static Person person(KnownWorkerRecord row) {
        return new Person(row.getWorker(), row.getEmployer());
    }

    private static Told told(KnownWorkerRecord row) {
        return new Told(
                row.getSince(),
                new WorkerMonth(
                        person(row),
                        row.getWorked(),
                        row.getDueFen(),
                        row.getConfirmed(),
                        row.getPaidFen(),
                        row.getWaitingFen(),
                        row.getUnpaidFen(),
                        row.getFirstPaidOn(),
                        row.getLastPaidOn(),
                        row.getPayBy(),
                        row.getLeftOn(),
                        row.getOtherCard(),
                        row.getSharedCard(),
                        row.getEarlierFen()),
                row.getGone());
    }

    private static KnownWorkerRecord row(ProjectMonth of, WorkerMonth worker, LocalDate day, boolean gone) {
        var row = new KnownWorkerRecord();
        row.setProject(of.project());
        row.setMonth(of.month().atDay(1));
        row.setWorker(worker.person().worker());
        row.setEmployer(worker.person().employer());
        row.setSince(day);
        row.setGone(gone);
        row.setLatest(true);
        row.setWorked(worker.worked());
        row.setDueFen(worker.dueFen());
        row.setConfirmed(worker.confirmed());
        row.setPaidFen(worker.paidFen());
        row.setWaitingFen(worker.waitingFen());
        row.setUnpaidFen(worker.unpaidFen());
        row.setFirstPaidOn(worker.firstPaidOn());
        row.setLastPaidOn(worker.lastPaidOn());
        row.setPayBy(worker.payBy());
        row.setLeftOn(worker.leftOn());
        row.setOtherCard(worker.otherCard());
        row.setSharedCard(worker.sharedCard());
        row.setEarlierFen(worker.earlierFen());
        return row;
    }
}
