package org.huxin.server.wage.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.bank.BankFile.Entry;
import org.huxin.server.wage.bank.BankFile.Mistake;
import org.huxin.server.wage.bank.Said;
import org.huxin.server.wage.payment.Judgement.Change;
import org.huxin.server.wage.payment.Judgement.Outcome;
import org.huxin.server.wage.payment.Judgement.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the entries of a file one by one. A line is waiting, paid, failed or returned, and what a bank says twice, in
 * whichever of its files, moves it once.
 */
final class Judge {

    /** Day on which it is judged, and the first on which the account can have paid anything. */
    record Days(LocalDate today, LocalDate opened) {}

    /** What stands for a number of a card. */
    interface Cards {
        String keyed(String number);

        String masked(String number);
    }

    /** A card, or else a name, that is not the worker's. */
    private record Elsewhere(String shown, String keyed) {}

    private static final String ACCOUNT = "special_account";

    private final Days days;
    private final UUID project;
    private final Set<String> booked;
    private final Cards cards;
    private final Map<UUID, Attempt> lines = new LinkedHashMap<>();
    private final Map<UUID, Change> changes = new LinkedHashMap<>();
    private final Map<UUID, List<AccountEntries.Entry>> bookings = new LinkedHashMap<>();
    /** Failed wages that the bank says here it paid after all: by one attempt each, and by another twice. */
    private final Set<UUID> paidHere = new HashSet<>();

    private final List<Verdict> verdicts = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();

    /** @param booked references that the book of the project has already */
    Judge(Days days, UUID project, Set<String> booked, Cards cards) {
        this.days = days;
        this.project = project;
        this.booked = booked;
        this.cards = cards;
    }

    /** What it comes to. */
    Judgement done() {
        return mistakes.isEmpty()
                ? new Judgement(List.of(), verdicts, changes.values(), bookings)
                : new Judgement(mistakes, List.of(), List.of(), Map.of());
    }

    void mistake(int line, String message) {
        mistakes.add(new Mistake(line, message));
    }

    /**
     * A movement that is no wage: out of the account it is an alarm, into it somebody has to say what it is.
     *
     * @param reference by which it is known again
     */
    void stray(Entry entry, String reference) {
        if (entry.said() != Said.DEBIT) {
            verdicts.add(new Verdict(entry, Outcome.INCOME, null));
            return;
        }
        verdicts.add(new Verdict(entry, booked.contains(reference) ? Outcome.KNOWN : Outcome.MISUSED, null));
        book(
                project,
                entry.line(),
                new AccountEntries.Entry(
                        entry.on() == null ? days.today() : entry.on(),
                        "other_out",
                        ACCOUNT,
                        "other",
                        entry.fen() == null ? 0 : entry.fen(),
                        reference,
                        entry.other() == null ? "银行流水所记支出" : "付给" + entry.other()));
    }

    /** What a bank says of a wage. @param sent the line as it was before the file */
    void wage(Entry entry, Attempt sent) {
        var line = lines.getOrDefault(sent.id(), sent);
        if (entry.fen() != null && entry.fen() != line.fen()) {
            mistake(entry.line(), "%s的金额与批次里的不符".formatted(line.name()));
            return;
        }
        var outcome = switch (entry.said()) {
            case PENDING -> line.state().equals(Attempt.WAITING) ? Outcome.PENDING : Outcome.KNOWN;
            case PAID, DEBIT -> paid(entry, line);
            case FAILED -> failed(entry, line);
            case RETURNED, CREDIT -> returned(entry, line);
        };
        verdicts.add(new Verdict(entry, outcome, line));
    }

