package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.huxin.engine.calendar.Roll;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.Unit;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Parameter;
import org.huxin.engine.policy.Validity;
import org.huxin.engine.warning.AccountMonth.Kind;
import org.huxin.engine.warning.AccountMonth.Movement;
import org.huxin.engine.warning.Assessment.Version;
import org.jspecify.annotations.Nullable;

/** Made-up versions of one project's months, rules and exemptions, with everything that may go wrong. */
record RandomCity(List<Version> versions, List<WarningRule> rules, List<Exemption> exemptions) {

    static final YearMonth FIRST = YearMonth.of(2024, 1);
    static final int MONTHS = 5;
    static final int DAYS = 240;
    private static final List<Signal> SIGNALS = Arrays.stream(Signal.values())
            .filter(signal -> signal.about() == Signal.About.PROJECT)
            .toList();

    static RandomCity of(SplittableRandom random) {
        var versions = new ArrayList<Version>();
        for (var m = 0; m < MONTHS; m++) {
            for (var times = random.nextInt(4); times > 0; times--) {
                versions.add(new Version(day(random), times, month(FIRST.plusMonths(m), random)));
            }
        }
        var rules = new ArrayList<WarningRule>();
        for (var signal : SIGNALS) {
            if (random.nextInt(3) == 0) {
                rules.add(rule(signal, random));
            }
        }
        var exemptions = new ArrayList<Exemption>();
        for (var n = random.nextInt(3); n > 0; n--) {
            var from = day(random);
            var worker = random.nextBoolean() ? Known.id(random.nextInt(4)) : null;
            exemptions.add(new Exemption(
                    "stoppage",
                    "project:1",
                    worker,
                    from,
                    from.plusDays(random.nextInt(60)),
                    new Row("report", "" + n),
                    random.nextBoolean() ? from.plusDays(random.nextInt(20)) : null,
                    random.nextInt(4) == 0 ? from.plusDays(random.nextInt(60)) : null));
        }
        return new RandomCity(versions, rules, exemptions);
    }

    static LocalDate day(SplittableRandom random) {
        return FIRST.atDay(1).plusDays(random.nextInt(DAYS));
    }

    private static @Nullable LocalDate maybe(SplittableRandom random) {
        return random.nextBoolean() ? day(random) : null;
    }

    static ProjectMonth month(YearMonth at, SplittableRandom random) {
        var known = Known.month(at);
        for (var i = 0; i < random.nextInt(5); i++) {
            var worker = Known.worker(i).worked(random.nextInt(3) * 11).due(random.nextInt(4) * 1_000L);
            worker.paid(random.nextInt(4) * 1_000L)
                    .paidOn(day(random))
                    .returned(random.nextInt(2) * 10L)
                    .waiting(random.nextInt(3) * 400L);
            if (random.nextInt(3) == 0) {
                worker.left(day(random));
            }
            if (random.nextInt(3) == 0) {
                worker.payBy(day(random));
            }
            known.workers(worker);
        }
        if (random.nextBoolean()) {
            known.labour(random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3));
        }
        if (random.nextBoolean()) {
            known.account(
                    random.nextInt(9_000),
                    maybe(random),
                    new Movement(new Row("entry", "1"), Kind.values()[random.nextInt(3)], random.nextInt(900)));
        }
        if (random.nextBoolean()) {
            known.roster(random.nextInt(4) + 2, random.nextInt(3), random.nextInt(2), random.nextInt(2));
        }
        if (random.nextInt(4) == 0) {
            known.stopped(day(random));
        }
        for (var i = 0; i < random.nextInt(4); i++) {
            known.odd("no_face", day(random), random.nextBoolean() ? Known.id(random.nextInt(2)) : null);
        }
        return known.sheet(maybe(random), day(random))
                .upload("sheets", maybe(random))
                .complaint(day(random), maybe(random), random.nextInt(5))
                .build();
    }

    private static WarningRule rule(Signal signal, SplittableRandom random) {
        var scale = switch (signal.unit()) {
            case PERCENT -> 100;
            case YUAN -> 4_000;
            case DAYS -> 60;
            case PEOPLE, MONTHS, ITEMS -> 3;
        };
        var limit = 1 + random.nextInt(scale);
        var graver = signal.moreIsWorse() ? limit + random.nextInt(scale) : random.nextInt(limit);
        var rule = Rules.on(signal)
                .level("red", new Limit.Number(BigDecimal.valueOf(graver)), 1 + random.nextInt(2))
                .level("yellow", dated(limit, random), 1)
                .looksBack(1 + random.nextInt(6))
                .awaits(grace(random))
                .once(random.nextInt(3) == 0 ? "sheets" : "deposit")
                .excuse("stoppage", random.nextInt(40));
        return random.nextInt(4) == 0
                ? rule.valid(new Validity(day(random), null)).build()
                : rule.build();
    }

    static @Nullable Term grace(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Term(1 + random.nextInt(40), Unit.WORKING_DAY, Roll.NONE);
            default -> new Term(25 * random.nextInt(1, 3), Unit.DAY, Roll.NONE);
        };
    }

    private static Limit dated(int limit, SplittableRandom random) {
        if (random.nextBoolean()) {
            return new Limit.Number(BigDecimal.valueOf(limit));
        }
        var turn = day(random);
        var citation = new Citation("example", "第一条", List.of(), "示例");
        return new Limit.Set(new Parameter(
                "test.limit",
                "示例",
                citation,
                "人",
                List.of(
                        new Parameter.Dated(new Validity(null, turn), BigDecimal.valueOf(limit)),
                        new Parameter.Dated(
                                new Validity(turn.plusDays(1), null), BigDecimal.valueOf(limit + random.nextInt(3)))),
                false));
    }

    /** The same as it might have come in otherwise: in another order, and some of it twice. */
    RandomCity shuffled(SplittableRandom random) {
        return new RandomCity(mixed(versions, random), mixed(rules, random, false), mixed(exemptions, random));
    }

    private static <T> List<T> mixed(List<T> things, SplittableRandom random) {
        return mixed(things, random, true);
    }

    private static <T> List<T> mixed(List<T> things, SplittableRandom random, boolean doubled) {
        var mixed = new ArrayList<>(things);
        if (doubled) {
            things.stream().filter(thing -> random.nextBoolean()).forEach(mixed::add);
        }
        Collections.shuffle(mixed, new Random(random.nextLong()));
        return mixed;
    }
}
