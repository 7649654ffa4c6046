package org.huxin.server.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.server.supervision.EvidenceNames.Names;
import org.huxin.server.supervision.EvidenceWords.Opens;
import org.huxin.server.supervision.EvidenceWords.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the rows behind a measure said, in words. */
@Component
class Evidence {

    private final EvidenceNames names;
    private final EvidenceWords words;

    Evidence(EvidenceNames names, EvidenceWords words) {
        this.names = names;
        this.words = words;
    }

    /** @param row as kept: kind and id; @param says what stood in it; @param opens null where there is no more to see */
    record Line(String row, String says, @Nullable Opens opens) {}

    /** @param known months as they were known on the day of the measure, the latest first */
    List<Line> of(String jurisdiction, Collection<String> rows, Collection<ProjectMonth> known) {
        var wanted = new LinkedHashSet<RowKey>();
        rows.forEach(row -> wanted.add(RowKey.of(row)));
        var named = names.of(wanted);
        var said = new HashMap<RowKey, Said>();
        known.stream()
                .flatMap(month -> Stream.concat(words.of(jurisdiction, month, named), workers(month, wanted, named)))
                .filter(one -> wanted.contains(one.row()))
                .forEach(one -> said.putIfAbsent(one.row(), one));
        return wanted.stream()
                .map(row -> {
                    var one = said.get(row);
                    return one == null
                            ? new Line(row.kept(), words.changed(jurisdiction, row), null)
                            : new Line(row.kept(), one.says(), one.opens());
                })
                .toList();
    }

    private Stream<Said> workers(ProjectMonth month, Set<RowKey> wanted, Names named) {
        return month.workers().stream().flatMap(one -> {
            var row = key(month, one);
            return wanted.contains(row) ? Stream.of(words.of(month, one, row, named)) : Stream.empty();
        });
    }

    static RowKey key(ProjectMonth month, WorkerMonth one) {
        return new RowKey(
                RowKey.WORKER_MONTH, one.person().worker() + "/" + one.person().employer() + "/" + month.month());
    }
}
