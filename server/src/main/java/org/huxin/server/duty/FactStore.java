package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.FACT;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.max;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.huxin.engine.duty.Fact;
import org.huxin.server.kernel.CopyRows;
import org.huxin.server.kernel.FactRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Facts by subject: appended, never changed. */
@Repository
class FactStore {

    private static final TypeReference<Map<String, Object>> ATTRIBUTES = new TypeReference<>() {};

    private final DSLContext db;
    private final ObjectMapper json;

    FactStore(DSLContext db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /**
     * Makes other writers of these subjects wait until this transaction ends.
     *
     * @return the last number used, by subject; a subject without facts is not in it and needs no lock, because the
     *     command that creates a subject gives it an id of its own
     */
    Map<String, Integer> lock(Collection<String> subjects) {
        // one look at the key for each, whatever the planner thinks of ten thousand new subjects
        var held = db.fetch("""
                        SELECT held.subject FROM unnest(?::text[]) AS asked (subject)
                        CROSS JOIN LATERAL (
                            SELECT f.subject FROM duty.fact f WHERE f.subject = asked.subject AND f.seq = 1
                            LIMIT 1 FOR UPDATE) held
                        """, (Object) new TreeSet<>(subjects).toArray(String[]::new))
                .intoArray(0, String.class);
        if (held.length == 0) {
            return Map.of();
        }
        // a statement of its own, which sees what the one who held them before has written
        return db.select(FACT.SUBJECT, max(FACT.SEQ))
                .from(FACT)
                .where(FACT.SUBJECT.eq(any(held)))
                .groupBy(FACT.SUBJECT)
                .fetchMap(FACT.SUBJECT, max(FACT.SEQ));
    }

    /** Holds those of the subjects that nobody else holds. */
    Set<String> tryLock(Collection<String> subjects) {
        return db.select(FACT.SUBJECT)
                .from(FACT)
                .where(FACT.SUBJECT.eq(any(new TreeSet<>(subjects).toArray(String[]::new))))
                .and(FACT.SEQ.eq(1))
                .orderBy(FACT.SUBJECT)
                .forUpdate()
                .skipLocked()
                .fetchSet(FACT.SUBJECT);
    }

    /** Appends the facts in one go, numbering them after those already there. */
    List<Fact> append(
            List<FactRecord> facts, Map<String, Integer> lastNumber, LocalDateTime recordedAt, @Nullable String by) {
        var rows = new CopyRows(
                "duty.fact",
                facts.size(),
                "subject",
                "seq",
                "id",
                "type",
                "jurisdiction",
                "at",
                "recorded_at",
                "recorded_by",
                "attributes");
        var appended = new ArrayList<Fact>(facts.size());
        var last = new HashMap<>(lastNumber);
        for (var fact : facts) {
            var id = UUID.randomUUID();
            var seq = last.merge(fact.subject(), 1, Integer::sum);
            rows.begin()
                    .text(fact.subject())
                    .number(seq)
                    .id(id)
                    .text(fact.type())
                    .text(fact.jurisdiction())
                    .moment(fact.at())
                    .moment(recordedAt)
                    .text(by)
                    .json(json.writeValueAsBytes(fact.attributes()));
            appended.add(new Fact(id.toString(), fact.type(), fact.subject(), fact.at(), seq, fact.attributes()));
        }
        rows.send(db);
        return appended;
    }

    /** All facts of the subjects, by subject, in the order they were recorded. */
    Map<String, List<Fact>> load(Collection<String> subjects) {
        var found = new HashMap<String, List<Fact>>();
        db.select(FACT.SUBJECT, FACT.ID, FACT.TYPE, FACT.AT, FACT.SEQ, FACT.ATTRIBUTES)
                .from(FACT)
                .where(FACT.SUBJECT.eq(any(subjects.toArray(String[]::new))))
                .orderBy(FACT.SUBJECT, FACT.SEQ)
                .forEach(row -> found.computeIfAbsent(row.value1(), subject -> new ArrayList<>())
                        .add(new Fact(
                                row.value2().toString(),
                                row.value3(),
                                row.value1(),
                                row.value4(),
                                row.value5(),
                                read(row.value6()))));
        return found;
    }

    /** Ids of the officers who recorded the facts of a subject, by fact id; facts of the system itself are left out. */
    Map<String, String> recorders(String subject) {
        var found = new HashMap<String, String>();
        db.select(FACT.ID, FACT.RECORDED_BY)
                .from(FACT)
                .where(FACT.SUBJECT.eq(subject))
                .and(FACT.RECORDED_BY.isNotNull())
                .forEach(row -> found.put(row.value1().toString(), row.value2()));
        return found;
    }

    private Map<String, Object> read(JSONB attributes) {
        var values = json.readValue(attributes.data(), ATTRIBUTES);
        // small JSON numbers come back as Integer, while the engine knows Long only
        values.replaceAll((name, value) -> value instanceof Integer number ? Long.valueOf(number) : value);
        return values;
    }
}
