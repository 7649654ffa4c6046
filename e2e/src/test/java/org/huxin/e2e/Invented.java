package org.huxin.e2e;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Numbers of firms, people and cards that nobody else has. */
final class Invented {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Invented() {}

    static String code() {
        return "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
    }

    /** Of somebody born in 1979. */
    static String idNumber() {
        var text = "4108031979" + "0%d1%d".formatted(random(1, 10), random(0, 10)) + "%03d".formatted(random(0, 1000));
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return text + "10X98765432".charAt(sum % 11);
    }

    private static int random(int from, int before) {
        return ThreadLocalRandom.current().nextInt(from, before);
    }

    static String digits(int count) {
        return Long.toString(
                ThreadLocalRandom.current().nextLong((long) Math.pow(10, count - 1), (long) Math.pow(10, count)));
    }
}
