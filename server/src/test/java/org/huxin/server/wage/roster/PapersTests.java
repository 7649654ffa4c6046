package org.huxin.server.wage.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.huxin.server.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Papers: the identity card is checked digit by digit, all others by their length. */
@CaseworkTest
class PapersTests {

    private static final String PLACE = "410803";

    @Autowired
    private Papers papers;

    @Autowired
    private RosterWords words;

    @Test
    void thereAreTheSeventeenKindsAndTheTradesOfTheCountry() {
        assertThat(words.all(PLACE, RosterWords.ID_KINDS))
                .hasSize(17)
                .first()
                .extracting("code")
                .isEqualTo("01");
        assertThat(words.all(PLACE, RosterWords.TRADES))
                .extracting("code")
                .hasSize(35)
                .contains("010", "350", "900")
                .doesNotContain("260");
        for (var place : List.of("419001", "320700", "620700", "50gx01")) {
            assertThat(words.all(place, RosterWords.TRADES)).hasSize(35);
        }
        assertThat(words.checkedPaper(PLACE)).contains("01");
    }

    @ParameterizedTest
    @CsvSource({
        "01, 11010519491231002X, true",
        "01, 11010519491231002x, true",
        "01, 110105194912310021, false",
        "01, 110105491231002, false",
        "01, 990105194912310024, false",
        "08, E12345678, true",
        "08, E123, false",
        "10, H01234567, true",
        "17, A123456(7), true",
        "17, '', false",
        "99, E12345678, false",
        "'', E12345678, false"
    })
    void aNumberIsTakenOrNot(String kind, String number, boolean right) {
        assertThat(papers.problem(PLACE, kind, number).isEmpty()).isEqualTo(right);
    }

    @Test
    void oneWrongDigitOrTwoChangedOnesAreAlwaysSeen() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (var i = 0; i < 2_000; i++) {
            var right = RegistrationTests.number(
                    "19%02d0%d1%d".formatted(50 + random.nextInt(50), 1 + random.nextInt(9), random.nextInt(10)),
                    random.nextInt(1000));
            assertThat(papers.problem(PLACE, "01", right))
                    .as("seed %d, %s", seed, right)
                    .isEmpty();
            var at = 14 + random.nextInt(3);
            var other = (char) ('0' + (right.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
            var slipped = right.substring(0, at) + other + right.substring(at + 1);
            assertThat(papers.problem(PLACE, "01", slipped))
                    .as("seed %d, %s", seed, slipped)
                    .isPresent();
            if (right.charAt(15) != right.charAt(16)) {
                var turned = right.substring(0, 15) + right.charAt(16) + right.charAt(15) + right.charAt(17);
                assertThat(papers.problem(PLACE, "01", turned))
                        .as("seed %d, %s", seed, turned)
                        .isPresent();
            }
        }
    }

    @Test
    void onlyTheIdentityCardTellsSexAndBirth() {
        assertThat(papers.told(PLACE, "01", RegistrationTests.number("19881203", 122))
                        .sex())
                .isEqualTo("female");
        assertThat(papers.told(PLACE, "01", RegistrationTests.number("19881203", 123))
                        .sex())
                .isEqualTo("male");
        assertThat(papers.told(PLACE, "01", RegistrationTests.number("19881203", 123))
                        .bornOn())
                .hasToString("1988-12-03");
        assertThat(papers.told(PLACE, "08", "E12345678")).isEqualTo(new PaperTold(null, null));
    }
}
