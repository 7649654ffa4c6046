package org.huxin.server.policy;

import java.util.List;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.SourceDocument;
import org.huxin.policy.PackStack;
import org.jspecify.annotations.Nullable;

/**
 * A clause with the document it stands in, as the console shows it.
 *
 * @param documentNumber 文号; null for drafts
 * @param says what the clause asks, in our own short words
 * @param rows requirement rows that the rule answers
 */
public record CitedClause(
        String document,
        String documentTitle,
        @Nullable String documentNumber,
        String issuer,
        String clause,
        String says,
        List<String> rows) {

    public static CitedClause of(PackStack stack, Citation citation) {
        var document = stack.document(citation.document());
        return new CitedClause(
                citation.document(),
                document.map(SourceDocument::title).orElse(citation.document()),
                document.map(SourceDocument::number).orElse(null),
                document.map(SourceDocument::issuer).orElse(""),
                citation.clause(),
                citation.says(),
                citation.rows());
    }
}
