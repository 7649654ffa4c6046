package org.huxin.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.huxin.simulation.Deed.Measure;
import org.jspecify.annotations.Nullable;

/** An employer outside construction as it lives: what it uses, whom it employs, and whether it can pay them. */
final class Staff {

    private static final int REPORTS_ON = 8;
    /** Of a year ago others can still tell. */
    private static final int TELLS_BACK = 12;

    /** In its slack season, of a hundred. */
    private static final int SLACK = 55;

    private static final int SLACK_MONTHS = 2;
    private static final int YEAR = 12;
    /** Falls this long before wages stop. */
    private static final int SLOWS = 3;

    private final World world;
    private final Employer employer;
    private final @Nullable Episode episode;
    private final int number;
    private final int people;
    private final long monthFen;

    private @Nullable LocalDate complainsOn;
    private boolean told;

    Staff(World world, Employer employer, int number, @Nullable Episode episode) {
        var dice = new Dice(world.seed(), 11, number);
        this.world = world;
        this.employer = employer;
        this.number = number;
        this.episode = episode;
        this.people = dice.between(8, 240);
        this.monthFen = 1000L * dice.between(380, 720);
    }

    void register(LocalDateTime at) {
        world.doors().take(new Deed.EmployerRegistered(at, employer));
        var code = employer.firm().code();
        var now = YearMonth.from(at);
        for (var month = now.minusMonths(TELLS_BACK); month.isBefore(now); month = month.plusMonths(1)) {
            world.doors().take(new Deed.StaffCounted(at, code, month, heads(month)));
            used(code, month, at);
        }
    }

    void day(LocalDateTime at) {
        var day = at.toLocalDate();
        var month = YearMonth.from(day).minusMonths(1);
        if (day.getDayOfMonth() == REPORTS_ON) {
            report(month, at);
        }
        if (day.equals(pays(month)) && !stops(month)) {
            world.doors().take(new Deed.StaffPaid(at, employer.firm().code(), month, wages(month)));
        }
        var last = day.minusDays(1);
        var owed = YearMonth.from(last).minusMonths(1);
        if (last.getDayOfMonth() == employer.payDay() && stops(owed)) {
            owe(owed, day);
        }
        if (day.equals(complainsOn)) {
            var somebody = world.people().of(world.labour().staff(number));
            world.doors().take(new Deed.ComplaintMade(at, employer.id(), somebody, "拖欠工资"));
        }
    }

    private void report(YearMonth month, LocalDateTime at) {
        if (episode != null && !told && level(month) < 100) {
            told = true;
            world.witness()
                    .note(
                            switch (episode.kind()) {
                                case Trouble trouble ->
                                    new Truth.Troubled(episode.story(), trouble, employer.id(), at.toLocalDate());
                                case LookAlike lookAlike ->
                                    new Truth.Innocent(episode.story(), lookAlike, employer.id(), at.toLocalDate());
                            });
        }
        var code = employer.firm().code();
        var due = month.plusMonths(1).atDay(employer.payDay());
        world.doors().take(new Deed.StaffWagesReported(at, code, month, heads(month), wages(month), due));
        used(code, month, at);
    }

    private void used(String code, YearMonth month, LocalDateTime at) {
        var level = level(month);
        // insurance follows the heads, and is left unpaid only when wages are
        indicate(code, month, Measure.SOCIAL_INSURANCE, stops(month) ? 0 : wages(month) * 26 / 100, at);
        indicate(code, month, Measure.TAX, noisy(month, 1, wages(month) * level / 400), at);
        indicate(code, month, Measure.WATER, noisy(month, 2, people * 2600L * level / 100), at);
        indicate(code, month, Measure.POWER, noisy(month, 3, people * 310_000L * level / 100), at);
    }

    private void indicate(String code, YearMonth month, Measure measure, long amount, LocalDateTime at) {
        world.doors().take(new Deed.Indicated(at, code, month, measure, amount));
    }

    private long noisy(YearMonth month, int key, long amount) {
        return amount * (94 + Dice.mille(world.seed(), 12, number, key, months(month)) % 13) / 100;
    }

    /** Of a hundred, how busy it is. */
    private int level(YearMonth month) {
        if (episode == null) {
            return 100;
        }
        var from = months(month) - months(episode.month());
        return switch (episode.kind()) {
            case Trouble slowing -> Math.clamp(100 - 20L * (from + 1), 10, 100);
            case LookAlike dip -> Math.floorMod(from, YEAR) < SLACK_MONTHS ? slack(Math.floorDiv(from, YEAR)) : 100;
        };
    }

    /** A season comes back every year, and no year is quite like another. */
    private int slack(int year) {
        return SLACK - 6 + Dice.mille(world.seed(), 13, number, year) % 13;
    }

    private boolean stops(YearMonth month) {
        return episode != null
                && episode.kind() instanceof Trouble
                && months(month) - months(episode.month()) >= SLOWS - 1;
    }

    /** Some go when there is less to do; they are settled. */
    private int heads(YearMonth month) {
        return Math.max(3, people * (100 + 3 * level(month)) / 400);
    }

    private long wages(YearMonth month) {
        return heads(month) * monthFen;
    }

    private LocalDate pays(YearMonth month) {
        return month.plusMonths(1).atDay(employer.payDay() - 1 - number % 4);
    }

    private void owe(YearMonth month, LocalDate since) {
        if (complainsOn == null) {
            complainsOn = since.plusDays(Debts.patience(world.seed(), number));
        }
        if (episode != null) {
            world.witness()
                    .note(new Truth.Owed(
                            episode.story(),
                            employer.id(),
                            employer.firm().code(),
                            month,
                            "",
                            heads(month),
                            wages(month),
                            since,
                            complainsOn));
        }
    }

    private static int months(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue();
    }
}
