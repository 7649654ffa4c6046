package org.huxin.engine.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a document's outline, so that a clause without a rule shows.
 *
 * @param document the document's id
 * @param number the clause's own number
 * @param topic the topic it belongs to, as in the requirement rows
 * @param says what it asks, in our own short words
 * @param answeredBy rules, parameters, registers or gaps that answer it; empty when nothing does yet
 * @param elsewhere why nothing needs to answer it here; null when something must
 */
public record Clause(
        String document,
        String number,
        String topic,
        String says,
        List<String> answeredBy,
        @Nullable String elsewhere) {

    public Clause {
        answeredBy = List.copyOf(answeredBy);
    }
}
