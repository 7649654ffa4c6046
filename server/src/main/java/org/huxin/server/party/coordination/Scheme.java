package org.huxin.server.party.coordination;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huxin.engine.policy.Register;
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
 * @param missing parts that the jurisdiction asks for and that are not written yet
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
        long version,
        List<Part> missing) {

    /** A part of a scheme: the field of the form that holds it, and what the pack calls it. */
    record Part(String field, String label) {}

    static final String DRAFT = "draft";
    static final String FINAL = "final";

    /** Field of the form by the code that the register {@code scheme_parts} gives the part. */
    static final Map<String, String> FIELDS = Map.of(
            "division_of_duties", "division",
            "responsible_departments", "departments",
            "schedule", "schedule",
            "methods", "steps");

    static List<Part> missing(List<Register.Entry> asked, Map<String, String> written) {
        return asked.stream()
                .map(part -> new Part(FIELDS.getOrDefault(part.code(), part.code()), part.label()))
                .filter(part -> written.getOrDefault(part.field(), "").isBlank())
                .toList();
    }
}
