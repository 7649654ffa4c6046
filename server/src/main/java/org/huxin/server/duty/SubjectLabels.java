package org.huxin.server.duty;

import static java.util.stream.Collectors.joining;
import static org.huxin.db.duty.Tables.FACT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Subject;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a subject is called, told by the fact that began it; one that began with a gap of money tells the gap as it is by now. */
@Component
class SubjectLabels {

    private static final String JURISDICTION = "jurisdiction";
    private static final String GAP = "gap_fen";

    private final DSLContext db;
    private final ObjectMapper json;
    private final Directory directory;

    SubjectLabels(DSLContext db, ObjectMapper json, Directory directory) {
        this.db = db;
        this.json = json;
        this.directory = directory;
    }

    Map<String, Subject> of(Collection<String> references) {
        var firsts = new HashMap<String, JsonNode>();
        db.select(FACT.SUBJECT, FACT.ATTRIBUTES)
                .from(FACT)
                .where(FACT.SUBJECT.eq(any(references.toArray(String[]::new))))
                .and(FACT.SEQ.eq(1))
                .forEach(row ->
                        firsts.put(row.value1(), json.readTree(row.value2().data())));
        var gaps = gaps(firsts.entrySet().stream()
                .filter(one -> one.getValue().has(GAP))
                .map(Map.Entry::getKey)
                .toArray(String[]::new));
        var found = new HashMap<String, Subject>();
        firsts.forEach((reference, first) -> found.put(reference, label(reference, first, gaps.get(reference))));
        return found;
    }

    /** The last that was told of each, in fen. */
    private Map<String, Long> gaps(String[] references) {
        var gaps = new HashMap<String, Long>();
        if (references.length > 0) {
            db.select(FACT.SUBJECT, FACT.ATTRIBUTES)
                    .from(FACT)
                    .where(FACT.SUBJECT.eq(any(references)))
                    .orderBy(FACT.SUBJECT, FACT.SEQ)
                    .forEach(row -> {
                        var told = json.readTree(row.value2().data()).path(GAP);
                        if (told.isNumber()) {
                            gaps.put(row.value1(), told.asLong());
                        }
                    });
        }
        return gaps;
    }

    private Subject label(String reference, JsonNode first, @Nullable Long gap) {
        var colon = reference.indexOf(':');
        var kind = reference.substring(0, colon);
        var id = reference.substring(colon + 1);
        if (kind.equals(JURISDICTION)) {
            return new Subject(
                    kind, id, directory.jurisdiction(id).map(Jurisdiction::name).orElse(id), "");
        }
        var names = Stream.of("employer", "project", "name")
                .map(name -> first.path(name).asString(null));
        var label = Stream.concat(names, Stream.ofNullable(gap).map(fen -> "差" + Money.ofFen(fen)))
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return new Subject(kind, id, first.path("number").asString(""), label);
    }
}
