package org.huxin.bench.crash;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.huxin.bench.crash.WageJournal.PunchKey;
import org.huxin.bench.crash.WageJournal.PunchTold;
import org.huxin.bench.running.Store;

/** What the devices know to be taken in against the punches that are stored, and the months that these come to. */
final class PunchComparison {

    private static final int FULL_DAY = 100;
    private static final int MINUTES = 600;
    private static final int SHOWN = 5;

    private record WorkerMonth(String worker, YearMonth month) {}

    /** @param last day that counts; null if none does */
    private record Attended(int worked, int minutes, String last) {}

    private final WageJournal journal;
    private final Store store;
    private final List<String> differences = new ArrayList<>();

    PunchComparison(WageJournal journal, Store store) {
        this.journal = journal;
        this.store = store;
    }

    List<String> differences() throws SQLException {
        punches();
        months();
        return differences;
    }

    private void punches() throws SQLException {
        var stored = new HashMap<PunchKey, PunchTold>();
        var twice = new HashSet<PunchKey>();
        for (var row : store.rows("""
                SELECT d.number, p.sequence, coalesce(w.name, 'unregistered'), p.moment, p.direction FROM wage.punch p
                JOIN wage.device d ON d.id = p.device LEFT JOIN wage.worker w ON w.id = p.worker
                WHERE d.number LIKE 'crash-%'""")) {
            var key = new PunchKey(row.get(0), Long.parseLong(row.get(1)));
            var moment = Timestamp.valueOf(row.get(3)).toLocalDateTime();
            if (stored.put(key, new PunchTold(row.get(2), moment, Integer.parseInt(row.get(4)))) != null) {
                twice.add(key);
            }
        }
        tell("同一条打卡存了两次", twice);
        tell("已答复的打卡丢了或者变了", without(journal.punches(), stored));
        tell("库中有没有答复过的打卡", without(stored, journal.punches()));
        store.rows("""
                SELECT d.number, b.accepted, p.n FROM wage.device d,
                    LATERAL (SELECT coalesce(sum(accepted), 0) AS accepted FROM wage.punch_batch WHERE device = d.id) b,
                    LATERAL (SELECT count(*) AS n FROM wage.punch WHERE device = d.id) p
                WHERE b.accepted <> p.n""").forEach(row -> differences.add("批次的条数与打卡不符：" + row));
    }

    private static <K, V> List<?> without(Map<K, V> these, Map<K, V> those) {
        return these.entrySet().stream()
                .filter(one -> !one.getValue().equals(those.get(one.getKey())))
                .toList();
    }

    private void tell(String what, Collection<?> wrong) {
        if (!wrong.isEmpty()) {
            differences.add("%s：%d 条，如 %s"
                    .formatted(what, wrong.size(), wrong.stream().limit(SHOWN).toList()));
        }
    }

    /** Everybody comes in once a day, and goes out ten hours later or not at all by the gate; only the former counts. */
    private void months() throws SQLException {
        var ins = new HashMap<WorkerMonth, Integer>();
        var days = new HashMap<WorkerMonth, HashSet<LocalDate>>();
        journal.punches().values().forEach(told -> {
            var day = told.moment().toLocalDate();
            var key = new WorkerMonth(told.worker(), YearMonth.from(day));
            ins.merge(key, 1, Integer::sum);
            if (told.direction() == 2) {
                days.computeIfAbsent(key, none -> new HashSet<>()).add(day);
            }
        });
        var expected = new HashMap<WorkerMonth, Attended>();
        ins.keySet().forEach(key -> {
            var full = days.getOrDefault(key, new HashSet<>());
            expected.put(
                    key,
                    new Attended(
                            FULL_DAY * full.size(),
                            MINUTES * full.size(),
                            full.stream()
                                    .max(LocalDate::compareTo)
                                    .map(String::valueOf)
                                    .orElse("null")));
        });
        var stored = new HashMap<WorkerMonth, Attended>();
        for (var row : store.rows("""
                SELECT w.name, to_char(m.month, 'YYYY-MM'), m.worked, m.minutes, m.last_day FROM wage.attendance_month m
                JOIN wage.worker w ON w.id = m.worker
                WHERE m.source = 'days' AND m.project IN (
                    SELECT project FROM wage.device WHERE number LIKE 'crash-%')""")) {
            stored.put(
                    new WorkerMonth(row.get(0), YearMonth.parse(row.get(1))),
                    new Attended(Integer.parseInt(row.get(2)), Integer.parseInt(row.get(3)), row.get(4)));
        }
        tell("考勤月与打卡不符", without(expected, stored));
        tell("考勤月没有打卡", without(stored, expected));
    }
}
