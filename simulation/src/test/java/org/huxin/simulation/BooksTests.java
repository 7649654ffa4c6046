package org.huxin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import org.huxin.simulation.Deed.Movement;
import org.huxin.simulation.Deed.Outcome;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Money comes from somewhere and goes somewhere. */
class BooksTests {

    @RepeatedTest(2)
    void everyAccountBalancesAndNoneIsOverdrawn() {
        var town = Seeds.town(Seeds.drawn(BooksTests.class));
        var balances = new HashMap<String, Long>();

        assertThat(town.deeds(Deed.AccountMoved.class))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .allSatisfy(one -> {
                    var balance = balances.merge(one.project(), one.fen(), Long::sum);
                    assertThat(one.balanceFen()).isEqualTo(balance).isNotNegative();
                    var in = one.movement() == Movement.LABOUR_COST || one.movement() == Movement.WAGES_RETURNED;
                    assertThat(one.fen() > 0).isEqualTo(in);
                });
    }

    @RepeatedTest(2)
    void whatTheAccountPaysIsWhatTheBankPaid() {
        var town = Seeds.town(Seeds.drawn(BooksTests.class));
        var moved = new HashMap<String, Long>();
        town.deeds(Deed.AccountMoved.class)
                .filter(one -> one.movement() == Movement.WAGES || one.movement() == Movement.WAGES_RETURNED)
                .forEach(one -> moved.merge(one.project() + " " + one.at(), -one.fen(), Long::sum));
        var answered = new HashMap<String, Long>();
        town.deeds(Deed.BankAnswered.class)
                .filter(one -> one.outcome() != Outcome.FAILED)
                .forEach(one -> {
                    var sign = one.outcome() == Outcome.PAID ? 1 : -1;
                    one.orders()
                            .forEach(order ->
                                    answered.merge(one.project() + " " + one.at(), sign * order.fen(), Long::sum));
                });

        assertThat(moved).as("种子 %d", town.seed).isNotEmpty().isEqualTo(answered);
    }

    @RepeatedTest(2)
    void whatTheOwnerAppropriatesArrives() {
        var town = Seeds.town(Seeds.drawn(BooksTests.class));

        assertThat(town.deeds(Deed.AccountMoved.class)
                        .filter(one -> one.movement() == Movement.LABOUR_COST)
                        .map(one -> one.project() + one.at() + one.fen()))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .containsExactlyElementsOf(town.deeds(Deed.LabourCostAppropriated.class)
                        .map(one -> one.project() + one.at() + one.fen())
                        .toList());
    }

    @RepeatedTest(2)
    void theBankAnswersWhatItWasOrdered() {
        var town = Seeds.town(Seeds.drawn(BooksTests.class));
        var ordered = new HashSet<Deed.Order>();
        var references = new HashSet<String>();
        town.deeds(Deed.PaymentOrdered.class)
                .flatMap(one -> one.orders().stream())
                .forEach(one -> {
                    assertThat(references.add(one.reference()))
                            .as(one.reference())
                            .isTrue();
                    ordered.add(one);
                });

        assertThat(town.deeds(Deed.BankAnswered.class)
                        .filter(one -> one.outcome() != Outcome.RETURNED)
                        .flatMap(one -> one.orders().stream()))
                .as("种子 %d", town.seed)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ordered);
    }

    @Test
    void allAccountsTogetherAreNothing() {
        var seed = Seeds.drawn(BooksTests.class);
        var city = Seeds.city(seed, Size.TOWN, deed -> {}, truth -> {});

        city.live();

        assertThat(city.books()).as("种子 %d", seed).isZero();
    }

    @Test
    void nobodyPaysWhatTheyDoNotHave() {
        var bank = new Bank();
        var one = bank.open();
        var other = bank.open();
        bank.move(Bank.OUTSIDE, one, 100);

        bank.move(one, other, 60);

        assertThat(bank.balance(one)).isEqualTo(40);
        assertThat(bank.balance(other)).isEqualTo(60);
        assertThat(bank.total()).isZero();
        assertThatThrownBy(() -> bank.move(one, other, 41)).isInstanceOf(IllegalStateException.class);
    }
}
