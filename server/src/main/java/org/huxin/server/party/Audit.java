package org.huxin.server.party;

import java.util.Map;
import java.util.SequencedMap;

/** The log of acts: append-only, in the transaction of the act. */
public interface Audit {

    /**
     * Adds an entry for the acting officer, or for the system when nobody acts.
     *
     * @param act stable code, such as {@code clue.assigned}
     * @param subject what it was done to, such as {@code clue:42}
     * @param detail what was done; never personal data in clear
     */
    void append(String act, String subject, Map<String, ?> detail);

    /**
     * Adds an entry for each of several subjects to which the same was done.
     *
     * @param details what was done, by subject, in the order of the entries
     */
    default void append(String act, SequencedMap<String, ? extends Map<String, ?>> details) {
        details.forEach((subject, detail) -> append(act, subject, detail));
    }
}
