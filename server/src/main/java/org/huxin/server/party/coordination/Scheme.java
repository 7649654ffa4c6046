package org.huxin.server.party.coordination;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 《条例》实施方案.
 *
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
        String state,
        String division,
        String departments,
        String schedule,
        String steps,
        @Nullable LocalDate finalisedOn,
        long version) {

    static final String DRAFT = "draft";
    static final String FINAL = "final";

    /** The parts by the codes of the register {@code scheme_parts}. */
    Map<String, String> parts() {
        return Map.of("division", division, "departments", departments, "schedule", schedule, "steps", steps);
    }
}
