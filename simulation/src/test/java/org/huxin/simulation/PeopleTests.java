package org.huxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** People, cards and firms are plainly invented and valid in shape. */
class PeopleTests {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int EVERY = 4_999;
    private static final int MOST = 11_000_000;

    private final long seed = Seeds.drawn(PeopleTests.class);
    private final People people = new People(seed, Seeds.PLACE);

    private Stream<Person> some() {
        return IntStream.iterate(0, number -> number < MOST, number -> number + EVERY)
                .mapToObj(people::of);
    }

    @Test
    void idNumbersHaveTheirCheckAndTellBirthdayAndSex() {
        assertThat(some()).allSatisfy(one -> {
            var id = one.idNumber();
            assertThat(id).matches("110105\\d{11}[\\dX]");
            var sum = IntStream.range(0, 17)
                    .map(i -> WEIGHTS[i] * (id.charAt(i) - '0'))
                    .sum();
            assertThat(id.charAt(17)).isEqualTo("10X98765432".charAt(sum % 11));
            assertThat(id.substring(6, 14)).isEqualTo(one.bornOn().toString().replace("-", ""));
            assertThat((id.charAt(16) - '0') % 2 == 1).isEqualTo(one.male());
            assertThat(one.bornOn()).isBetween(LocalDate.of(1968, 1, 1), LocalDate.of(2005, 1, 1));
        });
    }

    @Test
    void phonesAndCardsAreOfTheRightShape() {
        assertThat(some()).allSatisfy(one -> {
            assertThat(one.phone()).matches("138\\d{8}");
            assertThat(one.card()).matches("62000000\\d{11}");
            var sum = 0;
            for (var i = 0; i < one.card().length(); i++) {
                var digit = one.card().charAt(one.card().length() - 1 - i) - '0';
                sum += i % 2 == 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
            }
            assertThat(sum % 10).isZero();
            assertThat(one.name()).startsWith("测试员");
        });
    }

    @Test
    void noTwoPeopleShareANumberAPhoneOrACard() {
        var told = new HashSet<String>();

        IntStream.range(0, 60_000).mapToObj(people::of).forEach(one -> {
            assertThat(told.add(one.idNumber())).as(one.idNumber()).isTrue();
            assertThat(told.add(one.phone())).as(one.phone()).isTrue();
            assertThat(told.add(one.card())).as(one.card()).isTrue();
        });
    }

    @Test
    void thereAreOnlySoManyPeople() {
        assertThatThrownBy(() -> people.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> people.of(20_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void creditCodesHaveBothChecksAndFirmsHaveSisters() {
        var firms = new Firms(new Dice(seed, 3), Seeds.PLACE);
        var all = Stream.generate(() -> firms.found("建设")).limit(400).toList();

        assertThat(all.stream().map(Firm::code).distinct()).hasSize(400);
        assertThat(all).allSatisfy(one -> assertThat(checks(one.code())).isTrue());
        // of 400 about 16 share each: that none does would be a miracle
        assertThat(all.stream().map(Firm::legalPerson).distinct()).hasSizeLessThan(400);
        assertThat(all.stream().map(Firm::address).distinct()).hasSizeLessThan(400);
        assertThat(all.stream().map(Firm::phone).distinct()).hasSizeLessThan(400);
    }

    @Test
    void theCheckOfThisTestAcceptsTheKnownExample() {
        assertThat(checks("91350100M000100Y43")).isTrue();
        assertThat(checks("91350100M000100Y44")).isFalse();
    }

    /** GB 32100 and the organisation code of GB 11714 within, reckoned from the powers of three. */
    private static boolean checks(String code) {
        var symbols = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] powers = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
        var whole = IntStream.range(0, 17)
                .map(i -> powers[i] * symbols.indexOf(code.charAt(i)))
                .sum();
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        var inner = IntStream.range(0, 8)
                .map(i -> weights[i] * Character.digit(code.charAt(8 + i), 36))
                .sum();
        return symbols.charAt((31 - whole % 31) % 31) == code.charAt(17)
                && "0X987654321".charAt(inner % 11) == code.charAt(16);
    }

    @Test
    void placesAreGivenAndChecked() {
        assertThatThrownBy(() -> new Place("x", "9", Seeds.PLACE.regions(), Seeds.PLACE.industries()))
                .hasMessageContaining("六位数字");
        assertThatThrownBy(() -> new Place("x", "110105", Seeds.PLACE.regions(), List.of()))
                .hasMessageContaining("行业");
        assertThatThrownBy(() -> Size.named("village")).hasMessageContaining("village");
    }
}
