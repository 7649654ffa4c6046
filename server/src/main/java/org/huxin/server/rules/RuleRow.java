package org.huxin.server.rules;

import java.time.LocalDate;
import org.huxin.server.party.Named;
import org.huxin.server.policy.CitedClause;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the list.
 *
 * @param kind duty, cycle, parameter, route, gate, lifecycle, document, gap or register
 * @param inForce whether it holds today
 * @param replaces rule of another document that gives way to this one; null if none
 * @param replacedBy rule that this one gives way to; null if none
 */
record RuleRow(
        String id,
        String kind,
        String title,
        CitedClause citation,
        Named pack,
        boolean inForce,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String replaces,
        @Nullable String replacedBy) {}
