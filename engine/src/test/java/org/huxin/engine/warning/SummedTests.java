package org.huxin.engine.warning;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.huxin.engine.Seeds;
import org.huxin.engine.match.WorkerMonth;
import org.junit.jupiter.api.Test;

/** Who needs no telling may stand in a sum: every signal reads the same. */
class SummedTests {

    private static final int CASES = 300;
    private static final Forecast.Terms TERMS = new Forecast.Terms(3, 6, 95, Map.of());
    private static final LocalDate PAY_BY = LocalDate.of(2024, 2, 15);

    /** The month with whoever is in order, or waits for his first sheet, only summed; but for those who earn much. */
    private static ProjectMonth summed(ProjectMonth month, LocalDate day) {
        var several = month.workers().stream()
                .collect(groupingBy(one -> one.person().worker()))
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(toSet());
        var told = new ArrayList<WorkerMonth>();
        var sums = new TreeMap<LocalDate, Summed>();
        for (var one : month.workers()) {
            if (several.contains(one.person().worker()) || !quiet(one, day)) {
                told.add(one);
            } else {
                var before = sums.getOrDefault(one.payBy(), null);
                var paid = one.paidFen() > 0 ? 1 : 0;
                sums.put(
                        one.payBy(),
                        before == null
                                ? new Summed(one.payBy(), 1, paid, one.paidFen(), one.paidFen())
                                : new Summed(
                                        one.payBy(),
                                        before.people() + 1,
                                        before.paidPeople() + paid,
                                        before.fen() + one.paidFen(),
                                        Math.max(before.mostFen(), one.paidFen())));
            }
        }
        return new ProjectMonth(
                month.subject(),
                month.month(),
                month.site(),
                month.roster(),
                told,
                List.copyOf(sums.values()),
                month.labour(),
                month.account(),
                month.sheets(),
                month.uploads(),
                month.complaints(),
                month.oddities());
    }

    private static boolean quiet(WorkerMonth one, LocalDate day) {
        var inOrder = one.dueFen() > 0
                && one.dueFen() == one.paidFen()
                && one.confirmed()
                && one.reasons().isEmpty();
        var notYet = one.dueFen() == 0
                && one.paidFen() == 0
                && one.unpaidFen() == 0
                && one.leftOn() == null
                && !one.fallenDue(day);
        return one.worked() > 0 && one.waitingFen() == 0 && (inOrder || notYet);
    }

    private static ProjectMonth month(YearMonth at, SplittableRandom random) {
        var month = RandomCity.month(at, random);
        var workers = new ArrayList<>(month.workers());
        for (var number = 10; number < 13 + random.nextInt(6); number++) {
            var worker = Known.worker(number).payBy(random.nextInt(3) == 0 ? PAY_BY : RandomCity.day(random));
            var yuan = 1_000L + random.nextInt(9_000);
            worker = random.nextInt(4) == 0
                    ? worker.due(0)
                    : worker.due(yuan).paid(yuan).paidOn(LocalDate.of(2023, 12, 31));
            workers.add(worker.in(at));
        }
        return new ProjectMonth(
                month.subject(),
                at,
                month.site(),
                month.roster(),
                workers,
                List.of(),
                month.labour(),
                month.account(),
                month.sheets(),
                month.uploads(),
                month.complaints(),
                month.oddities());
    }

    @Test
    void everySignalReadsTheSameOfSumsAsOfEveryOne() {
        var signals = Arrays.stream(Signal.values())
                .filter(signal -> signal.about() == Signal.About.PROJECT)
                // whose year may matter is told one by one
                .filter(signal -> signal != Signal.MOST_PAID_IN_YEAR)
                .toList();
        Seeds.forEach(CASES, random -> {
            var day = RandomCity.day(random);
            var leeway = new Leeway(Set.of(), RandomCity.grace(random), Set.of());
            var whole = new ArrayList<ProjectMonth>();
            var brief = new ArrayList<ProjectMonth>();
            for (var m = 0; m < RandomCity.MONTHS; m++) {
                var month = month(RandomCity.FIRST.plusMonths(m), random);
                whole.add(month);
                brief.add(summed(month, day));
            }
            var told = Dossier.of("project:1", whole).months();
            var sums = Dossier.of("project:1", brief).months();
            for (var at : told.keySet()) {
                for (var signal : signals) {
                    var one = signal.read(new View<>(told, told.get(at), day, Set.of(), leeway, Known.CALENDAR));
                    var other = signal.read(new View<>(sums, sums.get(at), day, Set.of(), leeway, Known.CALENDAR));
                    assertThat(text(other)).as("%s %s", signal, at).isEqualTo(text(one));
                }
            }
            assertThat(Forecast.of(new Dossier("project:1", sums), TERMS, day))
                    .isEqualTo(Forecast.of(new Dossier("project:1", told), TERMS, day));
        });
    }

    private static String text(Reading reading) {
        return reading instanceof Reading.Measured(var measure)
                ? measure.value().toPlainString()
                : reading.toString();
    }

    @Test
    void theRowsOfWhoeverMakesTheTroubleAreToldAllTheSame() {
        var brief = Known.worker(1).due(5_000).paid(4_000).in(Known.MARCH);
        var fine = Known.worker(2).due(5_000).paid(5_000).in(Known.MARCH);
        var month = new ProjectMonth(
                "project:1",
                Known.MARCH,
                Known.march().build().site(),
                null,
                List.of(brief, fine),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var sums = summed(month, Known.AFTER);
        assertThat(sums.workers()).containsExactly(brief);
        assertThat(sums.summed()).containsExactly(new Summed(Known.PAY_BY, 1, 1, 500_000, 500_000));
        for (var signal : List.of(Signal.OWED_PEOPLE, Signal.PAID_MONEY, Signal.OWED_MONEY)) {
            Readings.shows(
                    signal.read(
                            new View<>(Dossier.of("project:1", List.of(sums)).months(), sums, Known.AFTER, Set.of())),
                    signal == Signal.OWED_PEOPLE ? "1" : signal == Signal.OWED_MONEY ? "1000" : "90",
                    Known.row(1));
        }
    }

    @Test
    void whoeverStillWaitsAfterTheDayOfPayIsOwedThoughHeStandsInASum() {
        var month = new ProjectMonth(
                "project:1",
                Known.MARCH,
                Known.march().build().site(),
                null,
                List.of(),
                List.of(new Summed(Known.PAY_BY, 3, 1, 500_000, 500_000)),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
        var months = Dossier.of("project:1", List.of(month)).months();
        Readings.shows(Signal.OWED_PEOPLE.read(new View<>(months, month, Known.PAY_BY, Set.of())), "0");
        Readings.shows(Signal.OWED_PEOPLE.read(new View<>(months, month, Known.AFTER, Set.of())), "2");
        assertThat(month.turns()).contains(Known.PAY_BY);
    }
}
