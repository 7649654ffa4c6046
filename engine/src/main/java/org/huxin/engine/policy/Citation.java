package org.huxin.engine.policy;

import java.util.List;

/**
 * Where a rule comes from.
 *
 * @param document id of the document in its pack
 * @param clause the clause's own number, such as 四(一) 第1段
 * @param rows requirement rows that the rule answers
 * @param says what the clause asks, in our own short words
 */
public record Citation(String document, String clause, List<String> rows, String says) {

    public Citation {
        rows = List.copyOf(rows);
    }
}
