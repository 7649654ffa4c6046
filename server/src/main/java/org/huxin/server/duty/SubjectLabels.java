package org.huxin.server.duty;

import static java.util.stream.Collectors.joining;
import static org.huxin.db.duty.Tables.FACT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Subject;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a subject is called, told by the fact that began it. */
@Component
class SubjectLabels {

    private static final String JURISDICTION = "jurisdiction";

    private final DSLContext db;
    private final ObjectMapper json;
    private final Directory directory;

    SubjectLabels(DSLContext db, ObjectMapper json, Directory directory) {
        this.db = db;
        this.json = json;
        this.directory = directory;
    }

    Map<String, Subject> of(Collection<String> references) {
        var found = new HashMap<String, Subject>();
        db.select(FACT.SUBJECT, FACT.ATTRIBUTES)
                .from(FACT)
                .where(FACT.SUBJECT.eq(any(references.toArray(String[]::new))))
                .and(FACT.SEQ.eq(1))
                .forEach(row -> found.put(
                        row.value1(),
                        label(row.value1(), json.readTree(row.value2().data()))));
        return found;
    }

    private Subject label(String reference, JsonNode first) {
        var colon = reference.indexOf(':');
        var kind = reference.substring(0, colon);
        var id = reference.substring(colon + 1);
        if (kind.equals(JURISDICTION)) {
            return new Subject(
                    kind, id, directory.jurisdiction(id).map(Jurisdiction::name).orElse(id), "");
        }
        var label = Stream.of("employer", "project", "name")
                .map(name -> first.path(name).asString(null))
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return new Subject(kind, id, first.path("number").asString(""), label);
    }
}
