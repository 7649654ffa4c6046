package org.huxin.simulation;

/** People between two sites, who was free first in front. */
final class Labour {

    static final int NOBODY = -1;
    /** Whoever left a site is not on a site of the same firm again in the same month. */
    private static final int PAUSE_DAYS = 32;

    private static final int OUTSIDERS = 500;
    private static final int STAFF = 10_000_000;

    private final int[] waiting;
    private final int[] freeFrom;
    private int head;
    private int count;

    Labour(int workers) {
        this.waiting = new int[workers];
        this.freeFrom = new int[workers];
        for (var i = 0; i < workers; i++) {
            waiting[i] = i;
        }
        this.count = workers;
    }

    /** @param day counted from 1970 */
    int take(long day) {
        if (count == 0 || freeFrom[head] > day) {
            return NOBODY;
        }
        var person = waiting[head];
        head = (head + 1) % waiting.length;
        count--;
        return person;
    }

    void give(int person, long day) {
        var tail = (head + count) % waiting.length;
        waiting[tail] = person;
        freeFrom[tail] = (int) day + PAUSE_DAYS;
        count++;
    }

    /** The number of somebody who works on no site, for the sheets of one. */
    int outsider(int site, int which) {
        return waiting.length + site * OUTSIDERS + which % OUTSIDERS;
    }

    /** The number of somebody who works for an employer outside construction. */
    int staff(int employer) {
        return waiting.length + STAFF + employer;
    }
}
