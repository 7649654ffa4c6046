package org.huxin.simulation;

/** Somebody's month on a site, two bits for each day: 0 away, 1 half a day, 2 a day. */
public final class Marks {

    private static final long HALVES = 0x5555_5555_5555_5555L;

    private Marks() {}

    static long with(long marks, int day, int halves) {
        return marks | (long) halves << 2 * (day - 1);
    }

    /** Half days of the day of the month. */
    public static int on(long marks, int day) {
        return (int) (marks >>> 2 * (day - 1) & 3);
    }

    /** Half days of the month. */
    public static int halves(long marks) {
        return Long.bitCount(marks & HALVES) + 2 * Long.bitCount(marks & ~HALVES);
    }
}
