package org.huxin.engine.warning;

/** What a signal says of a month. */
public sealed interface Reading {

    /** It measured something. */
    record Measured(Measure measure) implements Reading {}

    /** It cannot tell, and why, in Chinese: no data is neither trouble nor its absence. */
    record CannotTell(String why) implements Reading {}

    /** The question does not arise, and why, in Chinese: no works, or not yet the day of pay. */
    record NotAsked(String why) implements Reading {}

    static Reading notAsked(String why) {
        return new NotAsked(why);
    }

    static Reading of(Measure measure) {
        return new Measured(measure);
    }

    static Reading unknown(String why) {
        return new CannotTell(why);
    }
}
