package org.huxin.server.casework.clues;

import static org.huxin.db.casework.Tables.CLUE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.Bigrams;
import org.huxin.server.kernel.SearchWords;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Query of the ledger, of its export and of its count: the same keys everywhere; absent ones do not narrow.
 *
 * @param unit handling unit or, before assignment, proposed unit; {@link #NOWHERE} where there is neither
 * @param region with everything below it; {@link #NOWHERE} for clues placed no nearer than in the jurisdiction
 * @param projectId project of the ledger
 * @param text words in number, employer, project or site
 * @param sort receivedAt, number, claimedFen or employer, a leading minus turns it round
 */
public record ClueFilter(
        @Nullable List<Stage> stage,
        @Nullable List<String> channel,
        @Nullable String unit,
        @Nullable String sourceUnit,
        @Nullable String region,
        @Nullable String field,
        @Nullable String cause,
        @Nullable String nature,
        @Nullable UUID projectId,
        @Nullable String superiorMode,
        @Nullable LocalDate receivedFrom,
        @Nullable LocalDate receivedTo,
        @Nullable LocalDate resolvedFrom,
        @Nullable LocalDate resolvedTo,
        @Nullable Boolean overdue,
        @Nullable Boolean unsolved,
        @Nullable Boolean major,
        @Nullable Boolean stabilityMissing,
        @Nullable String text,
        @Nullable String sort) {

    /** Stands for no unit or place: what groups of figures call their rest. */
    public static final String NOWHERE = "none";

    private static final List<String> UNSOLVED = Arrays.stream(Stage.values())
            .filter(Stage::unsolved)
            .map(Stage::name)
            .toList();

    /** Narrows nothing. */
    public static ClueFilter everything() {
        return new ClueFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null);
    }

    /**
     * @param regions the region with all below it, when one is asked for
     * @param overdueSubjects tells which subjects have an overdue duty
     */
    Condition condition(Set<String> regions, OverdueSubjects overdueSubjects) {
        var all = noCondition();
        if (stage != null && !stage.isEmpty()) {
            all = all.and(CLUE.STAGE.in(stage.stream().map(Stage::name).toList()));
        }
        if (channel != null && !channel.isEmpty()) {
            all = all.and(CLUE.CHANNEL.in(channel));
        }
        if (unit != null) {
            var proposed = unit.equals(NOWHERE) ? CLUE.PROPOSED_UNIT.isNull() : CLUE.PROPOSED_UNIT.eq(unit);
            all = all.and(
                    or(CLUE.HANDLING_UNIT.eq(unit), CLUE.HANDLING_UNIT.isNull().and(proposed)));
        }
        all = all.and(sourceUnit == null ? noCondition() : CLUE.SOURCE_UNIT.eq(sourceUnit));
        all = all.and(region == null ? noCondition() : place(regions));
        all = all.and(field == null ? noCondition() : CLUE.FIELD.eq(field));
        all = all.and(cause == null ? noCondition() : CLUE.CAUSE.eq(cause));
        all = all.and(nature == null ? noCondition() : CLUE.NATURE.eq(nature));
        all = all.and(projectId == null ? noCondition() : CLUE.PROJECT_ID.eq(projectId));
        all = all.and(superiorMode == null ? noCondition() : CLUE.SUPERIOR_MODE.eq(superiorMode));
        all = all.and(receivedFrom == null ? noCondition() : CLUE.RECEIVED_AT.ge(receivedFrom.atStartOfDay()));
        all = all.and(
                receivedTo == null
                        ? noCondition()
                        : CLUE.RECEIVED_AT.lt(receivedTo.plusDays(1).atStartOfDay()));
        all = all.and(resolvedFrom == null ? noCondition() : CLUE.RESOLVED_AT.ge(resolvedFrom.atStartOfDay()));
        all = all.and(
                resolvedTo == null
                        ? noCondition()
                        : CLUE.RESOLVED_AT.lt(resolvedTo.plusDays(1).atStartOfDay()));
        all = all.and(isTrue(unsolved) ? CLUE.STAGE.in(UNSOLVED) : noCondition());
        all = all.and(isTrue(major) ? CLUE.MAJOR.isTrue() : noCondition());
        all = all.and(
                isTrue(stabilityMissing)
                        ? CLUE.STABILITY.isTrue().and(CLUE.STABILITY_RECORDED.isFalse())
                        : noCondition());
        all = all.and(isTrue(overdue) ? overdueSubjects.among("clue", CLUE.ID) : noCondition());
        return all.and(words());
    }

    private Condition place(Set<String> regions) {
        var inside = CLUE.REGION.in(regions);
        return NOWHERE.equals(region) ? inside.or(CLUE.REGION.isNull()) : inside;
    }

    private Condition words() {
        var all = noCondition();
        for (var word : SearchWords.of(text)) {
            var bigrams = Bigrams.of(word);
            var found = or(
                    CLUE.NUMBER.containsIgnoreCase(word),
                    CLUE.EMPLOYER.containsIgnoreCase(word),
                    CLUE.PROJECT.containsIgnoreCase(word),
                    CLUE.SITE.containsIgnoreCase(word));
            all = all.and(
                    bigrams.length == 0 ? found : CLUE.BIGRAMS.contains(bigrams).and(found));
        }
        return all;
    }

    private static boolean isTrue(@Nullable Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }

    /** Asked of the duty book, whose tables are its own. */
    interface OverdueSubjects {
        Condition among(String kind, Field<UUID> id);
    }
}
