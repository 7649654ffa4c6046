package org.huxin.engine.policy;

import java.util.List;

/**
 * The steps a matter goes through, in order; only those that say so can be skipped.
 *
 * @param id unique over all packs
 * @param citation where it comes from
 * @param subject what goes through them, such as {@code case}
 * @param steps the steps
 */
public record Lifecycle(String id, Citation citation, String subject, List<Stage> steps) {

    /**
     * One step.
     *
     * @param id name in facts
     * @param label Chinese name
     * @param document whether a document must be attached to enter it
     * @param reportUp whether entering it is reported to the level above
     * @param optional whether the step after it may be entered without it
     * @param closes whether it ends the matter
     */
    public record Stage(
            String id, String label, boolean document, boolean reportUp, boolean optional, boolean closes) {}

    public Lifecycle {
        steps = List.copyOf(steps);
    }
}
