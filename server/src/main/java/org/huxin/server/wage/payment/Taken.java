package org.huxin.server.wage.payment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.wage.bank.BankFile;
import org.huxin.server.wage.payment.Judgement.Outcome;
import org.huxin.server.wage.payment.Judgement.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param answer null if it was refused
 * @param again it was taken before, and nothing has changed
 * @param sums what its entries came to, the kinds that occurred
 * @param attention entries that somebody should look at, the first few hundred
 * @param closingFen what the bank has on the account; null where the file does not say
 * @param bookFen what the book has after it
 * @param mistakes why it was refused whole
 */
record Taken(
        @Nullable UUID answer,
        boolean again,
        int lines,
        List<Sum> sums,
        List<Line> attention,
        @Nullable Long closingFen,
        @Nullable Long bookFen,
        List<BankFile.Mistake> mistakes) {

    private static final int SHOWN = 300;

    record Sum(Word outcome, int lines, long fen) {}

    /** @param line where it stands in the file */
    record Line(
            int line,
            Word outcome,
            @Nullable String name,
            @Nullable Long fen,
            @Nullable LocalDate on,
            @Nullable String other,
            @Nullable String bankReference,
            @Nullable String reason) {}

    static Taken refused(int lines, List<BankFile.Mistake> mistakes) {
        return new Taken(null, false, lines, List.of(), List.of(), null, null, mistakes);
    }

    static Taken of(UUID answer, List<Verdict> verdicts, @Nullable Long closingFen, @Nullable Long bookFen) {
        var sums = Arrays.stream(Outcome.values())
                .map(outcome -> sum(outcome, verdicts))
                .filter(sum -> sum.lines() > 0)
                .toList();
        var attention = verdicts.stream()
                .filter(one -> one.outcome().noteworthy())
                .limit(SHOWN)
                .map(Taken::line)
                .toList();
        return new Taken(answer, false, verdicts.size(), sums, attention, closingFen, bookFen, List.of());
    }

    private static Sum sum(Outcome outcome, List<Verdict> verdicts) {
        var of = verdicts.stream().filter(one -> one.outcome() == outcome).toList();
        return new Sum(
                word(outcome), of.size(), of.stream().mapToLong(Taken::fen).reduce(0, Math::addExact));
    }

    private static long fen(Verdict verdict) {
        var told = verdict.entry().fen();
        return verdict.line() != null ? verdict.line().fen() : told == null ? 0 : told;
    }

    private static Line line(Verdict one) {
        var entry = one.entry();
        return new Line(
                entry.line(),
                word(one.outcome()),
                one.line() == null ? null : one.line().name(),
                fen(one),
                entry.on(),
                entry.other(),
                entry.bankReference(),
                entry.reason());
    }

    static Word word(Outcome outcome) {
        return new Word(outcome.name().toLowerCase(Locale.ROOT), outcome.label());
    }
}
