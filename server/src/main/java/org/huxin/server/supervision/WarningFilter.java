package org.huxin.server.supervision;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;

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
 * @param firm as it is watched
 * @param text part of the name or number of a project, of the name or credit code of a firm
 * @param region with everything below it
 * @param department unit of a project's industry, or that looks after a firm
 * @param contractor general contractor of the projects
 */
record WarningFilter(
        @Nullable String state,
        @Nullable String grade,
        @Nullable String rule,
        @Nullable String unit,
        @Nullable UUID project,
        @Nullable UUID firm,
        @Nullable String text,
        @Nullable String region,
        @Nullable String department,
        @Nullable UUID contractor) {

    /** How far a warning has come. */
    enum State {
        /** Nobody has said yet what is true of it, or its trouble was found true. */
        OPEN,
        RAISED,
        /** Nobody has looked, and the day to do so has gone by; {@link Warnings} knows the days. */
        OVERDUE,
        FOUND_TRUE,
        INNOCENT,
        NO_DATA,
        HANDED_ON,
        CLEARED,
        ALL
    }

    WarningFilter {
        grade = told(grade);
        rule = told(rule);
        unit = told(unit);
        text = told(text);
        region = told(region);
        department = told(department);
    }

    /** All of a project, whatever became of them. */
    static WarningFilter of(UUID project) {
        return new WarningFilter(State.ALL.name(), null, null, null, project, null, null, null, null, null);
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** @throws CommandRefused {@code warning.state} where there is no such state; open ones where none is named */
    State wanted() {
        var name = state == null || state.isBlank() ? State.OPEN.name() : state.toUpperCase(Locale.ROOT);
        return Arrays.stream(State.values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> CommandRefused.field("warning.state", "state", "没有“" + state + "”这种状态"));
    }

    /** @param regions the region with all below it; null where none is asked for */
    Condition condition(@Nullable Set<String> regions) {
        var wanted = wanted();
        var stage = switch (wanted) {
            case OPEN -> WARNING.STAGE.in(WarningLife.RAISED, WarningLife.FOUND_TRUE, WarningLife.NO_DATA);
            case ALL -> noCondition();
            case OVERDUE -> WARNING.STAGE.eq(WarningLife.RAISED);
            default -> WARNING.STAGE.eq(wanted.name().toLowerCase(Locale.ROOT));
        };
        return stage.and(is(WARNING.GRADE, grade))
                .and(is(WARNING.RULE, rule))
                .and(is(WARNING.BEARER, unit))
                .and(is(WARNING.PROJECT, project))
                .and(is(WARNING.FIRM, firm))
                .and(regions == null ? noCondition() : OfWhom.REGION.in(regions))
                .and(is(OfWhom.DEPARTMENT, department))
                .and(is(CONSTRUCTION_PROJECT.CONTRACTOR, contractor))
                .and(text == null ? noCondition() : called(text));
    }

    private static Condition called(String text) {
        return or(
                CONSTRUCTION_PROJECT.NAME.contains(text),
                CONSTRUCTION_PROJECT.NUMBER.contains(text),
                ENTERPRISE.NAME.contains(text),
                ENTERPRISE.CREDIT_CODE.contains(text));
    }

    private static <T> Condition is(Field<T> field, @Nullable T value) {
        return value == null ? noCondition() : field.eq(value);
    }
}
