package org.huxin.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.huxin.simulation.Deed.Order;
import org.junit.jupiter.api.Test;

class BankSaysTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 12);

    private final BankSays says = new BankSays("B1", List.of(line(1), line(2), line(3)));

    private static Instruction.Line line(int person) {
        return new Instruction.Line("E" + person, "100.00", "测试员" + person, card(person));
    }

    private static String card(int person) {
        return "62" + person;
    }

    private static Order order(int person, long fen) {
        return new Order("O" + person, person, card(person), fen);
    }

    /** Results, line by line. */
    private Stream<String> results() {
        return says.text().lines().skip(1).map(line -> line.split(",", -1)[4]);
    }

    private void pays(Order... orders) {
        BankSays.pay(List.of(orders), List.of(says), BankSaysTests::card, DAY);
    }

    @Test
    void whoIsNotNamedWaits() {
        pays(order(2, 10_000));

        assertThat(results()).containsExactly("处理中", "成功", "处理中");
    }

    @Test
    void ofPartsWholeLinesArePaidAsFarAsTheMoneyGoes() {
        pays(order(1, 5_000), order(2, 5_000), order(3, 5_000));

        assertThat(results()).containsExactly("成功", "处理中", "处理中");
    }

    @Test
    void whatFailedIsPaidWhenItIsMadeAgainAndTellsThatDay() {
        says.say(List.of(order(1, 10_000)), BankSaysTests::card, "失败", "户名与账号不符", DAY.minusDays(2));
        assertThat(results()).startsWith("失败");

        pays(order(1, 10_000));
        assertThat(says.text().lines().skip(1).findFirst()).hasValue("E1,621,测试员1,100.00,成功,," + DAY + ",TE1");
    }

    @Test
    void aPaymentToAnotherCardNamesThatCard() {
        pays(new Order("O1", 1, card(3), 10_000));

        assertThat(says.text().lines().skip(1).findFirst().orElseThrow()).startsWith("E1," + card(3) + ",");
    }
}
