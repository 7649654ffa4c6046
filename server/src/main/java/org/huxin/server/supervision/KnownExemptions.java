package org.huxin.server.supervision;

import static java.util.stream.Collectors.toSet;
import static org.huxin.db.supervision.Tables.KNOWN_EXEMPTION;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.KnownExemptionRecord;
import org.huxin.engine.warning.Exemption;
import org.huxin.engine.warning.Row;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** What excused whom, from which day anybody knew of it and until when: a past day is excused by what was known on it. */
@Repository
public class KnownExemptions {

    private final DSLContext db;

    KnownExemptions(DSLContext db) {
        this.db = db;
    }

    /**
     * Keeps what is new and marks what is no more.
     *
     * @param gathered all that have not ended
     * @return projects of which somebody is excused by himself who was not before
     */
    Set<UUID> keep(Collection<UUID> projects, Map<UUID, List<Exemption>> gathered, LocalDate day) {
        var open = db.selectFrom(KNOWN_EXEMPTION)
                .where(KNOWN_EXEMPTION.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(KNOWN_EXEMPTION.GONE_ON.isNull())
                .and(KNOWN_EXEMPTION.UNTIL_DAY.ge(day))
                .fetch();
        var fresh = new LinkedHashSet<Exemption>();
        gathered.values().forEach(fresh::addAll);
        var gone = open.stream()
                .filter(row -> !fresh.remove(plain(row)))
                .map(KnownExemptionRecord::getId)
                .toList();
        db.update(KNOWN_EXEMPTION)
                .set(KNOWN_EXEMPTION.GONE_ON, day)
                .where(KNOWN_EXEMPTION.ID.eq(any(gone.toArray(UUID[]::new))))
                .execute();
        SetOf.insert(
                db, KNOWN_EXEMPTION, fresh.stream().map(one -> row(one, day)).toList());
        return fresh.stream()
                .filter(one -> one.worker() != null)
                .map(one -> WatchedSubject.id(one.subject()))
                .collect(toSet());
    }

    /** As {@link #ever(Collection)}, of one. */
    List<Exemption> ever(UUID project) {
        return ever(List.of(project)).getOrDefault(project, List.of());
    }

    /** All that ever excused projects or their workers. */
    public Map<UUID, List<Exemption>> ever(Collection<UUID> projects) {
        return db.selectFrom(KNOWN_EXEMPTION)
                .where(KNOWN_EXEMPTION.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .orderBy(KNOWN_EXEMPTION.SINCE, KNOWN_EXEMPTION.ID)
                .fetchGroups(KNOWN_EXEMPTION.PROJECT, KnownExemptions::known);
    }

    private static Exemption known(KnownExemptionRecord row) {
        var one = plain(row);
        return new Exemption(
                one.kind(),
                one.subject(),
                one.worker(),
                one.from(),
                one.until(),
                one.ground(),
                row.getSince(),
                row.getGoneOn());
    }

    private static Exemption plain(KnownExemptionRecord row) {
        return new Exemption(
                row.getKind(),
                Kind.PROJECT.subject(row.getProject()),
                row.getWorker(),
                row.getFromDay(),
                row.getUntilDay(),
                new Row(row.getGroundKind(), row.getGround()));
    }

    private static KnownExemptionRecord row(Exemption one, LocalDate day) {
        var row = new KnownExemptionRecord();
        row.setId(UUID.randomUUID());
        row.setProject(WatchedSubject.id(one.subject()));
        row.setKind(one.kind());
        row.setWorker(one.worker());
        row.setFromDay(one.from());
        row.setUntilDay(one.until());
        row.setGroundKind(one.ground().kind());
        row.setGround(one.ground().id());
        row.setSince(day);
        return row;
    }
}
