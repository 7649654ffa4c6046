package org.huxin.server.accountability.plans;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.huxin.engine.policy.Register;
import org.jspecify.annotations.Nullable;

/**
 * A task of the plan of a place, as the register {@code plan_tasks} says.
 *
 * @param year in which it is to be done; null for lasting ones
 * @param due the last day of its term; null for lasting ones
 * @param leads units that lead it
 * @param document whether it is done only with a document that was issued
 */
record PlanTask(
        String code,
        String label,
        @Nullable Integer year,
        @Nullable LocalDate due,
        List<String> leads,
        List<String> helpers,
        boolean document) {

    static PlanTask of(Register.Entry entry) {
        return new PlanTask(
                entry.code(),
                entry.label(),
                entry.attributes().get("year") instanceof Number year ? year.intValue() : null,
                entry.attributes().get("due") instanceof String due ? LocalDate.parse(due) : null,
                units(entry, "leads"),
                units(entry, "helpers"),
                Boolean.TRUE.equals(entry.attributes().get("document")));
    }

    private static List<String> units(Register.Entry entry, String attribute) {
        return entry.attributes().get(attribute) instanceof List<?> units
                ? units.stream().map(Objects::toString).toList()
                : List.of();
    }
}
