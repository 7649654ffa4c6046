package org.huxin.server.policy;

import java.util.List;
import org.huxin.engine.policy.Citation;
import org.huxin.policy.PackStack;
import org.jspecify.annotations.Nullable;

/**
 * A clause as the console shows it.
 *
 * @param document id in its pack
 * @param documentNumber 文号; null if the document has none
 * @param says what the clause asks, in our own short words
 * @param rows requirement rows that the rule answers
 */
public record Cited(
        String document,
        String documentTitle,
        @Nullable String documentNumber,
        String issuer,
        String clause,
        String says,
        List<String> rows) {

    public Cited {
        rows = List.copyOf(rows);
    }

    /** The citation with what the packs say about its document. */
    public static Cited of(PackStack stack, Citation citation) {
        var document = stack.document(citation.document());
        return new Cited(
                citation.document(),
                document.map(one -> one.title()).orElse(citation.document()),
                document.map(one -> one.number()).orElse(null),
                document.map(one -> one.issuer()).orElse(""),
                citation.clause(),
                citation.says(),
                citation.rows());
    }
}
