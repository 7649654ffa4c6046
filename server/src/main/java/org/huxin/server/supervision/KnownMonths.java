package org.huxin.server.supervision;

import static org.huxin.db.supervision.Tables.KNOWN_MONTH;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.KnownMonthRecord;
import org.huxin.engine.warning.Assessment.Version;
import org.huxin.engine.warning.ProjectMonth;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was known of projects' months, from which day on: a month is kept anew only when it reads otherwise. */
@Repository
public class KnownMonths {

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    KnownMonths(DSLContext db) {
        this.db = db;
    }

    private record Key(UUID project, LocalDate month) {}

    /**
     * Keeps what reads otherwise than before, and tells all that is known now.
     *
     * @return the latest of every month that ever was known, by project
     */
    Map<UUID, List<ProjectMonth>> keep(Map<UUID, List<ProjectMonth>> gathered, LocalDate day) {
        var latest = latest(gathered.keySet());
        var fresh = new ArrayList<KnownMonthRecord>();
        gathered.forEach((project, months) -> months.forEach(month -> {
            var key = new Key(project, month.month().atDay(1));
            var before = latest.get(key);
            var body = json.writeValueAsString(month);
            if (before == null || !before.getBody().equals(body)) {
                var row = new KnownMonthRecord();
                row.setProject(project);
                row.setMonth(key.month());
                row.setSince(day);
                row.setSeq(before == null || before.getSince().isBefore(day) ? 0 : before.getSeq() + 1);
                row.setBody(body);
                fresh.add(row);
                latest.put(key, row);
            }
        }));
        db.batchInsert(fresh).execute();
        var known = new HashMap<UUID, List<ProjectMonth>>();
        latest.forEach((key, row) ->
                known.computeIfAbsent(key.project(), id -> new ArrayList<>()).add(month(row)));
        return known;
    }

    private Map<Key, KnownMonthRecord> latest(Collection<UUID> projects) {
        return new HashMap<>(db.select(KNOWN_MONTH.fields())
                .distinctOn(KNOWN_MONTH.PROJECT, KNOWN_MONTH.MONTH)
                .from(KNOWN_MONTH)
                .where(KNOWN_MONTH.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .orderBy(KNOWN_MONTH.PROJECT, KNOWN_MONTH.MONTH, KNOWN_MONTH.SINCE.desc(), KNOWN_MONTH.SEQ.desc())
                .fetchInto(KNOWN_MONTH)
                .intoMap(row -> new Key(row.getProject(), row.getMonth())));
    }

    /** The latest of every month that ever was known of some projects. */
    public Map<UUID, List<ProjectMonth>> now(Collection<UUID> projects) {
        var known = new HashMap<UUID, List<ProjectMonth>>();
        latest(projects)
                .forEach((key, row) -> known.computeIfAbsent(key.project(), id -> new ArrayList<>())
                        .add(month(row)));
        return known;
    }

    /** All that was ever known of a project. */
    List<Version> versions(UUID project) {
        return versions(List.of(project)).getOrDefault(project, List.of());
    }

    /** All that was ever known of some projects. */
    public Map<UUID, List<Version>> versions(Collection<UUID> projects) {
        return db.selectFrom(KNOWN_MONTH)
                .where(KNOWN_MONTH.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .orderBy(KNOWN_MONTH.PROJECT, KNOWN_MONTH.MONTH, KNOWN_MONTH.SINCE, KNOWN_MONTH.SEQ)
                .fetchGroups(KNOWN_MONTH.PROJECT, row -> new Version(row.getSince(), row.getSeq(), month(row)));
    }

    private ProjectMonth month(KnownMonthRecord row) {
        return json.readValue(row.getBody(), ProjectMonth.class);
    }

    /** Troubled months by rule, as they are kept. */
    String write(Map<String, ? extends Collection<YearMonth>> troubled) {
        return json.writeValueAsString(troubled);
    }

    /** As {@link #write}. */
    Map<String, List<YearMonth>> read(String troubled) {
        return json.readValue(
                troubled,
                json.getTypeFactory()
                        .constructMapType(
                                HashMap.class,
                                json.getTypeFactory().constructType(String.class),
                                json.getTypeFactory().constructCollectionType(List.class, YearMonth.class)));
    }
}
