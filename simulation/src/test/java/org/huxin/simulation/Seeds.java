package org.huxin.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Cities for tests: a new one each time, whose seed is printed. */
final class Seeds {

    static final LocalDate START = LocalDate.of(2025, 1, 1);
    static final Place PLACE = new Place("example", "110105", List.of("示例一街道", "示例二镇"), List.of("制造业", "餐饮业"));

    private Seeds() {}

    static long drawn(Class<?> test) {
        var seed = ThreadLocalRandom.current().nextLong();
        System.out.println(test.getSimpleName() + " 种子：" + seed);
        return seed;
    }

    static City city(long seed, Size size, Doors doors, Witness witness) {
        return new City(seed, size, PLACE, START, doors, witness);
    }

    /** Everything that happens in a town, and what is true of it. */
    static Recorded town(long seed) {
        var recorded = new Recorded(seed);
        city(seed, Size.TOWN, recorded, recorded).live();
        return recorded;
    }
}
