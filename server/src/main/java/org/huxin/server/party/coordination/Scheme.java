package org.huxin.server.party.coordination;

import java.time.LocalDate;
import java.util.Map;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * 《条例》实施方案.
 *
 * @param unit that draws it up, and alone changes it
 * @param state draft or final (已印发)
 * @param division 职责分工
 * @param departments 责任部门
 * @param schedule 时间安排
 * @param steps 方法步骤
 * @param version to be sent back with every change
 */
record Scheme(
        String id,
        String title,
        Named unit,
        String state,
        String division,
        String departments,
        String schedule,
        String steps,
        @Nullable LocalDate finalisedOn,
        long version) {

    static final String DRAFT = "draft";
    static final String FINAL = "final";

    /** Field of the form by the code that the register {@code scheme_parts} gives the part. */
    static final Map<String, String> FIELDS = Map.of(
            "division_of_duties", "division",
            "responsible_departments", "departments",
            "schedule", "schedule",
            "methods", "steps");

    /** The part that a code of the register means; empty if it is not written yet. */
    String part(String code) {
        return switch (FIELDS.getOrDefault(code, "")) {
            case "division" -> division;
            case "departments" -> departments;
            case "schedule" -> schedule;
            case "steps" -> steps;
            default -> "";
        };
    }
}
