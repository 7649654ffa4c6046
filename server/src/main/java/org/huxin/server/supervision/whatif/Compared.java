package org.huxin.server.supervision.whatif;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.huxin.engine.warning.Finding;
import org.huxin.engine.warning.Finding.Told;

/** One project's troubles under two readings of a rule: those with a month in common are the same trouble. */
final class Compared {

    /** Whether the trouble is one only under the other reading, only under the present one, or under both. */
    enum Change {
        COMES,
        GOES,
        STAYS
    }

    /** @param finding as the reading has it that has it; of both, the present one */
    record Line(Change change, Finding finding) {}

    private Compared() {}

    static List<Line> of(Collection<Finding> present, Collection<Finding> other) {
        var lines = new ArrayList<Line>();
        present.forEach(one -> lines.add(new Line(
                other.stream().anyMatch(each -> meet(one, each)) ? Change.STAYS : Change.GOES, one)));
        other.stream()
                .filter(one -> present.stream().noneMatch(each -> meet(one, each)))
                .forEach(one -> lines.add(new Line(Change.COMES, one)));
        return lines;
    }

    private static boolean meet(Finding one, Finding other) {
        return !Collections.disjoint(months(one), months(other));
    }

    private static Set<YearMonth> months(Finding finding) {
        return finding.months().stream().map(Told::month).collect(Collectors.toSet());
    }
}
