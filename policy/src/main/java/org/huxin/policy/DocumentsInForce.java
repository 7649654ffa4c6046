package org.huxin.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.policy.SourceDocument;
import org.huxin.engine.policy.Validity;

/** When each document of a stack applies, the dates set by the office included. */
final class DocumentsInForce {

    private final Map<String, SourceDocument> documents = new LinkedHashMap<>();
    private final Map<String, Validity> spans = new LinkedHashMap<>();

    DocumentsInForce(List<LoadedPack> layers, List<OfficeSetting> settings) {
        for (var layer : layers) {
            for (var document : layer.pack().documents()) {
                var set = settings.stream()
                        .filter(setting -> setting.id().equals(document.id()))
                        .reduce((earlier, later) -> later);
                if (set.isPresent()) {
                    var span = span(layer, document, set.get());
                    documents.put(document.id(), dated(document, span, set.get()));
                    spans.put(document.id(), span);
                } else {
                    documents.put(document.id(), document);
                    if (!layer.undated().contains(document.id())) {
                        spans.put(document.id(), document.validity());
                    }
                }
            }
        }
    }

    private static Validity span(LoadedPack layer, SourceDocument document, OfficeSetting setting) {
        try {
            var from = LocalDate.parse(setting.value());
            var years = layer.years().get(document.id());
            var to = years == null
                    ? document.validity().to()
                    : from.plusYears(years).minusDays(1);
            return new Validity(from, to);
        } catch (DateTimeException noDate) {
            return document.validity();
        }
    }

    private static SourceDocument dated(SourceDocument document, Validity span, OfficeSetting setting) {
        return new SourceDocument(
                document.id(),
                document.title(),
                document.issuer(),
                document.number(),
                document.state(),
                document.issuedOn(),
                span,
                document.sha256(),
                "生效日期由" + setting.setBy() + "于 " + setting.setOn() + " 设定");
    }

    /** The days of a rule under its document; empty while the document sleeps or the two share no day. */
    Optional<Validity> of(String document, Validity own) {
        var span = spans.get(document);
        return span == null ? Optional.empty() : Spans.both(own, span).stream().findFirst();
    }

    boolean inForce(String document, LocalDate day) {
        var span = spans.get(document);
        return span != null && span.contains(day);
    }

    Map<String, SourceDocument> documents() {
        return documents;
    }
}
