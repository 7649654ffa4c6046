package org.huxin.engine.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.engine.warning.Known.AFTER;
import static org.huxin.engine.warning.Known.MARCH;
import static org.huxin.engine.warning.Known.worker;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.huxin.engine.warning.RiskScale.Band;
import org.huxin.engine.warning.RiskScale.Grade;
import org.huxin.engine.warning.RiskScale.Ground;
import org.huxin.engine.warning.RiskScale.Risk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four factors add up to a grade with its grounds. */
class RiskScaleTests {

    private static final RiskScale SCALE = new RiskScale(
            List.of(
                    band("money_some", "money", Signal.OWED_MONEY, "10000", true, 10),
                    band("money_much", "money", Signal.OWED_MONEY, "20000", true, 30),
                    band("many", "people", Signal.OWED_PEOPLE, "3", false, 30),
                    band("restless", "outbreak", Signal.COMPLAINING, "1", false, 20),
                    band("thin", "hard", Signal.ACCOUNT_COVER, "1", false, 20)),
            List.of(new Grade("high", 60), new Grade("middle", 30)));

    private static Band band(String code, String factor, Signal signal, String limit, boolean summed, int points) {
        return new Band(code, factor, signal, Set.of(), new BigDecimal(limit), summed, points);
    }

    private static Risk risk(Known... months) {
        var built = List.of(months).stream().map(Known::build).toList();
        return SCALE.of(Dossier.of("project:1", built), AFTER);
    }

    private static Known owing(int people) {
        var month = Known.march();
        for (var i = 0; i < people; i++) {
            month.workers(worker(i));
        }
        return month;
    }

    @Test
    void aProjectIsHighWithItsGroundsAndTheirRows() {
        var risk = risk(owing(4).complaint(AFTER, null, 1).account(20_000, null));
        assertThat(risk.grade()).isEqualTo("high");
        assertThat(risk.points()).isEqualTo(100);
        assertThat(risk.grounds()).extracting(Ground::factor).containsExactly("hard", "money", "outbreak", "people");
        assertThat(risk.grounds())
                .filteredOn(ground -> ground.factor().equals("money"))
                .singleElement()
                .satisfies(ground -> {
                    assertThat(ground.band()).isEqualTo("money_much");
                    assertThat(ground.value()).isEqualByComparingTo("20000");
                    assertThat(ground.rows()).hasSize(4);
                });
        assertThat(risk.unknown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"1, 0, -", "2, 10, -", "3, 40, middle", "4, 60, high"})
    void pointsAreGivenFromTheLimitOn(int people, int points, String grade) {
        assertThat(risk(owing(people))).satisfies(risk -> {
            assertThat(risk.points()).isEqualTo(points);
            assertThat(risk.grade()).isEqualTo(grade);
            assertThat(risk.unknown()).containsExactly("hard");
        });
    }

    @Test
    void moneyAddsUpOverMonthsAndPeopleDoNot() {
        var february = Known.month(MARCH.minusMonths(1)).workers(worker(1), worker(2));
        assertThat(risk(february, owing(2)).grounds()).extracting(Ground::band).containsExactly("money_much");
    }

    @Test
    void aMeasureThatIsWorseWhenLessIsHeldTheOtherWay() {
        assertThat(risk(owing(2).account(10_000, null)).points()).isEqualTo(30);
        assertThat(risk(owing(2).account(10_001, null)).points()).isEqualTo(10);
    }
}
