package org.huxin.server.project.guarantee;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.GUARANTEE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.huxin.db.project.tables.records.GuaranteeRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The guarantees of all projects that an officer may see, newest first. */
@Repository
class GuaranteeList {

    private final DSLContext db;
    private final GuaranteeTerms terms;
    private final Today today;

    GuaranteeList(DSLContext db, GuaranteeTerms terms, Today today) {
        this.db = db;
        this.terms = terms;
        this.today = today;
    }

    /**
     * @param state pending, valid, expiring or expired; null for all
     * @throws CommandRefused {@code guarantee.bad_state}
     */
    Page<GuaranteeRecord> page(
            @Nullable String state, @Nullable String kind, ActingOfficer officer, @Nullable String after, int size) {
        var found = db.select(GUARANTEE.fields())
                .from(GUARANTEE)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(GUARANTEE.PROJECT))
                .where(officer.scope().on(Projects.SCOPE))
                .and(condition(state, officer.scope().jurisdictions()))
                .and(kind == null ? noCondition() : GUARANTEE.KIND.eq(kind))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(GUARANTEE.ENTERED_AT.desc(), GUARANTEE.ID.desc())
                .limit(size + 1)
                .fetchInto(GUARANTEE);
        return Page.cut(found, size, last -> Cursor.at(last.getEnteredAt(), last.getId()));
    }

    /** @throws NotFound also for a guarantee outside the officer's scope */
    GuaranteeRecord visible(UUID id, ActingOfficer officer) {
        return db.select(GUARANTEE.fields())
                .from(GUARANTEE)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(GUARANTEE.PROJECT))
                .where(GUARANTEE.ID.eq(id))
                .and(officer.scope().on(Projects.SCOPE))
                .fetchOptionalInto(GUARANTEE)
                .orElseThrow(() -> new NotFound("担保", id.toString()));
    }

    private Condition condition(@Nullable String state, Set<String> jurisdictions) {
        var day = today.date();
        return switch (state) {
            case null -> noCondition();
            case "pending" -> GUARANTEE.STATE.eq(Guarantees.PENDING);
            case "valid" -> Guarantees.inForce(day);
            case "expiring" ->
                Guarantees.inForce(day)
                        .and(GUARANTEE.LATEST.isTrue())
                        .and(each(jurisdictions, place -> GUARANTEE.ENDS_ON.le(terms.endsSoonBy(place))));
            case "expired" -> GUARANTEE.STATE.eq(Guarantees.CONFIRMED).and(GUARANTEE.ENDS_ON.lt(day));
            default ->
                throw CommandRefused.field("guarantee.bad_state", "state", "状态只能是 pending、valid、expiring 或 expired");
        };
    }

    private static Condition each(Set<String> jurisdictions, Function<String, Condition> here) {
        return or(jurisdictions.stream()
                .map(place -> GUARANTEE.JURISDICTION.eq(place).and(here.apply(place)))
                .toList());
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(GUARANTEE.ENTERED_AT, GUARANTEE.ID).lt(LocalDateTime.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }
}
