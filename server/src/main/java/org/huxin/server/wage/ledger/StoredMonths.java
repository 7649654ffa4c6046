package org.huxin.server.wage.ledger;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.engine.match.Terms;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.MonthsMerged;
import org.huxin.server.wage.ProjectMonth;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;

/**
 * Merges the raw rows of project-months into the ledger; what they no longer hold leaves it.
 *
 * <p>What agrees and what does not is defined by {@link org.huxin.engine.match.ThreeWayMatch}, a function over the rows of one
 * month, which the page of a single worker asks. Here the same is said for many months at once, so that a province's payday costs
 * a few statements and no row leaves the database; a test holds both to the same fen and reasons over made-up months in any order
 * of arrival. Reasons are kept with the row, as whoever reads a million of them wants to count and not to compare.
 */
@Repository
class StoredMonths implements MonthLedger {

    private final DSLContext db;
    private final PayTerms terms;
    private final ApplicationEventPublisher events;

    StoredMonths(DSLContext db, PayTerms terms, ApplicationEventPublisher events) {
        this.db = db;
        this.terms = terms;
        this.events = events;
    }

    @Override
    public void changed(Collection<ProjectMonth> months) {
        if (months.isEmpty()) {
            return;
        }
        var wanted = new LinkedHashSet<>(months);
        var places = places(Months.of(wanted));
        if (merge(List.copyOf(wanted), places)) {
            lookBack(wanted);
        }
        events.publishEvent(
                new MonthsMerged(wanted.stream().map(ProjectMonth::project).collect(toSet())));
    }

    /** Reasons that follow from earlier months, and the sums of months where they turn out other than they were. */
    private void lookBack(Collection<ProjectMonth> wanted) {
        var all = Months.of(wanted);
        var turned = new LinkedHashSet<>(db.resultQuery(LookingBack.LOOK_BACK, all.projects(), all.firsts())
                .fetch(row -> new ProjectMonth(row.get(0, UUID.class), YearMonth.from(row.get(1, LocalDate.class)))));
        if (!turned.isEmpty()) {
            var months = Months.of(turned);
            db.execute(MonthSumming.SUM, months.projects(), months.firsts());
        }
    }

    @Override
    public void peopleChanged(UUID project, Collection<UUID> workers) {
        changed(db.resultQuery(
                        "select distinct month from wage.worker_month where project = {0} and worker = any({1}::uuid[])",
                        project, workers.toArray(UUID[]::new))
                .fetch(row -> new ProjectMonth(project, YearMonth.from(row.get(0, LocalDate.class)))));
    }

    private Map<UUID, String> places(Months months) {
        return db.resultQuery(MonthMerging.HOLD, (Object) months.projects()).fetch().stream()
                .collect(toMap(row -> row.get(0, UUID.class), row -> row.get(1, String.class)));
    }

    /** @return whether earlier or later months may matter */
    private boolean merge(List<ProjectMonth> wanted, Map<UUID, String> places) {
        record Place(String jurisdiction, YearMonth month) {}
        var known = new HashMap<Place, Terms>();
        var otherwise = new LocalDate[wanted.size()];
        var grace = new Integer[wanted.size()];
        var putOff = new Integer[wanted.size()];
        for (var i = 0; i < otherwise.length; i++) {
            var each = wanted.get(i);
            var of = known.computeIfAbsent(
                    new Place(places.getOrDefault(each.project(), ""), each.month()),
                    place -> terms.of(place.jurisdiction(), place.month()));
            otherwise[i] = of.otherwise();
            grace[i] = of.graceDays();
            putOff[i] = of.putOffDays();
        }
        var months = Months.of(wanted);
        return db.resultQuery(MonthMerging.MERGE, months.projects(), months.firsts(), otherwise, grace, putOff)
                .fetchSingle()
                .get(0, boolean.class);
    }

    /** Project-months as arrays that belong together. */
    private record Months(UUID[] projects, LocalDate[] firsts) {

        static Months of(Collection<ProjectMonth> months) {
            return new Months(
                    months.stream().map(ProjectMonth::project).toArray(UUID[]::new),
                    months.stream().map(one -> one.month().atDay(1)).toArray(LocalDate[]::new));
        }
    }
}
