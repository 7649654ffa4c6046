package org.huxin.server.casework.dispatch;

/** By what an office breaks its figures down. */
enum Grouping {
    /** Places directly below the jurisdiction, each with all below it. */
    PLACE,
    /** Handling units or, before assignment, proposed ones. */
    UNIT
}
