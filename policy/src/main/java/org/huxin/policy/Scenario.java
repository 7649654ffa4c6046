package org.huxin.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huxin.engine.duty.Fact;
import org.jspecify.annotations.Nullable;

/**
 * A short story that proves rules: facts in, duties out.
 *
 * @param name what it shows
 * @param rows requirement rows that it proves
 * @param pack the pack it belongs to
 * @param jurisdiction the jurisdiction whose stack of packs is run
 * @param file where it is written
 * @param line the line on which it begins
 * @param settings what the office is taken to have decided, by id of the gap, parameter or document
 * @param facts what happened
 * @param closeOf the day through which business time is closed; null runs to the last fact's day
 * @param expected duties that must come out
 * @param expectNone rules that must give no duty
 * @param routes clues that must be routed so
 * @param gates steps that must be let pass or refused
 * @param warning what must be warned of; null where the story tells of no months
 */
public record Scenario(
        String name,
        List<String> rows,
        String pack,
        String jurisdiction,
        String file,
        int line,
        Map<String, String> settings,
        List<Fact> facts,
        @Nullable LocalDate closeOf,
        List<Expected> expected,
        List<String> expectNone,
        List<RouteExpected> routes,
        List<GateExpected> gates,
        @Nullable WarningStory warning) {

    /**
     * A duty that must come out. What is null is not asked.
     *
     * @param rule the rule's id
     * @param subject what the duty is about
     * @param due its last day, or its moment for terms in hours; {@code none} for a duty without a date
     * @param status where it stands
     * @param escalations steps reached
     * @param bearer the unit that owes it
     * @param provisional whether the date hangs on a calendar not announced yet
     * @param occurrences days of all its rounds, or of its recurring step
     * @param to addressee by step
     */
    public record Expected(
            String rule,
            @Nullable String subject,
            @Nullable String due,
            @Nullable String status,
            @Nullable List<String> escalations,
            @Nullable String bearer,
            @Nullable Boolean provisional,
            @Nullable List<LocalDate> occurrences,
            Map<String, String> to) {}

    /** Where a clue with these attributes must be sent; a null rule is not asked. */
    public record RouteExpected(
            Map<String, Object> of,
            @Nullable LocalDate on,
            @Nullable String lead,
            @Nullable List<String> helpers,
            @Nullable List<String> copies,
            @Nullable String rule) {}

    /** Whether a step must be refused after the facts; a null rule is not asked. */
    public record GateExpected(
            String before,
            boolean refused,
            @Nullable String rule,
            @Nullable LocalDate on) {}
}
