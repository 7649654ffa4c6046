package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.bank.BankFile;
import org.huxin.server.wage.bank.Said;
import org.junit.jupiter.api.Test;

/** What banks say, in any order and however often, moves each wage once. */
class JudgeTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 12);
    private static final UUID PROJECT = UUID.randomUUID();

    private static final Judge.Cards CARDS = new Judge.Cards() {
        @Override
        public String keyed(String number) {
            return "k" + number;
        }

        @Override
        public String masked(String number) {
            return "****";
        }
    };

    private static Attempt line(int at) {
        return new Attempt(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                true,
                PROJECT,
                YearMonth.of(2024, 5),
                at,
                "W" + at,
                "示例" + at,
                "k" + at,
                100_00 + at,
                Attempt.WAITING,
                null,
                DAY,
                false);
    }

    private static BankFile.Entry says(Said said, Attempt line) {
        return new BankFile.Entry(
                line.place(),
                said,
                line.reference(),
                line.fen(),
                DAY,
                null,
                null,
                null,
                said == Said.FAILED ? "示例" : null);
    }

    /** Takes a file into the book, as storing it does: a reference is booked once. */
    private static void take(Map<UUID, Attempt> state, Map<String, Long> book, List<BankFile.Entry> file) {
        var judge = new Judge(new Judge.Days(DAY, DAY.minusDays(90)), PROJECT, Set.of(), CARDS);
        var byReference = new HashMap<String, Attempt>();
        state.values().forEach(line -> byReference.put(line.reference(), line));
        file.forEach(entry -> judge.wage(entry, byReference.get(entry.reference())));
        var done = judge.done();
        assertThat(done.mistakes()).isEmpty();
        done.changes().forEach(change -> state.put(change.line().id(), change.line()));
        done.bookings().values().stream()
                .flatMap(List::stream)
                .forEach(entry -> book.putIfAbsent(entry.reference(), signed(entry)));
    }

    private static long signed(AccountEntries.Entry entry) {
        return entry.kind().equals("wages") ? -entry.fen() : entry.fen();
    }

    @Test
    void theBookAgreesWithTheLinesWhateverCameInWhateverOrder() {
        var seed = 20_240_612L;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++) {
            var state = new HashMap<UUID, Attempt>();
            var files = new ArrayList<List<BankFile.Entry>>();
            var back = new HashSet<UUID>();
            for (var at = 1; at <= 12; at++) {
                var line = line(at);
                state.put(line.id(), line);
                var returned = random.nextInt(4) == 0;
                files.add(List.of(says(random.nextBoolean() ? Said.PAID : Said.DEBIT, line)));
                if (returned) {
                    back.add(line.id());
                    files.add(List.of(says(random.nextBoolean() ? Said.CREDIT : Said.RETURNED, line)));
                }
                if (random.nextBoolean()) {
                    files.add(List.of(says(Said.PENDING, line)));
                }
                if (returned && random.nextBoolean()) {
                    // a bank may call failed what comes back
                    files.add(List.of(says(Said.FAILED, line)));
                }
            }
            files.addAll(List.copyOf(files).subList(0, files.size() / 2));
            Collections.shuffle(files, random);
            var book = new HashMap<String, Long>();
            files.forEach(file -> take(state, book, file));

            var paid = state.values().stream()
                    .filter(line -> line.state().equals(Attempt.PAID))
                    .mapToLong(Attempt::fen)
                    .sum();
            assertThat(book.values().stream().mapToLong(fen -> fen).sum())
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(-paid);
            state.values()
                    .forEach(line -> assertThat(line.state())
                            .isEqualTo(back.contains(line.id()) ? Attempt.RETURNED : Attempt.PAID));
        }
    }

    @Test
    void aCardThatIsNotTheWorkersIsKeptBesideTheWage() {
        var line = line(1);
        var judge = new Judge(new Judge.Days(DAY, DAY), PROJECT, Set.of(), CARDS);
        judge.wage(new BankFile.Entry(1, Said.PAID, "W1", line.fen(), DAY, "other", null, null, null), line);
        assertThat(judge.done().changes()).singleElement().satisfies(change -> {
            assertThat(change.otherKeyed()).isEqualTo("kother");
            assertThat(change.otherMasked()).isEqualTo("****");
        });
    }

    @Test
    void aWageThatFailedAndIsPaidByAnotherLineIsNamedWhenTheBankPaysItAfterAll() {
        var failed = line(1);
        var twice = new Attempt(
                failed.id(),
                failed.batch(),
                failed.wage(),
                true,
                PROJECT,
                failed.month(),
                1,
                "W1",
                "示例",
                "k1",
                100,
                Attempt.FAILED,
                null,
                DAY,
                true);
        var judge = new Judge(new Judge.Days(DAY, DAY), PROJECT, Set.of(), CARDS);
        judge.wage(new BankFile.Entry(1, Said.DEBIT, "W1", 100L, DAY, null, null, null, null), twice);
        var done = judge.done();
        assertThat(done.verdicts())
                .singleElement()
                .satisfies(one -> assertThat(one.outcome()).isEqualTo(Judgement.Outcome.TWICE));
        assertThat(done.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.line().state()).isEqualTo(Attempt.PAID));
        assertThat(done.bookings().get(PROJECT)).hasSize(1);
    }

    private static BankFile.Entry debit(Attempt line, LocalDate on, String card, String name) {
        return new BankFile.Entry(1, Said.DEBIT, line.reference(), line.fen(), on, card, name, null, null);
    }

    private static Judgement judged(Attempt line, BankFile.Entry... entries) {
        var judge = new Judge(new Judge.Days(DAY, DAY.minusDays(90)), PROJECT, Set.of("B1"), CARDS);
        for (var entry : entries) {
            judge.wage(entry, line);
        }
        return judge.done();
    }

    @Test
    void whatWasPaidToSomebodyElseIsNamedByCardOrByName() {
        var line = line(1);
        var byName = judged(line, debit(line, DAY, null, "示例别人"));
        assertThat(byName.verdicts().getFirst().outcome()).isEqualTo(Judgement.Outcome.OTHER_PAYEE);
        assertThat(byName.changes()).singleElement().satisfies(change -> {
            assertThat(change.line().state()).isEqualTo(Attempt.PAID);
            assertThat(change.otherMasked()).contains("示例别人");
        });
        // told only by the second of two files
        var paid = line.now(Attempt.PAID, DAY);
        var later = judged(paid, debit(paid, DAY, "other", "示例1"));
        assertThat(later.verdicts().getFirst().outcome()).isEqualTo(Judgement.Outcome.OTHER_PAYEE);
        assertThat(later.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.otherKeyed()).isEqualTo("kother"));
        assertThat(later.bookings()).isEmpty();
        assertThat(judged(line, debit(line, DAY, "1", "示 例1"))
                        .verdicts()
                        .getFirst()
                        .outcome())
                .isEqualTo(Judgement.Outcome.PAID);
    }

    @Test
    void whatIsRefusedAfterItWasPaidHasComeBack() {
        var paid = line(1).now(Attempt.PAID, DAY.minusDays(2));
        var done = judged(paid, says(Said.FAILED, paid));
        assertThat(done.mistakes()).isEmpty();
        assertThat(done.verdicts().getFirst().outcome()).isEqualTo(Judgement.Outcome.RETURNED);
        assertThat(done.bookings().get(PROJECT))
                .singleElement()
                .satisfies(entry -> assertThat(entry.kind()).isEqualTo("wages_returned"));
        assertThat(done.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.line().paidOn()).isEqualTo(DAY.minusDays(2)));
    }

    @Test
    void aDayThatNobodyToldIsTheOneAskedForUntilAStatementTellsIt() {
        var line = line(1);
        var untold = judged(line, new BankFile.Entry(1, Said.PAID, "W1", line.fen(), null, null, null, null, null));
        assertThat(untold.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.line().paidOn()).isEqualTo(DAY));
        var paid = line.now(Attempt.PAID, DAY);
        assertThat(judged(paid, debit(paid, DAY.minusDays(1), null, null)).changes())
                .singleElement()
                .satisfies(change -> assertThat(change.line().paidOn()).isEqualTo(DAY.minusDays(1)));
    }

    @Test
    void whatSomebodyTypedFromTheBanksListIsNotBookedAgain() {
        var line = line(1);
        var done = judged(line, new BankFile.Entry(1, Said.DEBIT, "W1", line.fen(), DAY, null, null, "B1", null));
        assertThat(done.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.line().state()).isEqualTo(Attempt.PAID));
        assertThat(done.bookings()).isEmpty();
    }

    @Test
    void oneWageThatFailedTwiceAndIsPaidTwiceInOneFileIsNamed() {
        var wage = UUID.randomUUID();
        var judge = new Judge(new Judge.Days(DAY, DAY), PROJECT, Set.of(), CARDS);
        for (var at = 1; at <= 2; at++) {
            var one = line(at);
            var failed = new Attempt(
                    one.id(),
                    one.batch(),
                    wage,
                    true,
                    PROJECT,
                    one.month(),
                    at,
                    one.reference(),
                    one.name(),
                    one.cardKeyed(),
                    100,
                    Attempt.FAILED,
                    null,
                    DAY,
                    false);
            judge.wage(
                    new BankFile.Entry(at, Said.DEBIT, failed.reference(), 100L, DAY, null, null, null, null), failed);
        }
        var done = judge.done();
        assertThat(done.verdicts())
                .extracting(Judgement.Verdict::outcome)
                .containsExactly(Judgement.Outcome.PAID, Judgement.Outcome.TWICE);
        assertThat(done.changes()).hasSize(2);
        assertThat(done.bookings().get(PROJECT))
                .as("both have left the account")
                .hasSize(2);
    }
}
