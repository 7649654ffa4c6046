package org.huxin.server.demo;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.huxin.server.casework.clues.NewClue;
import org.huxin.server.kernel.IdNumber;

/** Draws from the story's words by a seed: the same draws in the same order give the same answers. */
final class Draw {

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    /** A province as a whole: no county issues such a number, so it is nobody's. */
    private static final String NOBODYS_PLACE = "410000";

    private final Random random;

    Draw(long seed) {
        this.random = new Random(seed);
    }

    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    int between(List<Integer> range) {
        return between(range.getFirst(), range.getLast());
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** One of the words, the heavier the likelier. */
    String weighted(Map<String, Integer> weights) {
        var rest = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var word : weights.entrySet()) {
            rest -= word.getValue();
            if (rest < 0) {
                return word.getKey();
            }
        }
        throw new IllegalStateException("weights of nothing");
    }

    /** Somebody who is plainly nobody, with numbers that are well formed and belong to no one. */
    NewClue.Reporter reporter() {
        var name = "虚构工友" + STEMS.charAt(random.nextInt(10)) + STEMS.charAt(random.nextInt(10));
        var phone = "1990000%04d".formatted(random.nextInt(10_000));
        return new NewClue.Reporter(name, phone, oneIn(2) ? idNumber() : null, null);
    }

    /** Well formed, and nobody's. */
    String idNumber() {
        var digits = "%s%d%02d%02d%03d"
                .formatted(NOBODYS_PLACE, between(1965, 2004), between(1, 12), between(1, 28), random.nextInt(1000));
        return "0123456789X"
                .chars()
                .mapToObj(check -> digits + (char) check)
                .filter(IdNumber::isValid)
                .findFirst()
                .orElseThrow();
    }
}
