package org.huxin.server.party;

import java.util.Optional;

/** Tells what a reference such as {@code clue:42} means. Implemented by the modules that hold the matters. */
public interface Subjects {

    /** The matter; empty if it is not of this module, does not exist, or lies outside the acting officer's scope. */
    Optional<Subject> find(String reference);
}
