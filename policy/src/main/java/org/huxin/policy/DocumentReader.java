package org.huxin.policy;

import java.util.ArrayList;
import java.util.List;
import org.huxin.engine.policy.Clause;
import org.huxin.engine.policy.SourceDocument;
import org.huxin.engine.policy.Validity;

/** Reads which documents a pack runs, and their outline. */
final class DocumentReader {

    private DocumentReader() {}

    static SourceDocument document(Item item) {
        return new SourceDocument(
                item.text("id"),
                item.text("title"),
                item.text("issuer"),
                item.textOrNull("number"),
                DutyReader.word(SourceDocument.State.class, item.text("state")),
                item.date("issued_on"),
                item.has("in_force") ? inForce(item.at("in_force")) : Validity.ALWAYS,
                item.text("sha256"),
                item.text("note"));
    }

    /** A term in years runs to the day before its anniversary: five years from 1 January end on 31 December. */
    private static Validity inForce(Item span) {
        var from = span.date("from");
        return from != null && span.has("years")
                ? span.span(from, from.plusYears(span.integer("years", 1)).minusDays(1))
                : span.span();
    }

    static Clause clause(Item item) {
        List<String> answered = new ArrayList<>(item.texts("answered_by"));
        if (item.has("gap")) {
            answered.add(item.text("gap"));
        }
        return new Clause(
                item.text("document"),
                item.text("clause"),
                item.text("topic"),
                item.text("says"),
                answered,
                item.textOrNull("elsewhere"));
    }
}
