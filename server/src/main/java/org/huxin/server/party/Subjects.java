package org.huxin.server.party;

import java.util.Optional;
import java.util.UUID;

/** Tells what a reference such as {@code clue:42} means. Implemented by the modules that hold the matters. */
public interface Subjects {

    /** The matter; empty if it is not of this module, does not exist, or lies outside the acting officer's scope. */
    Optional<Subject> find(String reference);

    /** The id in a reference of a kind; empty for any other reference. */
    static Optional<UUID> id(String kind, String reference) {
        try {
            return reference.startsWith(kind + ":")
                    ? Optional.of(UUID.fromString(reference.substring(kind.length() + 1)))
                    : Optional.empty();
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
