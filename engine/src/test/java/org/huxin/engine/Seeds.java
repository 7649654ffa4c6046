package org.huxin.engine;

import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Runs a property over random cases. A failure names the seed of its case; {@code -Dhuxin.seed=…} runs that case alone.
 */
public final class Seeds {

    private static final String PROPERTY = "huxin.seed";

    private Seeds() {}

    /** Runs the property over so many cases, each with a generator of its own. */
    public static void forEach(int cases, Consumer<SplittableRandom> property) {
        var given = Long.getLong(PROPERTY);
        if (given != null) {
            run(given, property);
            return;
        }
        var seeds = new SplittableRandom();
        for (var i = 0; i < cases; i++) {
            run(seeds.nextLong(), property);
        }
    }

    private static void run(long seed, Consumer<SplittableRandom> property) {
        try {
            property.accept(new SplittableRandom(seed));
        } catch (AssertionError | RuntimeException failure) {
            throw new AssertionError("fails for -D" + PROPERTY + "=" + seed + ": " + failure.getMessage(), failure);
        }
    }
}
