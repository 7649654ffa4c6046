package org.huxin.policy;

import java.time.LocalDate;
import java.util.List;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.Month;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project or an employer on a day, and what must be warned of.
 *
 * @param expected warnings that must stand, be excused or be cleared
 * @param expectNone rules that must find nothing
 */
public record WarningStory(
        LocalDate day,
        List<Month> months,
        List<Exemption> exemptions,
        List<Expected> expected,
        List<String> expectNone) {

    static final String PROJECT = "project:1";
    static final String EMPLOYER = "employer:1";

    /** A warning that must come out; what is null is not asked. */
    public record Expected(
            String rule,
            @Nullable String grade,
            @Nullable String state,
            @Nullable String measure) {}
}
