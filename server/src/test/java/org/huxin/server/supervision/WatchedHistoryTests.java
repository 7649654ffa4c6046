package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.supervision.Tables.WARNING;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.engine.match.Person;
import org.huxin.engine.match.WorkerMonth;
import org.huxin.engine.warning.Assessment;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.huxin.server.wage.WatchedMonths;
import org.huxin.server.wage.WatchedMonths.OneByOne;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A project's random life: what is kept piece by piece is what the ledger said on each day, and gives each day's bytes again. */
@CaseworkTest
class WatchedHistoryTests {

    private static final List<YearMonth> MONTHS =
            List.of(WatchedSite.MAY, WatchedSite.MAY.plusMonths(1), WatchedSite.MAY.plusMonths(2));
    private static final int DAYS = 40;

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private WatchedSites sites;

    @Autowired
    private WatchedMonths months;

    @Autowired
    private KnownMonths known;

    @Autowired
    private KnownExemptions exemptions;

    @Autowired
    private Rules rules;

    /** What one day left. @param everybody as the ledger had them, told one by one */
    private record Left(Map<YearMonth, List<WorkerMonth>> everybody, Map<String, byte[]> findings) {}

    @Test
    void anyPastDayIsReckonedToTheSameBytesFromWhatIsKeptPieceByPiece() throws Exception {
        var seed = Long.getLong("huxin.seed", System.nanoTime());
        var random = new SplittableRandom(seed);
        var watched = sites.opened();
        var life = new RandomLife(watched, random);
        var left = new TreeMap<LocalDate, Left>();
        for (var day = LocalDate.of(2024, 6, 20); left.size() < DAYS; day = day.plusDays(1)) {
            counter.on(day);
            life.lives(day);
            watched.looked(day);
            left.put(day, new Left(everybody(watched.project(), day), findings(watched.project(), day)));
        }

        left.forEach((day, one) -> carries(one.everybody(), "%s, -Dhuxin.seed=%d".formatted(day, seed)));
        var subject = Kind.PROJECT.subject(watched.project());
        var versions = known.versions(Kind.PROJECT, watched.project());
        var assessment = rules.assessment("620700", exemptions.ever(watched.project()));
        var told = 0;
        for (var day : left.keySet()) {
            var expected = left.get(day);
            var what = "%s, -Dhuxin.seed=%d".formatted(day, seed);
            var dossier = Assessment.known(subject, versions, day);
            ToldAndSummed.stands(dossier, expected.everybody(), day, what);
            ToldAndSummed.findsTheSame(assessment, dossier, expected.everybody(), day, what);
            assertThat(known.on(Kind.PROJECT, watched.project(), day).reversed())
                    .as(what)
                    .isEqualTo(List.copyOf(dossier.months().values()));
            for (var finding : assessment.replay(subject, versions, day).findings()) {
                var stored = expected.findings().get(finding.id());
                if (finding.measure() != null || stored != null) {
                    assertThat(new String(finding.bytes())).as(what).isEqualTo(text(stored));
                    told++;
                }
            }
        }
        assertThat(told).as("-Dhuxin.seed=" + seed).isPositive();
    }

    /** What earlier months left unpaid is told where it matters: where pay goes beyond the month's work. */
    private static void carries(Map<YearMonth, List<WorkerMonth>> workers, String what) {
        var carried = new HashMap<Person, Long>();
        new TreeMap<>(workers)
                .values()
                .forEach(month -> month.forEach(one -> {
                    var earlier = carried.getOrDefault(one.person(), 0L);
                    var beyond = one.paidFen() > (one.worked() == 0 ? 0 : one.dueFen());
                    assertThat(one.earlierFen()).as(what).isEqualTo(beyond ? earlier : 0L);
                    carried.put(one.person(), WorkerMonth.carried(earlier, one.worked(), one.dueFen(), one.paidFen()));
                }));
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "nothing stored" : new String(bytes);
    }

    /** What the ledger says at this moment. */
    private Map<YearMonth, List<WorkerMonth>> everybody(UUID project, LocalDate day) {
        var asked = MONTHS.stream()
                .filter(month -> !month.isAfter(YearMonth.from(day)))
                .map(month -> new org.huxin.server.wage.ProjectMonth(project, month))
                .toList();
        var people = months.people(asked, new OneByOne(day, Set.of(project), Set.of()));
        assertThat(people.summed()).isEmpty();
        return people.told().stream()
                .collect(groupingBy(one -> one.of().month(), mapping(WatchedMonths.Worked::worker, toList())));
    }

    private Map<String, byte[]> findings(UUID project, LocalDate day) {
        return db.selectFrom(WARNING).where(WARNING.PROJECT.eq(project)).fetch().stream()
                // what reads as it did is not written again: it reads so today as well
                .collect(toMap(
                        row -> row.getFinding(),
                        row -> new String(row.getBytes())
                                .replace("\nday=" + row.getAssessedOn() + "\n", "\nday=" + day + "\n")
                                .getBytes()));
    }
}
