package org.huxin.server.rules;

import java.util.List;
import org.huxin.policy.RuleCatalogue;
import org.jspecify.annotations.Nullable;

/**
 * What an officer looks for; a null part asks nothing.
 *
 * @param text words that must all occur in title, clause, what it says, id or rows
 * @param row requirement row
 */
record RuleQuestion(
        @Nullable String text,
        @Nullable String kind,
        @Nullable String row,
        @Nullable String document,
        @Nullable String clause) {

    private static final List<String> NOT_SHOWN = List.of("clause", "override");

    List<RuleCatalogue.Entry> among(RuleCatalogue catalogue) {
        return (text == null || text.isBlank() ? catalogue.all() : catalogue.search(text))
                .stream().filter(this::meant).toList();
    }

    private boolean meant(RuleCatalogue.Entry entry) {
        var source = entry.source();
        var citation = source.citation();
        return !NOT_SHOWN.contains(source.kind())
                && (kind == null || kind.equals(source.kind()))
                && (row == null || citation.rows().contains(row))
                && (document == null || document.equals(citation.document()))
                && (clause == null || clause.equals(citation.clause()));
    }
}
