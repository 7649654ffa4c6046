package org.huxin.simulation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The city has weather, feasts, harvests and offices that keep their hours. */
class LifeTests {

    private static final WorkDays DAYS = new WorkDays(2024, 2026);
    private static Recorded town;

    @BeforeAll
    static void live() {
        town = Seeds.town(Seeds.drawn(LifeTests.class));
    }

    private static long came(LocalDate from, LocalDate to) {
        return town.deeds(Deed.PunchesSent.class)
                .filter(one -> !one.day().isBefore(from) && one.day().isBefore(to))
                .mapToLong(one -> one.punches().size())
                .sum();
    }

    @Test
    void officesAndBanksActOnDaysOnWhichTheyAreOpen() {
        assertThat(town.deeds.stream()
                        .filter(one -> one instanceof Deed.WageSheetSent
                                || one instanceof Deed.AttendanceSheetSent
                                || one instanceof Deed.LabourCostAppropriated
                                || one instanceof Deed.BankAnswered)
                        .map(one -> one.at().toLocalDate()))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allMatch(DAYS::isOpen);
    }

    @Test
    void makeUpWorkdaysAreOpenAndDaysOffAreNot() {
        assertThat(DAYS.isOpen(LocalDate.of(2025, 1, 26))).isTrue();
        assertThat(DAYS.isOpen(LocalDate.of(2025, 1, 28))).isFalse();
        assertThat(DAYS.isOpen(LocalDate.of(2025, 1, 25))).isFalse();
        assertThat(DAYS.springFestival(2025)).contains(LocalDate.of(2025, 1, 28));
        assertThat(DAYS.springFestival(2026)).contains(LocalDate.of(2026, 2, 15));
        assertThat(DAYS.plus(LocalDate.of(2025, 1, 24), 1)).isEqualTo(LocalDate.of(2025, 1, 26));
        assertThat(DAYS.plus(LocalDate.of(2025, 1, 27), 1)).isEqualTo(LocalDate.of(2025, 2, 5));
        assertThat(new WorkDays(2050, 2050).isOpen(LocalDate.of(2050, 1, 28))).isTrue();
    }

    @Test
    void nobodyIsOnSiteAtTheSpringFestivalAndFewAroundIt() {
        var festival = LocalDate.of(2025, 1, 28);

        assertThat(came(festival, festival.plusDays(7))).as("种子 %d", town.seed).isZero();
        assertThat(came(festival.minusDays(7), festival))
                .as("种子 %d", town.seed)
                .isLessThan(came(LocalDate.of(2025, 3, 3), LocalDate.of(2025, 3, 10)));
    }

    @Test
    void fewerComeInTheHarvestAndInTheRain() {
        var weather = new Weather(town.seed, DAYS);
        var project = town.deeds(Deed.ProjectRegistered.class)
                .map(Deed.ProjectRegistered::project)
                .filter(one -> one.works().rainStops() >= 300)
                .findFirst()
                .orElseThrow();
        var dry = days(LocalDate.of(2025, 7, 1)).filter(day -> !weather.rains(project.region(), day));
        var wet = days(LocalDate.of(2025, 7, 1)).filter(day -> weather.rains(project.region(), day));
        var harvest = days(LocalDate.of(2025, 6, 3)).limit(8).filter(day -> !weather.rains(project.region(), day));

        assertThat(dry.map(day -> weather.presence(project, false, day)))
                .as("种子 %d", town.seed)
                .allMatch(all -> all == 930);
        assertThat(wet.map(day -> weather.presence(project, false, day)))
                .as("种子 %d", town.seed)
                .allMatch(few -> few <= 651);
        assertThat(harvest.map(day -> weather.presence(project, false, day)))
                .as("种子 %d", town.seed)
                .allMatch(few -> few == 620);
        assertThat(weather.presence(project, true, LocalDate.of(2025, 7, 6))).isZero();
    }

    private static Stream<LocalDate> days(LocalDate from) {
        return from.datesUntil(from.plusDays(60)).filter(day -> day.getMonth() == from.getMonth());
    }

    @Test
    void projectsAreOfManyKindsAndStages() {
        var projects = town.deeds(Deed.ProjectRegistered.class)
                .map(Deed.ProjectRegistered::project)
                .toList();

        assertThat(projects).as("种子 %d", town.seed).hasSizeGreaterThan(20);
        assertThat(projects.stream().map(Project::works).collect(toSet()).size())
                .as("种子 %d", town.seed)
                .isBetween(5, EnumSet.allOf(Works.class).size());
        assertThat(projects)
                .as("种子 %d", town.seed)
                .anyMatch(one -> one.startsOn().isBefore(Seeds.START));
        assertThat(projects)
                .as("种子 %d", town.seed)
                .anyMatch(one -> one.startsOn().isAfter(Seeds.START));
        assertThat(projects).allSatisfy(one -> {
            assertThat(one.progress(one.startsOn())).isZero();
            assertThat(one.progress(one.endsOn().plusDays(9))).isEqualTo(100);
        });
        // firms that build more than once
        assertThat(projects.stream().map(one -> one.contractor().code()).distinct())
                .hasSizeLessThan(projects.size());
    }

    @Test
    void peopleMoveFromSiteToSite() {
        var sites = new HashMap<Integer, String>();
        var moved = town.deeds(Deed.PersonHired.class)
                .filter(one -> {
                    var before = sites.put(one.person().number(), one.project());
                    return before != null && !before.equals(one.project());
                })
                .count();

        assertThat(moved).as("种子 %d", town.seed).isGreaterThan(100);
    }

    @Test
    void aMonthsMarksKeepHalfDays() {
        var marks = Marks.with(Marks.with(Marks.with(0, 1, 2), 15, 1), 31, 2);

        assertThat(Marks.on(marks, 1)).isEqualTo(2);
        assertThat(Marks.on(marks, 2)).isZero();
        assertThat(Marks.on(marks, 15)).isEqualTo(1);
        assertThat(Marks.on(marks, 31)).isEqualTo(2);
        assertThat(Marks.halves(marks)).isEqualTo(5);
    }
}
