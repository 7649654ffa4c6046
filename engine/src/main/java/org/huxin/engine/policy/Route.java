package org.huxin.engine.policy;

import java.util.List;
import java.util.Map;

/**
 * Who should handle a clue.
 *
 * @param id unique over all packs
 * @param citation where it comes from
 * @param order lower is tried first
 * @param when conditions on the clue's attributes, all of which must hold
 * @param lead the unit proposed
 * @param helpers units that cooperate
 * @param copies units that are told
 * @param reason shown to the officer beside the proposal
 */
public record Route(
        String id,
        Citation citation,
        int order,
        Map<String, Condition> when,
        Target lead,
        List<Target> helpers,
        List<Target> copies,
        String reason) {

    public Route {
        when = Map.copyOf(when);
        helpers = List.copyOf(helpers);
        copies = List.copyOf(copies);
    }

    /** How a route names a unit. */
    public sealed interface Target {
        /** A role or a unit id. */
        record Role(String name) implements Target {}

        /** The unit that an attribute of the clue holds. */
        record Attribute(String name) implements Target {}

        /** The territory unit of the clue's region. */
        record RegionUnit() implements Target {}

        /**
         * The unit that a register maps the value of an attribute to, such as field → industry department.
         *
         * @param register the register's id
         * @param attribute the clue's attribute
         */
        record Mapped(String register, String attribute) implements Target {}
    }
}
