package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.huxin.db.supervision.Tables.KNOWN_MONTH;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.supervision.tables.records.KnownMonthRecord;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.Assessment.Version;
import org.huxin.engine.warning.Month;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Summed;
import org.huxin.server.supervision.FollowLedger.Followed;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was known of the months of projects and firms, from which day on: a month is kept anew only when it reads otherwise. Its
 * workers are kept beside it ({@link KnownWorkers}) and put in when it is read.
 */
@Repository
public class KnownMonths {

    private static final String SUMMED = "\"summed\":";

    /** Lists that a month did not have when the first were kept. */
    private static final List<String> LATER = List.of("summed", "oddities");

    private final DSLContext db;
    private final KnownWorkers workers;
    private final JsonMapper json = JsonMapper.builder().build();

    KnownMonths(DSLContext db, KnownWorkers workers) {
        this.db = db;
        this.workers = workers;
    }

    private record Key(UUID watched, LocalDate month) {}

    /**
     * Keeps what reads otherwise than before, and tells all that is known now.
     *
     * @param gathered by id of those who are watched, all of one kind; without people
     * @param people whose sums stay as they were where they were not read again
     * @return the latest of every month that ever was known
     */
    Map<UUID, List<Month>> keep(Kind kind, Map<UUID, List<Month>> gathered, Followed people, LocalDate day) {
        var latest = latest(gathered.keySet());
        var known = new HashMap<Key, Month>();
        var fresh = new ArrayList<KnownMonthRecord>();
        gathered.forEach((watched, months) -> months.forEach(bare -> {
            var key = new Key(watched, bare.month().atDay(1));
            var before = latest.remove(key);
            var month = summed(bare, watched, before, people);
            var body = json.writeValueAsString(month);
            if (before != null && before.getBody().equals(body)) {
                // a project's month reads back from its text as it was gathered
                known.put(key, kind == Kind.PROJECT ? month : month(kind, before));
                return;
            }
            var row = new KnownMonthRecord();
            row.setWatched(watched);
            row.setMonth(key.month());
            row.setSince(day);
            row.setSeq(before == null || before.getSince().isBefore(day) ? 0 : before.getSeq() + 1);
            row.setBody(body);
            fresh.add(row);
            known.put(key, kind == Kind.PROJECT ? month : month(kind, row));
        }));
        latest.forEach((key, row) -> known.put(key, month(kind, row)));
        SetOf.insert(db, KNOWN_MONTH, fresh);
        return with(known, people.told());
    }

    private Month summed(Month month, UUID watched, @Nullable KnownMonthRecord before, Followed people) {
        if (!(month instanceof ProjectMonth project)) {
            return month;
        }
        var sums = people.summed().getOrDefault(watched, Map.of()).get(month.month());
        return project.with(
                List.of(), sums != null ? sums : before == null ? project.summed() : sums(before.getBody()));
    }

