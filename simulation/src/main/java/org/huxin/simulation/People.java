package org.huxin.simulation;

import java.time.LocalDate;

/** Who is who: everything about a person follows from the number, so that a province need not be remembered. */
public final class People {

    private static final LocalDate OLDEST = LocalDate.of(1968, 1, 1);
    /** Days of birth from the oldest to those who are grown up in 2024. */
    private static final int BIRTHDAYS = 13_500;

    private static final int SEQUENCES = 999;
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final String COLOURS = "青红黄白黑紫蓝绿灰橙";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private final String code;
    private final int shift;
    private final int firstPhone;

    /** The people of the city that grows from this seed. */
    public People(long seed, Place place) {
        this.code = place.code();
        this.firstPhone = place.firstPhone();
        this.shift = (int) Long.remainderUnsigned(Dice.hash(seed, 1), BIRTHDAYS);
    }

    /** @param number below 13 million */
    public Person of(int number) {
        if (number < 0 || number / BIRTHDAYS >= SEQUENCES) {
            throw new IllegalArgumentException("没有这么多人：" + number);
        }
        var born = OLDEST.plusDays((number + shift) % BIRTHDAYS);
        var sequence = number / BIRTHDAYS + 1;
        var phone = "138" + padded(firstPhone + number, 8);
        return new Person(number, name(number), idNumber(born, sequence), born, sequence % 2 == 1, phone, card(number));
    }

    /** Somebody's own wage card, which the check of card numbers accepts. */
    String card(int number) {
        var text = "6200000000" + padded(firstPhone + number, 8);
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            var digit = text.charAt(i) - '0';
            var doubled = (text.length() - i) % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return text + (10 - sum % 10) % 10;
    }

    private static String name(int number) {
        var key = Dice.hash(2, number) >>> 1;
        return "测试员" + STEMS.charAt((int) (key % 10)) + BRANCHES.charAt((int) (key / 10 % 12))
                + COLOURS.charAt((int) (key / 120 % 10));
    }

    private String idNumber(LocalDate born, int sequence) {
        var text = code
                + padded(born.getYear(), 4)
                + padded(born.getMonthValue(), 2)
                + padded(born.getDayOfMonth(), 2)
                + padded(sequence, 3);
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (text.charAt(i) - '0') * WEIGHTS[i];
        }
        return text + CHECKS.charAt(sum % CHECKS.length());
    }

    static String padded(int number, int digits) {
        var text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
