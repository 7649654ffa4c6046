package org.huxin.server.supervision;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.jooq.impl.DSL.noCondition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Which warnings.
 *
 * @param unit whose task they are
 * @param text part of a project's name or number
 * @param regions codes of places; null for all
 * @param department unit of the projects' industry
 * @param firm general contractor
 */
record WarningFilter(
        State state,
        @Nullable String grade,
        @Nullable String rule,
        @Nullable String unit,
        @Nullable UUID project,
        @Nullable String text,
        @Nullable Set<String> regions,
        @Nullable String department,
        @Nullable UUID firm) {

    /** How far a warning has come. */
    enum State {
        /** Nobody has said yet what is true of it, or its trouble was found true. */
        OPEN,
        RAISED,
        FOUND_TRUE,
        INNOCENT,
        NO_DATA,
        CLEARED,
        ALL
    }

    static WarningFilter of(
            @Nullable String state,
            @Nullable String grade,
            @Nullable String rule,
            @Nullable String unit,
            @Nullable UUID project,
            @Nullable String text) {
        var wanted = state == null || state.isBlank() ? State.OPEN.name() : state.toUpperCase(Locale.ROOT);
        return new WarningFilter(
                Arrays.stream(State.values())
                        .filter(one -> one.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> CommandRefused.field("warning.state", "state", "没有“" + state + "”这种状态")),
                told(grade),
                told(rule),
                told(unit),
                project,
                told(text),
                null,
                null,
                null);
    }

    /** Only those of projects in a place and below, of a department, and of a general contractor; null for all. */
    WarningFilter of(@Nullable Set<String> places, @Nullable String unitOfIndustry, @Nullable UUID contractor) {
        return new WarningFilter(state, grade, rule, unit, project, text, places, told(unitOfIndustry), contractor);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Condition condition() {
        var stage = switch (state) {
            case OPEN -> WARNING.STAGE.in(WarningLife.RAISED, WarningLife.FOUND_TRUE, WarningLife.NO_DATA);
            case ALL -> noCondition();
            default -> WARNING.STAGE.eq(state.name().toLowerCase(Locale.ROOT));
        };
        return stage.and(is(WARNING.GRADE, grade))
                .and(is(WARNING.RULE, rule))
                .and(is(WARNING.BEARER, unit))
                .and(is(WARNING.PROJECT, project))
                .and(regions == null ? noCondition() : CONSTRUCTION_PROJECT.REGION.in(regions))
                .and(is(CONSTRUCTION_PROJECT.INDUSTRY_UNIT, department))
                .and(is(CONSTRUCTION_PROJECT.CONTRACTOR, firm))
                .and(
                        text == null
                                ? noCondition()
                                : CONSTRUCTION_PROJECT
                                        .NAME
                                        .contains(text)
                                        .or(CONSTRUCTION_PROJECT.NUMBER.contains(text)));
    }

    private static <T> Condition is(Field<T> field, @Nullable T value) {
        return value == null ? noCondition() : field.eq(value);
    }
}
