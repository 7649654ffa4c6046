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
import org.jspecify.annotations.Nullable;

/** One project's troubles under two readings of a rule: those with a month in common are the same trouble. */
final class Compared {

    /** Whether the trouble is one only under the other reading, only under the present one, or under both. */
    enum Change {
        COMES,
        GOES,
        STAYS
    }

    /**
     * @param finding as the reading has it that has it; of both, the present one
     * @param triedGrade of both, what the other reading gives it
     */
    record Line(Change change, Finding finding, @Nullable String triedGrade) {}

    private Compared() {}

    static List<Line> of(Collection<Finding> present, Collection<Finding> other) {
        var lines = new ArrayList<Line>();
        present.forEach(one -> lines.add(other.stream()
                .filter(each -> meet(one, each))
                .findFirst()
                .map(each -> new Line(Change.STAYS, one, each.grade()))
                .orElseGet(() -> new Line(Change.GOES, one, null))));
        other.stream()
                .filter(one -> present.stream().noneMatch(each -> meet(one, each)))
                .forEach(one -> lines.add(new Line(Change.COMES, one, null)));
        return lines;
    }

    private static boolean meet(Finding one, Finding other) {
        return !Collections.disjoint(months(one), months(other));
    }

    private static Set<YearMonth> months(Finding finding) {
        return finding.months().stream().map(Told::month).collect(Collectors.toSet());
    }
}
