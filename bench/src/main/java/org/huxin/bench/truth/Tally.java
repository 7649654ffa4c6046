package org.huxin.bench.truth;

/**
 * How one way of foreseeing did over months, each told as short or not when the month began in which it was to be paid.
 *
 * @param shorts months that were short
 * @param said months that were said to be short
 * @param came of these, how many were
 */
record Tally(int months, int shorts, int said, int came) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally and(boolean says, boolean isShort) {
        return new Tally(
                months + 1, shorts + (isShort ? 1 : 0), said + (says ? 1 : 0), came + (says && isShort ? 1 : 0));
    }

    int missed() {
        return shorts - came;
    }

    /** Months of which it said what came, short or not. */
    int right() {
        return months - (said - came) - missed();
    }
}
