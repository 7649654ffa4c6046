package org.huxin.server.supervision;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Set;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who owes how many people how much, as far as the workers behind a warning tell: what a clue of it begins with. */
@Component
class WarnedDebts {

    /**
     * @param employer of all the workers; the general contractor, who answers for all, where they have several or none are told; the
     *     firm itself where the warning is of a firm; null where nobody is known
     * @param persons null where the warning is not about workers
     * @param fen due to them and not paid; null with the persons
     */
    record Debt(
            @Nullable String employer,
            @Nullable Integer persons,
            @Nullable Long fen) {}

    private final KnownMonths known;
    private final DSLContext db;

    WarnedDebts(KnownMonths known, DSLContext db) {
        this.known = known;
        this.db = db;
    }

    Debt of(Warnings.Named one) {
        var warning = one.warning();
        if (Warnings.kind(warning) == Kind.FIRM) {
            return new Debt(one.name(), null, null);
        }
        var workers = workers(warning);
        var people = workers.stream().map(each -> each.person().worker()).distinct();
        var fen = workers.stream().mapToLong(each -> Math.max(0, each.differenceFen()));
        var employer = employer(warning, workers);
        return workers.isEmpty() ? new Debt(employer, null, null) : new Debt(employer, (int) people.count(), fen.sum());
    }

    private @Nullable String employer(WarningRecord warning, List<WorkerMonth> workers) {
        var employers = workers.stream()
                .map(each -> each.person().employer())
                .distinct()
                .toList();
        return db.fetchValue(
                ENTERPRISE.NAME,
                employers.size() == 1
                        ? ENTERPRISE.ID.eq(employers.getFirst())
                        : ENTERPRISE.ID.eq(select(CONSTRUCTION_PROJECT.CONTRACTOR)
                                .from(CONSTRUCTION_PROJECT)
                                .where(CONSTRUCTION_PROJECT.ID.eq(warning.getProject()))));
    }

    /** As they were known when the trouble last stood. */
    private List<WorkerMonth> workers(WarningRecord warning) {
        var rows = Set.of(warning.getRows());
        return known.on(Kind.PROJECT, Warnings.watched(warning), warning.getLastSeen()).stream()
                .filter(ProjectMonth.class::isInstance)
                .map(ProjectMonth.class::cast)
                .flatMap(month -> month.workers().stream()
                        .filter(each -> rows.contains(Evidence.key(month, each).kept())))
                .toList();
    }
}
