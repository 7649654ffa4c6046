package org.huxin.simulation;

import java.util.List;

/** Chance that falls the same on every machine: a SplitMix64 sequence, and draws that follow from their keys alone. */
final class Dice {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final int MILLE = 1000;

    private long state;

    Dice(long... keys) {
        this.state = hash(keys);
    }

    static long hash(long... keys) {
        var mixed = STEP;
        for (var key : keys) {
            mixed = mix(mixed + key * STEP);
        }
        return mixed;
    }

    /** The same of three keys, without an array for every person and day of a province. */
    static long hash(long one, long two, long three) {
        return mix(mix(mix(STEP + one * STEP) + two * STEP) + three * STEP);
    }

    /** A draw from 0 to 999 that belongs to these keys. */
    static int mille(long... keys) {
        return (int) Long.remainderUnsigned(hash(keys), MILLE);
    }

    int below(int bound) {
        state += STEP;
        return (int) Long.remainderUnsigned(mix(state), bound);
    }

    /** Both ends are possible. */
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(int mille) {
        return below(MILLE) < mille;
    }

    <T> T of(List<T> some) {
        return some.get(below(some.size()));
    }

    private static long mix(long key) {
        var mixed = (key ^ key >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
