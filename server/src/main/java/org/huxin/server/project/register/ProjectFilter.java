package org.huxin.server.project.register;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.EnumSet;
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
 * Query of the project ledger, of its export and of its count; absent keys do not narrow. A unit, region, field, kind of
 * works or of investment {@link #NONE} asks for rows that have none.
 *
 * @param region with everything below it
 * @param unit industry department
 * @param enterprise owner or contractor
 * @param stateCompany owner or contractor is a state company
 * @param unentered not in the wage-payment platform of the place
 * @param underWay works have begun and not ended
 * @param postsMissing under way, and nobody named for a post that must have somebody, the wage officer's left out
 * @param boardMissing under way without a notice board that was looked at
 * @param noWageOfficer under way without a wage officer
 * @param contractFaulty a contract lacks what the rules ask for
 * @param lacking a safeguard that it must have and records do not prove
 * @param stale the row was not touched within the days that are set
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
        @Nullable Boolean underWay,
        @Nullable Boolean postsMissing,
        @Nullable Boolean boardMissing,
        @Nullable Boolean noWageOfficer,
        @Nullable Boolean contractFaulty,
        @Nullable Boolean stale,
        @Nullable String lacking,
        @Nullable LocalDate registeredFrom,
        @Nullable LocalDate registeredTo,
        @Nullable String text,
        @Nullable String sort) {

    /** Stands for the absence of a word. */
    static final String NONE = "none";

    static ProjectFilter everything() {
        return new ProjectFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null, null);
    }

    /**
     * @param regions the region with all below it, when one is asked for
     * @param marks condition of each mark
     */
    Condition condition(Set<String> regions, Function<Mark, Condition> marks) {
        var all = noCondition();
        all = all.and(step == null || step.isEmpty() ? noCondition() : CONSTRUCTION_PROJECT.STEP.in(step));
        all = all.and(only(CONSTRUCTION_PROJECT.INDUSTRY_UNIT, unit));
        all = all.and(
                region == null || NONE.equals(region)
                        ? only(CONSTRUCTION_PROJECT.REGION, region)
                        : CONSTRUCTION_PROJECT.REGION.in(regions));
        all = all.and(only(CONSTRUCTION_PROJECT.FIELD, field));
        all = all.and(only(CONSTRUCTION_PROJECT.WORKS, works));
        all = all.and(only(CONSTRUCTION_PROJECT.INVESTMENT, investment));
        all = all.and(
                enterprise == null
                        ? noCondition()
                        : or(
                                CONSTRUCTION_PROJECT.OWNER.eq(enterprise),
                                CONSTRUCTION_PROJECT.CONTRACTOR.eq(enterprise)));
        for (var mark : marks()) {
            all = all.and(marks.apply(mark));
        }
        all = all.and(
                registeredFrom == null
                        ? noCondition()
                        : CONSTRUCTION_PROJECT.REGISTERED_AT.ge(registeredFrom.atStartOfDay()));
        all = all.and(
                registeredTo == null
                        ? noCondition()
                        : CONSTRUCTION_PROJECT.REGISTERED_AT.lt(
                                registeredTo.plusDays(1).atStartOfDay()));
        return all.and(words());
    }

    private EnumSet<Mark> marks() {
        var asked = EnumSet.noneOf(Mark.class);
        ask(asked, Mark.STATE_COMPANY, stateCompany);
        ask(asked, Mark.STOPPED, stopped);
        ask(asked, Mark.UNENTERED, unentered);
        ask(asked, Mark.OVERDUE, overdue);
        ask(asked, Mark.UNDER_WAY, underWay);
        ask(asked, Mark.POSTS_MISSING, postsMissing);
        ask(asked, Mark.BOARD_MISSING, boardMissing);
        ask(asked, Mark.NO_WAGE_OFFICER, noWageOfficer);
        ask(asked, Mark.CONTRACT_FAULTY, contractFaulty);
        ask(asked, Mark.STALE, stale);
        return asked;
    }

    private static void ask(EnumSet<Mark> asked, Mark mark, @Nullable Boolean flag) {
        if (Boolean.TRUE.equals(flag)) {
            asked.add(mark);
        }
    }

    private static Condition only(Field<String> column, @Nullable String wanted) {
        return wanted == null ? noCondition() : NONE.equals(wanted) ? column.isNull() : column.eq(wanted);
    }

    /** The texts decide; the bigrams in front of them, which hold all of them, only make it quick. */
    private Condition words() {
        var all = noCondition();
        for (var word : SearchWords.of(text)) {
            var bigrams = Bigrams.of(word);
            var found = or(
                    CONSTRUCTION_PROJECT.NAME.containsIgnoreCase(word),
                    CONSTRUCTION_PROJECT.NUMBER.containsIgnoreCase(word),
                    CONSTRUCTION_PROJECT.CODE.containsIgnoreCase(word),
                    CONSTRUCTION_PROJECT.SITE.containsIgnoreCase(word),
                    exists(selectOne()
                            .from(ENTERPRISE)
                            .where(ENTERPRISE.ID.in(CONSTRUCTION_PROJECT.OWNER, CONSTRUCTION_PROJECT.CONTRACTOR))
                            .and(ENTERPRISE.NAME.containsIgnoreCase(word))));
            all = all.and(
                    bigrams.length == 0
                            ? found
                            : CONSTRUCTION_PROJECT.BIGRAMS.contains(bigrams).and(found));
        }
        return all;
    }
}
