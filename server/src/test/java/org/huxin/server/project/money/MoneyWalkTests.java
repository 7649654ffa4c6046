package org.huxin.server.project.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Measurements, payments, withdrawals and spending in any order: what the pages show is what a second, simpler reckoning of the
 * same acts says, and exactly one duty is open for every month that is short.
 */
@CaseworkTest
class MoneyWalkTests {

    private static final LocalDate START = LocalDate.of(2024, 6, 20);
    private static final int ACTS = 24;

    /** Three tenths, the floor of houses in Zhangye. */
    private static final long PART = 3;

    private static final long WHOLE = 10;

    @Autowired
    private Counter counter;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    /** A payment as it was told. */
    private record Told(YearMonth month, long fen, @Nullable Long labour, LocalDate on, String voucher) {}

    private final Map<YearMonth, Long> measured = new TreeMap<>();
    private final List<Told> paid = new ArrayList<>();
    private long spentOther;
    private LocalDate today = START;
    private int acts;

    @RepeatedTest(3)
    void thePagesSayWhatTheActsSay() throws Exception {
        counter.on(START);
        var works = Works.of(counter.of("zy.housing"), "housing", "building");
        works.dueOnThe(10);
        for (var i = 0; i < ACTS; i++) {
            act(works);
            compare(works);
        }
    }

    /** No two acts of an officer are of one moment: of those, nobody could tell which came first. */
    private void act(Works works) throws Exception {
        counter.at(today.atTime(9, 0).plusMinutes(++acts));
        switch (random.nextInt(8)) {
            case 0, 1 -> measure(works);
            case 2, 3, 4 -> pay(works);
            case 5 -> withdraw(works);
            case 6 -> spend(works);
            default -> passTime();
        }
    }

    private YearMonth month() {
        return YearMonth.of(2024, 3 + random.nextInt(4));
    }

    private void measure(Works works) throws Exception {
        var month = month();
        var fen = random.nextInt(5) == 0 ? 0 : 1 + random.nextLong(1_000_000_00L);
        works.file()
                .does(
                        works.keeper(),
                        "money/measure",
                        "\"month\":\"%s\",\"valueFen\":%d,\"measuredOn\":\"%s\"".formatted(month, fen, today));
        measured.put(month, fen);
    }

    private void pay(Works works) throws Exception {
        var fen = 1 + random.nextLong(500_000_00L);
        var labour = random.nextInt(4) == 0 ? null : Long.valueOf(random.nextLong(fen + 1));
        var told = new Told(month(), fen, labour, today.minusDays(random.nextInt(60)), "示例" + UUID.randomUUID());
        works.file()
                .does(
                        works.keeper(),
                        "money/pay",
                        "\"month\":\"%s\",\"paidOn\":\"%s\",\"amountFen\":%d,\"labourFen\":%s,\"voucher\":\"%s\""
                                .formatted(told.month(), told.on(), fen, labour, told.voucher()));
        paid.add(told);
    }

    /** Refused where it would leave a ledger below nothing. */
    private void withdraw(Works works) throws Exception {
        if (paid.isEmpty()) {
            return;
        }
        var which = paid.get(random.nextInt(paid.size()));
        List<String> ids = read(works.money()).read("$.payments[?(@.voucher=='%s')].id".formatted(which.voucher()));
        var other = which.fen() - (which.labour() == null ? 0 : which.labour());
        works.file()
                .act(
                        works.keeper(),
                        "money/withdraw",
                        "\"payment\":\"%s\",\"reason\":\"示例原因\"".formatted(ids.getFirst()))
                .andExpect(otherFen() - spentOther < other ? status().isConflict() : status().isOk());
        if (otherFen() - spentOther >= other) {
            paid.remove(which);
        }
    }

    private void spend(Works works) throws Exception {
        var fen = 1 + random.nextLong(100_000_00L);
        var fits = fen <= otherFen() - spentOther;
        works.file()
                .act(
                        works.keeper(),
                        "money/spend",
                        "\"ledger\":\"other\",\"purpose\":\"materials\",\"amountFen\":%d,\"spentOn\":\"%s\",\"voucher\":\"%s\""
                                .formatted(fen, today, UUID.randomUUID()))
                .andExpect(fits ? status().isOk() : status().is(422));
        spentOther += fits ? fen : 0;
    }

    private void passTime() {
        today = today.plusDays(random.nextInt(15));
        counter.at(today.atTime(9, 0).plusMinutes(++acts));
    }

    private long labourFen() {
        return paid.stream()
                .mapToLong(one -> one.labour() == null ? 0 : one.labour())
                .sum();
    }

    private long otherFen() {
        return paid.stream().mapToLong(Told::fen).sum() - labourFen();
    }

    private long received(YearMonth month) {
        return paid.stream()
                .filter(one -> one.month().equals(month))
                .mapToLong(one -> one.labour() == null ? 0 : one.labour())
                .sum();
    }

    private static long share(long fen) {
        var product = BigInteger.valueOf(fen).multiply(BigInteger.valueOf(PART));
        return product.add(BigInteger.valueOf(WHOLE - 1))
                .divide(BigInteger.valueOf(WHOLE))
                .longValueExact();
    }

    private void compare(Works works) throws Exception {
        var labour = read(works.labour());
        var before = 0L;
        var totalDue = 0L;
        for (var one : measured.entrySet()) {
            var due = share(before + one.getValue()) - share(before);
            before += one.getValue();
            totalDue += due;
            compare(labour, one.getKey(), due);
        }
        assertThat(number(labour, "$.total.dueFen"))
                .as("seed %d", seed)
                .isEqualTo(totalDue)
                .isEqualTo(share(before));
        assertThat(number(labour, "$.total.receivedFen")).as("seed %d", seed).isEqualTo(labourFen());
        var money = read(works.money());
        assertThat(number(money, "$.ledgers[0].inFen")).as("seed %d", seed).isEqualTo(labourFen());
        assertThat(number(money, "$.ledgers[1].inFen")).as("seed %d", seed).isEqualTo(otherFen());
        assertThat(number(money, "$.ledgers[1].balanceFen"))
                .as("seed %d", seed)
                .isEqualTo(otherFen() - spentOther)
                .isNotNegative();
    }

    private void compare(DocumentContext labour, YearMonth month, long due) {
        var period = "$.periods[?(@.month=='%s')].".formatted(month);
        var missing = Math.max(0, due - received(month));
        var late = today.isAfter(month.plusMonths(1).atDay(10));
        assertThat(one(labour, period + "dueFen"))
                .as("seed %d, due of %s", seed, month)
                .isEqualTo(due);
        assertThat(one(labour, period + "gapFen"))
                .as("seed %d, gap of %s", seed, month)
                .isEqualTo(missing);
        assertThat(labour.<List<Boolean>>read(period + "alert"))
                .as("seed %d, alert of %s", seed, month)
                .containsExactly(missing > 0 && late);
        List<Object> open = labour.read(
                period + "duties[?(@.rule=='zhangye.labour.pay' && (@.status=='open' || @.status=='overdue'))]");
        assertThat(open).as("seed %d, duties of %s", seed, month).hasSize(missing > 0 ? 1 : 0);
    }

    private static long one(DocumentContext page, String path) {
        List<Number> found = page.read(path);
        return found.getFirst().longValue();
    }

    private static long number(DocumentContext page, String path) {
        return page.<Number>read(path).longValue();
    }

    private static DocumentContext read(ResultActions answer) throws Exception {
        return JsonPath.parse(answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
