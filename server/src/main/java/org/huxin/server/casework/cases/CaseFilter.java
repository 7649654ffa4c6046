package org.huxin.server.casework.cases;

import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.SearchWords;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/**
 * Query of the ledger and of its export; absent keys do not narrow.
 *
 * @param unit any unit with a share in the case: so a department finds what it oversees
 * @param region with everything below it
 * @param stabilityMissing people are to be calmed and no record tells that it was done
 * @param text words in number, employer or project
 */
record CaseFilter(
        @Nullable String step,
        @Nullable String unit,
        @Nullable String region,
        @Nullable String cause,
        @Nullable Boolean listed,
        @Nullable Boolean major,
        @Nullable Boolean open,
        @Nullable Boolean stabilityMissing,
        @Nullable String text) {

    /** @param regions the region with all below it, when one is asked for */
    Condition condition(Set<String> regions) {
        var all = noCondition();
        all = all.and(step == null ? noCondition() : LABOUR_CASE.STEP.eq(step));
        all = all.and(unit == null ? noCondition() : shares(unit));
        all = all.and(region == null ? noCondition() : LABOUR_CASE.REGION.in(regions));
        all = all.and(cause == null ? noCondition() : LABOUR_CASE.CAUSE.eq(cause));
        all = all.and(listed == null ? noCondition() : LABOUR_CASE.LISTED.eq(listed));
        all = all.and(major == null ? noCondition() : LABOUR_CASE.MAJOR.eq(major));
        if (open != null) {
            all = all.and(open ? LABOUR_CASE.CLOSED_AT.isNull() : LABOUR_CASE.CLOSED_AT.isNotNull());
        }
        all = all.and(Boolean.TRUE.equals(stabilityMissing) ? LABOUR_CASE.CLUE.in(toBeCalmed()) : noCondition());
        return all.and(words());
    }

    private static Select<Record1<UUID>> toBeCalmed() {
        return select(CLUE.ID).from(CLUE).where(CLUE.STABILITY.isTrue()).and(CLUE.STABILITY_RECORDED.isFalse());
    }

    private static Condition shares(String unit) {
        return or(
                LABOUR_CASE.UNIT.eq(unit),
                LABOUR_CASE.INDUSTRY_UNIT.eq(unit),
                LABOUR_CASE.TERRITORY_UNIT.eq(unit),
                LABOUR_CASE.PARTAKERS.contains(new String[] {unit}));
    }

    private Condition words() {
        var all = noCondition();
        for (var word : SearchWords.of(text)) {
            all = all.and(or(
                    LABOUR_CASE.NUMBER.containsIgnoreCase(word),
                    LABOUR_CASE.EMPLOYER.containsIgnoreCase(word),
                    LABOUR_CASE.PROJECT.containsIgnoreCase(word)));
        }
        return all;
    }
}
