package org.huxin.bench.crash;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huxin.bench.running.Store;
import org.huxin.policy.PackLibrary;

/** What the clients were told against what is stored. Every difference is a sentence. */
final class Comparison {

    private static final String OURS = "request_id LIKE 'crash-%'";

    /** Each returns rows only where something is wrong. */
    private static final Map<String, String> NEVER = Map.of(
            "线索编号重复",
            "SELECT jurisdiction, number FROM casework.clue GROUP BY 1, 2 HAVING count(*) > 1",
            "线索编号有缺",
            """
            SELECT jurisdiction, year, last, n FROM casework.number_series s,
                LATERAL (SELECT count(*) AS n FROM casework.clue c WHERE c.jurisdiction = s.jurisdiction
                    AND extract(year FROM c.received_at) = s.year) c
            WHERE s.series = 'clue' AND n <> last""",
            "同一升级步骤写了两次",
            "SELECT duty, step, occurrence FROM duty.escalation GROUP BY 1, 2, 3 HAVING count(*) > 1",
            "同一升级发了两份文书",
            """
            SELECT escalation FROM document.paper WHERE escalation IS NOT NULL GROUP BY 1 HAVING count(*) > 1""",
            "文书编号有缺或重复",
            """
            SELECT c.jurisdiction, c.unit, c.series, c.year, c.last, p.n, p.low, p.high FROM document.counter c
            LEFT JOIN LATERAL (SELECT count(DISTINCT number) AS n, count(*) AS papers, min(number) AS low,
                max(number) AS high FROM document.paper p WHERE (p.jurisdiction, p.unit, p.series, p.year)
                    = (c.jurisdiction, c.unit, c.series, c.year)) p ON true
            WHERE p.n <> c.last OR p.papers <> c.last OR p.low <> 1 OR p.high <> c.last""",
            "义务与依据的次数不符",
            """
            SELECT e.id, e.rule, e.status, e.revision, r.n FROM duty.entry e,
                LATERAL (SELECT count(*) AS n FROM duty.receipt r WHERE r.duty = e.id) r
            WHERE e.status <> 'WITHDRAWN' AND r.n <> e.revision""",
            "日终漏了一天",
            """
            SELECT jurisdiction, min(day), max(day), count(*) FROM duty.closed_day GROUP BY 1
            HAVING count(*) <> max(day) - min(day) + 1""",
            "线索没有对应的事实",
            """
            SELECT id FROM casework.clue c WHERE NOT EXISTS (SELECT 1 FROM duty.fact f
                WHERE f.subject = 'clue:' || c.id AND f.type = 'clue.received')""");

    private final Journal journal;
    private final Store store;
    private final List<String> differences = new ArrayList<>();

    Comparison(Journal journal, Store store) {
        this.journal = journal;
        this.store = store;
    }

    List<String> differences() throws SQLException {
        differences.addAll(journal.differences());
        clues();
        acts();
        letters();
        for (var rule : NEVER.entrySet()) {
            store.rows(rule.getValue()).forEach(row -> differences.add(rule.getKey() + "：" + row));
        }
        return differences;
    }

    /** Every registration was acknowledged in the end, because the clients repeat what they got no answer to. */
    private void clues() throws SQLException {
        var stored = new HashMap<String, Journal.Registered>();
        for (var row : store.rows("SELECT request_id, id, number FROM casework.clue WHERE " + OURS)) {
            stored.put(row.get(0), new Journal.Registered(row.get(0), row.get(1), row.get(2)));
        }
        journal.registered().forEach((request, clue) -> {
            if (!clue.equals(stored.get(request))) {
                differences.add("已答复的登记与库中不符：" + clue + "，库中 " + stored.get(request));
            }
        });
        stored.keySet().removeAll(journal.registered().keySet());
        stored.values().forEach(clue -> differences.add("库中有没有答复过的线索：" + clue));
    }

    /** The timeline and the facts each hold every acknowledged act once, and besides only acts that got no answer. */
    private void acts() throws SQLException {
        var known = journal.acts().stream().map(Journal.Act::fact).collect(Collectors.toSet());
        var seen = new HashSet<Journal.Act>();
        for (var row : store.rows("SELECT e.clue, e.version, e.type FROM casework.clue_entry e JOIN casework.clue c"
                + " ON c.id = e.clue WHERE c." + OURS)) {
            var act = new Journal.Act(row.get(0), Long.parseLong(row.get(1)), row.get(2));
            if (!known.contains(act.fact())) {
                continue;
            }
            if (!seen.add(act)) {
                differences.add("同一步记了两次：" + act);
            } else if (!journal.acts().contains(act) && !journal.unanswered().contains(act)) {
                differences.add("库中有没人做过的一步：" + act);
            }
        }
        journal.acts().stream().filter(act -> !seen.contains(act)).forEach(act -> differences.add("已答复的一步丢了：" + act));
        facts(seen);
    }

    private void facts(HashSet<Journal.Act> seen) throws SQLException {
        var expected = seen.stream()
                .collect(
                        Collectors.groupingBy(act -> List.of("clue:" + act.clue(), act.fact()), Collectors.counting()));
        var types = seen.stream().map(Journal.Act::fact).collect(Collectors.toSet());
        var stored = store
                .rows("SELECT f.subject, f.type FROM duty.fact f JOIN casework.clue c"
                        + " ON f.subject = 'clue:' || c.id WHERE c." + OURS)
                .stream()
                .filter(row -> types.contains(row.get(1)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        if (!stored.equals(expected)) {
            var wrong = new HashMap<>(stored);
            wrong.entrySet().removeAll(expected.entrySet());
            differences.add("事实与办理记录不符：" + wrong);
        }
    }

    /** Every step that asks for a letter and still holds has one, and nothing is left waiting. */
    private void letters() throws SQLException {
        var papers = new HashSet<List<String>>();
        PackLibrary.builtIn()
                .packs()
                .forEach(pack -> pack.duties()
                        .forEach(rule -> rule.steps().stream()
                                .filter(step -> step.every() == null && step.paper() != null)
                                .forEach(step -> papers.add(List.of(rule.id(), step.id())))));
        for (var row : store.rows("""
                SELECT e.rule, e.step, e.id, e.subject, (SELECT count(*) FROM document.paper p WHERE p.escalation = e.id)
                FROM duty.escalation e WHERE e.withdrawn_at IS NULL""")) {
            if (papers.contains(List.of(row.get(0), row.get(1))) && !row.get(4).equals("1")) {
                differences.add("该发一份的文书发了 " + row.get(4) + " 份：" + row);
            }
        }
    }
}
