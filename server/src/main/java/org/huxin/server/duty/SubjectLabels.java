package org.huxin.server.duty;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.huxin.db.duty.Tables.FACT;
import static org.jooq.impl.DSL.any;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.huxin.engine.warning.WarningRule;
import org.huxin.server.kernel.Money;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Subject;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a subject is called, told by the fact that began it: whom it is about and, of a warning, by which rule. One that began with a
 * gap of money tells the gap as it is by now.
 */
@Component
class SubjectLabels {

    private static final String JURISDICTION = "jurisdiction";
    private static final String GAP = "gap_fen";

    private final DSLContext db;
    private final ObjectMapper json;
    private final Directory directory;
    private final Policies policies;

    SubjectLabels(DSLContext db, ObjectMapper json, Directory directory, Policies policies) {
        this.db = db;
        this.json = json;
        this.directory = directory;
        this.policies = policies;
    }

    Map<String, Subject> of(Collection<String> references) {
        var firsts = new HashMap<String, JsonNode>();
        var places = new HashMap<String, String>();
        db.select(FACT.SUBJECT, FACT.ATTRIBUTES, FACT.JURISDICTION)
                .from(FACT)
                .where(FACT.SUBJECT.eq(any(references.toArray(String[]::new))))
                .and(FACT.SEQ.eq(1))
                .forEach(row -> {
                    firsts.put(row.value1(), json.readTree(row.value2().data()));
                    places.put(row.value1(), row.value3());
                });
        var gaps = gaps(firsts.entrySet().stream()
                .filter(one -> one.getValue().has(GAP))
                .map(Map.Entry::getKey)
                .toArray(String[]::new));
        var found = new HashMap<String, Subject>();
        firsts.forEach((reference, first) -> {
            var rule = warned(
                    requireNonNull(places.get(reference)), first.path("rule").asString(null));
            found.put(reference, label(reference, first, rule, gaps.get(reference)));
        });
        return found;
    }

    /** Several warnings of one project differ in their rule alone. */
    private @Nullable String warned(String place, @Nullable String rule) {
        return rule == null
                ? null
                : policies.stack(place).warnings().stream()
                        .filter(one -> one.id().equals(rule))
                        .map(WarningRule::title)
                        .findFirst()
                        .orElse(null);
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

    private Subject label(String reference, JsonNode first, @Nullable String rule, @Nullable Long gap) {
        var colon = reference.indexOf(':');
        var kind = reference.substring(0, colon);
        var id = reference.substring(colon + 1);
        if (kind.equals(JURISDICTION)) {
            return new Subject(
                    kind, id, directory.jurisdiction(id).map(Jurisdiction::name).orElse(id), "");
        }
        var names = Stream.of("employer", "project", "name")
                .map(name -> first.path(name).asString(null));
        var label = Stream.of(
                        names, Stream.ofNullable(rule), Stream.ofNullable(gap).map(fen -> "差" + Money.ofFen(fen)))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return new Subject(kind, id, first.path("number").asString(""), label);
    }
}
