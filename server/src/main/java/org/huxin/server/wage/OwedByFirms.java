package org.huxin.server.wage;

/** Asks firms for the wage sheets of months that are over. */
public interface OwedByFirms {

    /** Until nobody lacks what it owes. */
    void everything();
}
