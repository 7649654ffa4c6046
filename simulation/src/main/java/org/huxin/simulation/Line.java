package org.huxin.simulation;

/** What one person earned in a month with one employer on one project, and what has come of it. */
final class Line {

    final int person;
    final long marks;
    final long dayFen;
    final boolean ghost;
    final boolean forgotten;
    final String gang;
    String card;
    long paidFen;

    /** @param card the worker's own */
    Line(Hand hand, String card) {
        this.person = hand.person;
        this.marks = hand.marks;
        this.dayFen = hand.gang.dayFen;
        this.ghost = hand.ghost;
        this.forgotten = hand.forgotten;
        this.gang = hand.gang.name;
        this.card = card;
    }

    /** Rates are even, so that half a day is exact. */
    long earnedFen() {
        return Marks.halves(marks) * (dayFen / 2);
    }
}