    private Outcome paid(Entry entry, Attempt line) {
        var elsewhere = elsewhere(entry, line);
        if (line.state().equals(Attempt.RETURNED)) {
            return Outcome.KNOWN;
        }
        if (line.state().equals(Attempt.PAID)) {
            // a statement knows the day, and any file may know that it went elsewhere
            var on = entry.said() == Said.DEBIT && entry.on() != null ? entry.on() : line.paidOn();
            if (elsewhere != null || !Objects.equals(on, line.paidOn())) {
                change(line.now(Attempt.PAID, on), null, null, elsewhere);
            }
            return elsewhere == null ? Outcome.KNOWN : Outcome.OTHER_PAYEE;
        }
        pays(entry, line);
        change(line.now(Attempt.PAID, day(entry, line)), null, null, elsewhere);
        if (line.again() || !paidHere.add(line.wage())) {
            return Outcome.TWICE;
        }
        return elsewhere == null ? Outcome.PAID : Outcome.OTHER_PAYEE;
    }

    /** What was taken for paid and is refused after all has come back. */
    private Outcome failed(Entry entry, Attempt line) {
        if (line.state().equals(Attempt.PAID)) {
            return returned(entry, line);
        }
        if (!line.state().equals(Attempt.WAITING)) {
            return Outcome.KNOWN;
        }
        change(line.now(Attempt.FAILED, null), entry.reason(), null, null);
        return Outcome.FAILED;
    }

    private Outcome returned(Entry entry, Attempt line) {
        if (line.state().equals(Attempt.RETURNED)) {
            return Outcome.KNOWN;
        }
        var day = day(entry, line);
        if (!line.state().equals(Attempt.PAID)) {
            pays(entry, line);
        }
        book(line.project(), entry.line(), booking(day, "wages_returned", line, "退" + line.reference(), "代发退回"));
        var paidOn = line.paidOn() == null ? day : line.paidOn();
        change(line.now(Attempt.RETURNED, paidOn), entry.reason(), day, null);
        return Outcome.RETURNED;
    }

    /** Nothing if somebody has typed the movement, by the number that the bank gives it. */
    private void pays(Entry entry, Attempt line) {
        var number = entry.bankReference();
        if (number == null || !booked.contains(number)) {
            var note = number == null ? "代发工资" : "代发工资，银行流水" + number;
            book(line.project(), entry.line(), booking(day(entry, line), "wages", line, line.reference(), note));
        }
    }

    private void change(
            Attempt after, @Nullable String reason, @Nullable LocalDate returnedOn, @Nullable Elsewhere elsewhere) {
        lines.put(after.id(), after);
        var before = changes.get(after.id());
        changes.put(
                after.id(),
                elsewhere == null && before != null
                        ? new Change(after, reason, returnedOn, before.otherMasked(), before.otherKeyed())
                        : new Change(
                                after,
                                reason,
                                returnedOn,
                                elsewhere == null ? null : elsewhere.shown(),
                                elsewhere == null ? null : elsewhere.keyed()));
    }

    /** Where else than to the worker's own card a bank says it paid. */
    private @Nullable Elsewhere elsewhere(Entry entry, Attempt line) {
        var number = entry.card();
        if (number != null && !cards.keyed(number).equals(line.cardKeyed())) {
            return new Elsewhere(cards.masked(number), cards.keyed(number));
        }
        var name = entry.other();
        return name == null || Payable.plain(name).equals(Payable.plain(line.name()))
                ? null
                : new Elsewhere("户名" + name, cards.keyed("户名" + Payable.plain(name)));
    }

    /** The day that the bank tells, or else the one on which it was asked to pay. */
    private LocalDate day(Entry entry, Attempt line) {
        if (entry.on() != null) {
            return entry.on();
        }
        return line.asked().isAfter(days.today()) ? days.today() : line.asked();
    }

    private static AccountEntries.Entry booking(
            LocalDate day, String kind, Attempt line, String reference, String note) {
        return new AccountEntries.Entry(day, kind, ACCOUNT, "worker", line.fen(), reference, note);
    }

    private void book(UUID of, int at, AccountEntries.Entry booking) {
        if (booking.on().isAfter(days.today()) || booking.on().isBefore(days.opened())) {
            mistake(at, "记账日期%s晚于今天，或者早于开户日期".formatted(booking.on()));
            return;
        }
        bookings.computeIfAbsent(of, id -> new ArrayList<>()).add(booking);
    }
}
