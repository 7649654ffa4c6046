package org.huxin.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Plans projects of every kind, some long under way and some yet to come. */
final class Founding {

    private static final int STAGES = 3;
    private static final int[] CROWD = {60, 100, 70};
    private static final int GANG = 22;
    private static final long YUAN = 100;

    private final World world;
    private final Firms firms;
    private final Size size;
    private final LocalDate start;
    private final List<Firm> owners = new ArrayList<>();
    private final List<Firm> contractors = new ArrayList<>();

    Founding(World world, Size size, LocalDate start) {
        this.world = world;
        this.size = size;
        this.start = start;
        this.firms = new Firms(new Dice(world.seed(), 3), world.place());
    }

    List<Site> sites() {
        return IntStream.range(0, size.projects()).mapToObj(this::site).toList();
    }

    List<Employer> employers() {
        var dice = new Dice(world.seed(), 4);
        return IntStream.range(0, size.employers())
                .mapToObj(i -> new Employer(
                        world.place().id() + "-Q" + People.padded(i + 1, 5),
                        firms.found("工厂"),
                        dice.of(world.place().regions()),
                        dice.of(world.place().industries()),
                        dice.between(20, 28)))
                .toList();
    }

    private Site site(int number) {
        var dice = new Dice(world.seed(), 5, number);
        var works = dice.of(List.of(Works.values()));
        var begins = start.plusDays(dice.between(-420, 30 * size.months() / 2));
        var ends = begins.plusDays(dice.between(300, 800));
        // one project of three is small, one is large
        var crowd = Math.max(6, size.workers() / size.projects() * dice.of(List.of(55, 125, 215)) / 100);
        var subcontractors = IntStream.rangeClosed(1, crowd < 40 ? 1 : dice.between(1, 3))
                .mapToObj(i -> firms.found("劳务"))
                .toList();
        var id = world.place().id() + "-" + People.padded(number + 1, 5);
        var project = new Project(
                id,
                "示例" + works.label() + "项目" + (number + 1),
                dice.of(world.place().regions()),
                works,
                known(owners, "置业", dice),
                known(contractors, "建设", dice),
                subcontractors,
                crowd * (long) dice.between(300_000, 600_000) * YUAN,
                begins,
                ends,
                "6299" + People.padded(world.place().firstPhone() + number + 1, 12),
                IntStream.rangeClosed(1, 1 + crowd / 80)
                        .mapToObj(i -> id + "-K" + i)
                        .toList(),
                dice.between(25, 28));
        return new Site(number, project, Habit.drawn(dice), dice, gangs(project, crowd, dice), world.bank());
    }

    /** Every third project is of somebody who has one already. */
    private Firm known(List<Firm> some, String trade, Dice dice) {
        if (!some.isEmpty() && dice.chance(330)) {
            return dice.of(some);
        }
        var founded = firms.found(trade);
        some.add(founded);
        return founded;
    }

    /** One gang from start to end, and others for each third of the time. */
    private List<Gang> gangs(Project project, int crowd, Dice dice) {
        var gangs = new ArrayList<Gang>();
        gangs.add(gang(project, 1, Math.max(4, crowd / 4), project.startsOn(), project.endsOn(), dice));
        var days = (int) ChronoUnit.DAYS.between(project.startsOn(), project.endsOn());
        for (var stage = 0; stage < STAGES; stage++) {
            var people = crowd * 3 / 4 * CROWD[stage] / 100;
            var count = (people + GANG - 1) / GANG;
            for (var i = 0; i < count; i++) {
                var from = project.startsOn().plusDays(days * stage / STAGES + dice.between(0, 20));
                var to = project.startsOn().plusDays(days * (stage + 1) / STAGES - dice.between(0, 20));
                gangs.add(gang(project, gangs.size() + 1, Math.max(2, people / count), from, to, dice));
            }
        }
        return gangs;
    }

    static Gang gang(Project project, int number, int people, LocalDate from, LocalDate to, Dice dice) {
        var trade = project.works().trade(project.progress(from));
        return new Gang(
                trade + number + "班",
                trade,
                dice.of(project.subcontractors()),
                dice.below(project.devices().size()),
                from,
                to,
                people,
                10 * YUAN * dice.between(24, 46),
                false);
    }
}
