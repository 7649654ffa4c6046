package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.Assessment;
import org.huxin.engine.warning.Dossier;
import org.huxin.engine.warning.Finding;
import org.huxin.engine.warning.Month;
import org.huxin.engine.warning.ProjectMonth;
import org.huxin.engine.warning.Summed;
import org.huxin.engine.warning.Troubled;

/** What is kept of a project's people, partly told and partly summed, beside everybody told one by one. */
final class ToldAndSummed {

    private ToldAndSummed() {}

    /** Whoever is told is told as the ledger has him, and nothing need be told of the rest, whose sums are right. */
    static void stands(Dossier kept, Map<YearMonth, List<WorkerMonth>> everybody, LocalDate day, String what) {
        kept.months().forEach((at, month) -> {
            var project = (ProjectMonth) month;
            var all = everybody.getOrDefault(at, List.of());
            assertThat(all).as("%s %s", what, at).containsAll(project.workers());
            var rest =
                    all.stream().filter(one -> !project.workers().contains(one)).toList();
            assertThat(rest).as("%s %s", what, at).allMatch(one -> quiet(one, day));
            var sums = new TreeMap<LocalDate, Summed>();
            rest.forEach(one -> sums.merge(
                    one.payBy(),
                    new Summed(one.payBy(), 1, one.paidFen() > 0 ? 1 : 0, one.paidFen(), one.paidFen()),
                    ToldAndSummed::together));
            assertThat(project.summed()).as("%s %s", what, at).containsExactlyElementsOf(sums.values());
        });
    }

    private static boolean quiet(WorkerMonth one, LocalDate day) {
        var paid = one.dueFen() > 0
                && one.dueFen() == one.paidFen()
                && one.confirmed()
                && one.reasons().isEmpty();
        var waits = one.dueFen() == 0 && one.paidFen() == 0 && one.leftOn() == null && !one.fallenDue(day);
        return one.worked() > 0 && one.waitingFen() == 0 && one.unpaidFen() == 0 && (paid || waits);
    }

    private static Summed together(Summed one, Summed other) {
        return new Summed(
                one.payBy(),
                one.people() + other.people(),
                one.paidPeople() + other.paidPeople(),
                one.fen() + other.fen(),
                Math.max(one.mostFen(), other.mostFen()));
    }

    /** Grade, state and measure of every finding, and the rows of whoever is told. */
    static void findsTheSame(
            Assessment assessment,
            Dossier kept,
            Map<YearMonth, List<WorkerMonth>> everybody,
            LocalDate day,
            String what) {
        var months = kept.months().values().stream()
                .<Month>map(month ->
                        ((ProjectMonth) month).with(everybody.getOrDefault(month.month(), List.of()), List.of()))
                .toList();
        var told = findings(assessment, Dossier.of(kept.subject(), months), day);
        var summed = findings(assessment, kept, day);
        assertThat(summed.stream().map(ToldAndSummed::says))
                .as(what)
                .isEqualTo(told.stream().map(ToldAndSummed::says).toList());
        for (var i = 0; i < summed.size(); i++) {
            var rows = told.get(i).measure();
            var some = summed.get(i).measure();
            if (rows != null && some != null) {
                assertThat(rows.rows()).as(what).containsAll(some.rows());
            }
        }
    }

    private static List<Finding> findings(Assessment assessment, Dossier dossier, LocalDate day) {
        return assessment.step(Troubled.NOTHING, dossier, day).findings();
    }

    private static String says(Finding finding) {
        var measure = finding.measure();
        return "%s %s %s %s"
                .formatted(finding.id(), finding.state(), finding.grade(), measure == null ? "" : measure.value());
    }
}