    /** Those who stand in a sum, without reading the rest. */
    private List<Summed> sums(String body) {
        var at = body.indexOf(SUMMED);
        var from = at + SUMMED.length();
        return at < 0 || body.startsWith("[]", from)
                ? List.of()
                : List.of(json.readValue(body.substring(from, body.indexOf(']', from) + 1), Summed[].class));
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

    private static Month with(Month month, List<WorkerMonth> workers) {
        return month instanceof ProjectMonth project ? project.with(workers, project.summed()) : month;
    }

    private Map<UUID, List<Month>> with(Map<Key, Month> months, Map<UUID, Map<YearMonth, List<WorkerMonth>>> people) {
        var known = new HashMap<UUID, List<Month>>();
        months.forEach((key, month) -> {
            var those = people.getOrDefault(key.watched(), Map.of());
            known.computeIfAbsent(key.watched(), id -> new ArrayList<>())
                    .add(with(month, those.getOrDefault(month.month(), List.of())));
        });
        return known;
    }

    /** The latest of every month that ever was known of some projects. */
    public Map<UUID, List<Month>> now(Collection<UUID> projects) {
        var months = new HashMap<Key, Month>();
        latest(projects).forEach((key, row) -> months.put(key, month(Kind.PROJECT, row)));
        return with(months, workers.now(projects));
    }

    /** The months of one who is watched as they were known on a day, the latest first. */
    List<Month> on(Kind kind, UUID watched, LocalDate day) {
        var people = workers.on(watched, day);
        return db.select(KNOWN_MONTH.fields())
                .distinctOn(KNOWN_MONTH.MONTH)
                .from(KNOWN_MONTH)
                .where(KNOWN_MONTH.WATCHED.eq(watched))
                .and(KNOWN_MONTH.SINCE.le(day))
                .orderBy(KNOWN_MONTH.MONTH.desc(), KNOWN_MONTH.SINCE.desc(), KNOWN_MONTH.SEQ.desc())
                .fetchInto(KNOWN_MONTH)
                .map(row -> {
                    var month = month(kind, row);
                    return with(month, people.getOrDefault(month.month(), List.of()));
                });
    }

    /** All that was ever known of some projects, as each day left it. */
    public Map<UUID, List<Version>> versions(Collection<UUID> projects) {
        return versions(Kind.PROJECT, projects);
    }

    /** As {@link #versions(Collection)}, of firms. */
    public Map<UUID, List<Version>> versionsOfFirms(Collection<UUID> firms) {
        return versions(Kind.FIRM, firms);
    }

    /** All that was ever known of one who is watched, as each day left it. */
    List<Version> versions(Kind kind, UUID watched) {
        return versions(kind, List.of(watched)).getOrDefault(watched, List.of());
    }

    private Map<UUID, List<Version>> versions(Kind kind, Collection<UUID> watched) {
        var people = workers.versions(watched);
        return db
                .selectFrom(KNOWN_MONTH)
                .where(KNOWN_MONTH.WATCHED.eq(any(watched.toArray(UUID[]::new))))
                .orderBy(KNOWN_MONTH.WATCHED, KNOWN_MONTH.MONTH, KNOWN_MONTH.SINCE, KNOWN_MONTH.SEQ)
                .fetch()
                .stream()
                .collect(groupingBy(
                        KnownMonthRecord::getWatched,
                        groupingBy(
                                KnownMonthRecord::getMonth,
                                TreeMap::new,
                                toMap(
                                        KnownMonthRecord::getSince,
                                        row -> month(kind, row),
                                        (before, after) -> after,
                                        TreeMap::new))))
                .entrySet()
                .stream()
                .collect(toMap(
                        Map.Entry::getKey, of -> versions(of.getValue(), people.getOrDefault(of.getKey(), Map.of()))));
    }

    private static List<Version> versions(
            SortedMap<LocalDate, TreeMap<LocalDate, Month>> months, Map<YearMonth, List<KnownWorkers.Told>> people) {
        return months.entrySet().stream()
                .flatMap(of -> versions(of.getValue(), people.getOrDefault(YearMonth.from(of.getKey()), List.of())))
                .toList();
    }

    /** @param told of one month, the oldest first */
    private static Stream<Version> versions(SortedMap<LocalDate, Month> months, List<KnownWorkers.Told> told) {
        var days = told.stream().collect(groupingBy(KnownWorkers.Told::since, TreeMap::new, toList()));
        var all = new TreeSet<>(months.keySet());
        all.addAll(days.keySet());
        var there = new HashMap<Person, WorkerMonth>();
        var versions = new ArrayList<Version>();
        Month month = null;
        for (var day : all) {
            month = months.getOrDefault(day, month);
            for (var one : days.getOrDefault(day, List.of())) {
                if (one.gone()) {
                    there.remove(one.worker().person());
                } else {
                    there.put(one.worker().person(), one.worker());
                }
            }
            if (month != null) {
                versions.add(new Version(day, 0, with(month, List.copyOf(there.values()))));
            }
        }
        return versions.stream();
    }

    private Month month(Kind kind, KnownMonthRecord row) {
        var body = row.getBody();
        var without = LATER.stream()
                .filter(list -> !body.contains("\"" + list + "\":"))
                .toList();
        if (kind != Kind.PROJECT || without.isEmpty()) {
            return json.readValue(body, kind.month());
        }
        var tree = (ObjectNode) json.readTree(body);
        without.forEach(tree::putArray);
        return json.treeToValue(tree, kind.month());
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
