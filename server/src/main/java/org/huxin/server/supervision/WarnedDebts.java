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
     * @param persons who have not all their wages; null where the warning tells of nobody who has not
     * @param fen due to them by sheets and not paid; null with the persons
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
        var employer = employer(warning, workers);
        var unpaid = workers.stream().filter(WarnedDebts::unpaid).toList();
        var people = unpaid.stream().map(each -> each.person().worker()).distinct();
        var fen = unpaid.stream().mapToLong(WorkerMonth::differenceFen);
        return unpaid.isEmpty() ? new Debt(employer, null, null) : new Debt(employer, (int) people.count(), fen.sum());
    }

    /** By the sheet, or at work and neither on a sheet nor paid; who was paid to another's card has his wages on record. */
    private static boolean unpaid(WorkerMonth one) {
        return one.differenceFen() > 0 || one.dueFen() == 0 && one.worked() > 0 && one.paidFen() == 0;
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
        var rows = Set.copyOf(List.of(warning.getRows()));
        return known.on(Kind.PROJECT, Warnings.watched(warning), warning.getLastSeen()).stream()
                .filter(ProjectMonth.class::isInstance)
                .map(ProjectMonth.class::cast)
                .flatMap(month -> month.workers().stream()
                        .filter(each -> rows.contains(Evidence.key(month, each).kept())))
                .toList();
    }
}
