package org.huxin.server.duty;

/**
 * What a closing changed.
 *
 * @param duties duties that changed by the passing of time
 * @param escalations steps that were reached
 */
public record Closed(int duties, int escalations) {

    static final Closed NOTHING = new Closed(0, 0);

    Closed plus(Closed other) {
        return new Closed(duties + other.duties, escalations + other.escalations);
    }
}
