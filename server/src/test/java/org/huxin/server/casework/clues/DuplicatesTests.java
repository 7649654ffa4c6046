package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.ClueForm.aClue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.kernel.IdNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Clues that may be the same, against comparing each of them with the question by hand. */
@CaseworkTest
class DuplicatesTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final int MOST = 20;

    /** By what two clues may be the same, in the order in which it is told. */
    private enum By {
        EMPLOYER,
        SITE,
        PHONE,
        WORKER
    }

    private record Known(UUID id, int minute, Map<By, String> said) {}

    @Autowired
    Duplicates duplicates;

    @Autowired
    Counter counter;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final Map<By, List<String>> values = values();

    @Test
    void everyClueThatSharesAnythingIsToldWithWhatItSharesNewestFirst() throws Exception {
        counter.on(DAY);
        var known = new ArrayList<Known>();
        for (var minute = 0; minute < 45; minute++) {
            known.add(registered(minute));
        }
        var reader = counter.acting("zz.labour");
        var full = 0;
        for (var round = 0; round < 120; round++) {
            var asked = said(random.nextInt(3) == 0 ? 0.9 : 0.35);
            var expected = known.stream()
                    .filter(one -> !shared(one, asked).isEmpty())
                    .sorted(Comparator.comparing(Known::minute).reversed())
                    .limit(MOST)
                    .toList();

            var told = duplicates.of(question(asked), reader);

            assertThat(told)
                    .as("seed %d: %s", seed, asked)
                    .extracting(Duplicates.Candidate::id)
                    .isEqualTo(expected.stream().map(Known::id).toList());
            assertThat(told)
                    .extracting(Duplicates.Candidate::same)
                    .isEqualTo(expected.stream().map(one -> shared(one, asked)).toList());
            full += told.size() == MOST ? 1 : 0;
        }
        assertThat(full).as("some questions had more answers than are told").isPositive();
    }

    @Test
    void nobodyIsToldOfCluesOfOthersByKnowingAPhone() throws Exception {
        counter.on(DAY);
        var one = registered(0);
        var asked = question(one.said());

        assertThat(duplicates.of(asked, counter.acting("zz.labour"))).hasSize(1);
        for (var outsider : List.of("zz.education", "jf.social_security")) {
            assertThat(duplicates.of(asked, counter.acting(outsider)))
                    .as(outsider)
                    .isEmpty();
        }
    }

    /** A clue of a person, each value written in one of the ways in which people write it. */
    private Known registered(int minute) throws Exception {
        var said = said(0.8);
        said.computeIfAbsent(By.EMPLOYER, key -> one(values.get(key)));
        var form = aClue("phone", DAY.atTime(8, 0).plusMinutes(minute))
                .in("410803_lifeng", "housing")
                .with("employer", written(By.EMPLOYER, said))
                .with("anonymous", false);
        if (said.containsKey(By.SITE)) {
            form.with("site", written(By.SITE, said));
        }
        var reporter = new java.util.HashMap<String, String>(Map.of("name", "测试员甲"));
        if (said.containsKey(By.PHONE)) {
            reporter.put("phone", written(By.PHONE, said));
        }
        if (said.containsKey(By.WORKER)) {
            reporter.put("idNumber", written(By.WORKER, said).strip());
        }
        counter.at(DAY.atTime(9, 0));
        var clue = counter.of("zz.labour").register(form.with("reporter", reporter));
        return new Known(UUID.fromString(clue.id()), minute, said);
    }

    private static List<String> shared(Known one, Map<By, String> asked) {
        return asked.entrySet().stream()
                .filter(value -> value.getValue().equals(one.said().get(value.getKey())))
                .map(value -> value.getKey().name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    private Duplicates.Question question(Map<By, String> said) {
        return new Duplicates.Question(
                written(By.EMPLOYER, said), written(By.SITE, said), written(By.PHONE, said), written(By.WORKER, said));
    }

    /** The same value, sometimes with blanks around or, in a phone, between; an X in either case. */
    private @Nullable String written(By by, Map<By, String> said) {
        var value = said.get(by);
        if (value == null) {
            return random.nextBoolean() ? null : " ";
        }
        return switch (random.nextInt(3)) {
            case 0 ->
                by == By.PHONE ? value.substring(0, 3) + " " + value.substring(3, 7) + "-" + value.substring(7) : value;
            case 1 -> by == By.WORKER ? value.toLowerCase(java.util.Locale.ROOT) : value + " ";
            default -> value;
        };
    }

    private EnumMap<By, String> said(double chance) {
        var said = new EnumMap<By, String>(By.class);
        for (var by : By.values()) {
            if (random.nextDouble() < chance) {
                said.put(by, one(values.get(by)));
            }
        }
        return said;
    }

    /** A few of each, that no other test has used. */
    private Map<By, List<String>> values() {
        var salt = UUID.randomUUID().toString().substring(0, 8);
        return Map.of(
                By.EMPLOYER, List.of("重复示例" + salt, "重复示例" + salt + "分公司", "示例重复" + salt),
                By.SITE, List.of("示例路" + salt + "号", "示例巷" + salt),
                By.PHONE, phones(),
                By.WORKER, workers());
    }

    private List<String> phones() {
        return IntStream.range(0, 4)
                .mapToObj(i -> "139%07d%d".formatted(random.nextInt(10_000_000), i))
                .toList();
    }

    private List<String> workers() {
        return IntStream.range(0, 4)
                .mapToObj(i -> "410803%s%03d"
                        .formatted(
                                LocalDate.of(1970, 1, 1)
                                        .plusDays(random.nextInt(10_000))
                                        .toString()
                                        .replace("-", ""),
                                i))
                .map(DuplicatesTests::checked)
                .toList();
    }

    /** With the last character that fits. */
    private static String checked(String first) {
        return "0123456789X"
                .chars()
                .mapToObj(last -> first + (char) last)
                .filter(IdNumber::isValid)
                .findFirst()
                .orElseThrow();
    }

    private String one(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
