package org.huxin.server.database;

import java.sql.SQLException;
import java.util.List;

/** Tells a fault of the work from one for want of the database, which is nobody's fault and passes. */
public final class DatabaseGone {

    /** Connection exceptions, and what a server says that goes down or comes up (PostgreSQL, appendix A). */
    private static final List<String> STATES = List.of("08", "57P01", "57P02", "57P03");

    private DatabaseGone() {}

    /** Whether something failed because the connection broke or could not be had. */
    public static boolean caused(Throwable failed) {
        for (var cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && gone(sql)) {
                return true;
            }
        }
        return false;
    }

    /** The pool tells of a connection that it closed without a state. */
    private static boolean gone(SQLException sql) {
        var state = sql.getSQLState();
        return state == null || STATES.stream().anyMatch(state::startsWith);
    }
}
