package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.kernel.SearchWords;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Query of the project ledger, of its export and of its count; absent keys do not narrow.
 *
 * @param region with everything below it
 * @param unit industry department
 * @param enterprise owner or contractor
 * @param stateCompany owner or contractor is a state company
 * @param unentered not in the wage-payment platform of the place
 * @param text words in number, code, name, place, owner or contractor
 * @param sort registeredAt, name, number or changedAt, a leading minus turns it round
 */
public record ProjectFilter(
        @Nullable List<String> step,
        @Nullable String unit,
        @Nullable String region,
        @Nullable String field,
        @Nullable String works,
        @Nullable String investment,
        @Nullable UUID enterprise,
        @Nullable Boolean stateCompany,
        @Nullable Boolean stopped,
        @Nullable Boolean unentered,
        @Nullable Boolean overdue,
        @Nullable LocalDate registeredFrom,
        @Nullable LocalDate registeredTo,
        @Nullable String text,
        @Nullable String sort) {

    static ProjectFilter everything() {
        return new ProjectFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /**
     * @param regions the region with all below it, when one is asked for
     * @param overdueSubjects tells which subjects have an overdue duty
     */
    Condition condition(Set<String> regions, Function<Field<String>, Condition> overdueSubjects) {
        var all = noCondition();
        all = all.and(step == null || step.isEmpty() ? noCondition() : CONSTRUCTION_PROJECT.STEP.in(step));
        all = all.and(unit == null ? noCondition() : CONSTRUCTION_PROJECT.INDUSTRY_UNIT.eq(unit));
        all = all.and(region == null ? noCondition() : CONSTRUCTION_PROJECT.REGION.in(regions));
        all = all.and(field == null ? noCondition() : CONSTRUCTION_PROJECT.FIELD.eq(field));
        all = all.and(works == null ? noCondition() : CONSTRUCTION_PROJECT.WORKS.eq(works));
        all = all.and(investment == null ? noCondition() : CONSTRUCTION_PROJECT.INVESTMENT.eq(investment));
        all = all.and(
                enterprise == null
                        ? noCondition()
                        : or(CONSTRUCTION_PROJECT.OWNER.eq(enterprise), CONSTRUCTION_PROJECT.CONTRACTOR.eq(enterprise)));
        all = all.and(isTrue(stateCompany) ? CONSTRUCTION_PROJECT.STATE_COMPANY.isTrue() : noCondition());
        all = all.and(isTrue(stopped) ? CONSTRUCTION_PROJECT.STOPPED_SINCE.isNotNull() : noCondition());
        all = all.and(isTrue(unentered) ? CONSTRUCTION_PROJECT.PLATFORM_NUMBER.isNull() : noCondition());
        all = all.and(
                isTrue(overdue)
                        ? overdueSubjects.apply(concat(val("project:"), CONSTRUCTION_PROJECT.ID.cast(String.class)))
                        : noCondition());
        all = all.and(registeredFrom == null ? noCondition() : CONSTRUCTION_PROJECT.REGISTERED_AT.ge(registeredFrom.atStartOfDay()));
        all = all.and(
                registeredTo == null
                        ? noCondition()
                        : CONSTRUCTION_PROJECT.REGISTERED_AT.lt(registeredTo.plusDays(1).atStartOfDay()));
        return all.and(words());
    }

    /** The bigrams hold all that is searched, so that owner and contractor are found without joining them. */
    private Condition words() {
        var all = noCondition();
        for (var word : SearchWords.of(text)) {
            var bigrams = Bigrams.of(word);
            all = all.and(
                    bigrams.length == 0
                            ? or(CONSTRUCTION_PROJECT.NAME.containsIgnoreCase(word), CONSTRUCTION_PROJECT.NUMBER.containsIgnoreCase(word))
                            : CONSTRUCTION_PROJECT.BIGRAMS.contains(bigrams));
        }
        return all;
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
