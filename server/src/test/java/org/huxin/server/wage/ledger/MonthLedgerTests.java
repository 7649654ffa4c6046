package org.huxin.server.wage.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.wage.Tables.WORKER_MONTH;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huxin.engine.match.Reason;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.Together;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.match.PaidSite;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger is what the engine says of the raw rows: whatever comes in, in whatever order, by however many at once. */
@CaseworkTest
class MonthLedgerTests {

    private static final YearMonth MAY = YearMonth.of(2024, 5);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private MonthLedger ledger;

    @Autowired
    private TransactionTemplate transaction;

    private PaidSite site;

    @BeforeEach
    void aSite() throws Exception {
        site = PaidSite.opened(db, new WageRows(db, personal), "620700", counter.of("zy.housing"));
    }

    private void agrees(String as) {
        assertThat(EngineLedger.stored(db, site.project())).as(as).isEqualTo(EngineLedger.expected(db, site.project()));
    }

    private void comes(YearMonth month, Runnable write) {
        transaction.executeWithoutResult(status -> {
            write.run();
            ledger.changed(List.of(new ProjectMonth(site.project(), month)));
        });
    }

    private Reason[] reasons(YearMonth month) {
        return Reason.of(db.fetchValue(
                        WORKER_MONTH.REASONS,
                        WORKER_MONTH.PROJECT.eq(site.project()).and(WORKER_MONTH.MONTH.eq(month.atDay(1)))))
                .toArray(Reason[]::new);
    }

    @RepeatedTest(6)
    void agreesWithTheEngineOnEveryFenAndReasonAfterEachArrivalInAnyOrder() {
        var given = Long.getLong("huxin.seed");
        var seed = given != null ? given : new SplittableRandom().nextLong();
        var random = new SplittableRandom(seed);
        var made = new RandomSite(site, random);
        var step = 0;
        for (var coming : made.comings()) {
            comes(coming.month(), coming.write());
            if (step++ % 8 == 0) {
                transaction.executeWithoutResult(
                        status -> ledger.peopleChanged(site.project(), List.of(made.leaves())));
                agrees("-Dhuxin.seed=" + seed);
            }
        }
        agrees("-Dhuxin.seed=" + seed);
        assertThat(EngineLedger.stored(db, site.project())).isNotEmpty();
    }

    @Test
    void manyMonthsInOneCallComeToTheSameAsOneByOne() {
        var random = new SplittableRandom(5);
        var comings = new RandomSite(site, random).comings();
        transaction.executeWithoutResult(status -> {
            comings.forEach(coming -> coming.write().run());
            ledger.changed(
                    comings.stream().map(coming -> coming.of(site.project())).toList());
        });

        agrees("seed 5");
    }

    @Test
    void whatComesInTwiceChangesNothing() {
        var worker = site.worker("测试工甲");
        comes(MAY, () -> site.attended(MAY, worker, site.contractor(), 2200));
        var before = EngineLedger.stored(db, site.project());
        comes(MAY, () -> {});

        assertThat(EngineLedger.stored(db, site.project())).isEqualTo(before).hasSize(2);
    }

    @Test
    void backPayIsToldOnceTheEarlierMonthTurnsOutUnpaidAndNoLongerWhenItIsPaidAfterAll() {
        var worker = site.worker("测试工甲");
        var card = site.rows().card(worker, "测试工甲", "6222000011112222");
        var april = MAY.minusMonths(1);
        comes(
                MAY,
                () -> site.pays(
                        site.line(site.sheet(site.contractor(), MAY, null), worker, 0, 500_000, true),
                        card,
                        500_000,
                        "paid",
                        LocalDate.of(2024, 6, 10)));
        assertThat(reasons(MAY)).containsExactly(Reason.PAID_UNATTENDED);

        var line = new UUID[1];
        comes(april, () -> {
            site.attended(april, worker, site.contractor(), 2000);
            line[0] = site.line(site.sheet(site.contractor(), april, null), worker, 2000, 500_000, true);
        });
        assertThat(reasons(MAY)).containsExactly(Reason.BACK_PAY);
        agrees("the earlier month unpaid");

        comes(april, () -> site.pays(line[0], card, 500_000, "paid", LocalDate.of(2024, 5, 10)));
        assertThat(reasons(MAY)).containsExactly(Reason.PAID_UNATTENDED);
        agrees("the earlier month paid");
    }

    @Test
    void aTransactionThatIsRolledBackInTheMiddleLeavesTheLedgerAsBefore() {
        var worker = site.worker("测试工甲");
        comes(MAY, () -> site.attended(MAY, worker, site.contractor(), 2200));
        var before = EngineLedger.stored(db, site.project());
        transaction.executeWithoutResult(status -> {
            site.line(site.sheet(site.contractor(), MAY, null), worker, 2200, 700_000, true);
            ledger.changed(List.of(new ProjectMonth(site.project(), MAY)));
            assertThat(EngineLedger.stored(db, site.project())).isNotEqualTo(before);
            status.setRollbackOnly();
        });

        assertThat(EngineLedger.stored(db, site.project())).isEqualTo(before);
        agrees("after the rollback");
    }

    @Test
    void twoTransactionsAtOnceLoseNothingAndNeverLockEachOtherOut() throws Exception {
        var other = PaidSite.opened(db, site.rows(), "620700", counter.of("zy.housing"));
        var sites = List.of(site, other);
        for (var round = 0; round < 6; round++) {
            var workers =
                    IntStream.range(0, 8).mapToObj(n -> site.worker("测试工" + n)).toList();
            var month = MAY.plusMonths(round % 2);
            var fresh = MAY.plusYears(1 + round);
            Together.all(IntStream.range(0, workers.size())
                    .mapToObj(n -> (Callable<Boolean>) () -> transaction.execute(status -> {
                        sites.forEach(one -> one.attended(month, workers.get(n), one.contractor(), 100 + n));
                        sites.forEach(one -> one.attended(fresh, workers.get(n), one.subcontractor(), 100 + n));
                        var months = sites.stream()
                                .flatMap(one -> Stream.of(
                                        new ProjectMonth(one.project(), month), new ProjectMonth(one.project(), fresh)))
                                .toList();
                        ledger.changed(n % 2 == 0 ? months : months.reversed());
                        return true;
                    }))
                    .toList());
        }

        agrees("eight at once");
        assertThat(EngineLedger.stored(db, other.project())).isEqualTo(EngineLedger.expected(db, other.project()));
    }

    @Test
    void anEarlierAndALaterMonthAtOnceAgreeOnBackPay() throws Exception {
        for (var round = 0; round < 10; round++) {
            var worker = site.worker("测试工" + round);
            var card = site.rows().card(worker, "测试工" + round, "62220000333344%02d".formatted(round));
            var earlier = MAY.plusMonths(2L * round);
            var later = earlier.plusMonths(1);
            var months = Map.<YearMonth, Runnable>of(
                    earlier,
                    () -> {
                        site.attended(earlier, worker, site.contractor(), 2000);
                        site.line(site.sheet(site.contractor(), earlier, null), worker, 2000, 400_000, true);
                    },
                    later,
                    () -> site.pays(
                            site.line(site.sheet(site.contractor(), later, null), worker, 0, 400_000, true),
                            card,
                            400_000,
                            "paid",
                            later.atDay(9)));
            Together.all(months.entrySet().stream()
                    .map(each -> (Callable<Boolean>) () -> {
                        comes(each.getKey(), each.getValue());
                        return true;
                    })
                    .toList());
            assertThat(reasons(later)).containsExactly(Reason.BACK_PAY);
        }
        agrees("two months at once");
    }
}
