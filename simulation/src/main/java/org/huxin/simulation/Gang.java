package org.huxin.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 班组 on a project, from a day to another. */
final class Gang {

    final String name;
    final String trade;
    final Firm employer;
    final int gate;
    final LocalDate from;
    final LocalDate to;
    final int size;
    final long dayFen;
    /** Agreed to be paid a month later the first time. */
    final boolean fresh;

    final List<Hand> hands = new ArrayList<>();
    boolean came;

    Gang(
            String name,
            String trade,
            Firm employer,
            int gate,
            LocalDate from,
            LocalDate to,
            int size,
            long dayFen,
            boolean fresh) {
        this.name = name;
        this.trade = trade;
        this.employer = employer;
        this.gate = gate;
        this.from = from;
        this.to = to;
        this.size = size;
        this.dayFen = dayFen;
        this.fresh = fresh;
    }

    boolean isHere(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
