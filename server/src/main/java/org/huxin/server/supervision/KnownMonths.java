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
import org.huxin.engine.warning.Month;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was known of the months of projects and firms, from which day on: a month is kept anew only when it reads otherwise. */
@Repository
class KnownMonths {

    private final DSLContext db;
    private final JsonMapper json = JsonMapper.builder().build();

    KnownMonths(DSLContext db) {
        this.db = db;
    }

    private record Key(UUID watched, LocalDate month) {}

    /**
     * Keeps what reads otherwise than before, and tells all that is known now.
     *
     * @param gathered by id of those who are watched, all of one kind
     * @return the latest of every month that ever was known
     */
    Map<UUID, List<Month>> keep(Kind kind, Map<UUID, List<Month>> gathered, LocalDate day) {
        var latest = latest(gathered.keySet());
        var fresh = new ArrayList<KnownMonthRecord>();
        gathered.forEach((watched, months) -> months.forEach(month -> {
            var key = new Key(watched, month.month().atDay(1));
            var before = latest.get(key);
            var body = json.writeValueAsString(month);
            if (before == null || !before.getBody().equals(body)) {
                var row = new KnownMonthRecord();
                row.setWatched(watched);
                row.setMonth(key.month());
                row.setSince(day);
                row.setSeq(before == null || before.getSince().isBefore(day) ? 0 : before.getSeq() + 1);
                row.setBody(body);
                fresh.add(row);
                latest.put(key, row);
            }
        }));
        db.batchInsert(fresh).execute();
        var known = new HashMap<UUID, List<Month>>();
        latest.forEach((key, row) ->
                known.computeIfAbsent(key.watched(), id -> new ArrayList<>()).add(month(kind, row)));
        return known;
    }

    private Map<Key, KnownMonthRecord> latest(Collection<UUID> watched) {
        return new HashMap<>(db.select(KNOWN_MONTH.fields())
                .distinctOn(KNOWN_MONTH.WATCHED, KNOWN_MONTH.MONTH)
                .from(KNOWN_MONTH)
                .where(KNOWN_MONTH.WATCHED.eq(any(watched.toArray(UUID[]::new))))
                .orderBy(KNOWN_MONTH.WATCHED, KNOWN_MONTH.MONTH, KNOWN_MONTH.SINCE.desc(), KNOWN_MONTH.SEQ.desc())
                .fetchInto(KNOWN_MONTH)
                .intoMap(row -> new Key(row.getWatched(), row.getMonth())));
    }

    /** All that was ever known of one who is watched. */
    List<Version> versions(Kind kind, UUID watched) {
        return db.selectFrom(KNOWN_MONTH)
                .where(KNOWN_MONTH.WATCHED.eq(watched))
                .orderBy(KNOWN_MONTH.MONTH, KNOWN_MONTH.SINCE, KNOWN_MONTH.SEQ)
                .fetch(row -> new Version(row.getSince(), row.getSeq(), month(kind, row)));
    }

    private Month month(Kind kind, KnownMonthRecord row) {
        return json.readValue(row.getBody(), kind.month());
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
