package org.huxin.simulation;

import java.time.LocalDate;

/** Somebody on a site. */
final class Hand {

    final int person;
    final Gang gang;
    final LocalDate firstPaidBy;
    final boolean ghost;
    /** Of this month: see {@link Marks}. */
    long marks;
    /** Left, and the contractor means to forget it. */
    boolean forgotten;

    Hand(int person, Gang gang, LocalDate firstPaidBy, boolean ghost) {
        this.person = person;
        this.gang = gang;
        this.firstPaidBy = firstPaidBy;
        this.ghost = ghost;
    }
}
