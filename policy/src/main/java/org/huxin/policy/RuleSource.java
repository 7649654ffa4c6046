package org.huxin.policy;

import org.huxin.engine.policy.Citation;

/**
 * Where a rule is written.
 *
 * @param id the rule's id
 * @param kind duty, cycle, warning, parameter, route, gate, lifecycle, document, gap, register or override
 * @param title short Chinese name; the id where the rule has none
 * @param pack the pack's id
 * @param citation where it comes from
 * @param file the file
 * @param line the line on which it begins
 */
public record RuleSource(String id, String kind, String title, String pack, Citation citation, String file, int line) {

    /** {@code file:line}, as an editor opens it. */
    public String place() {
        return file + ":" + line;
    }
}
