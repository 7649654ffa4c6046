package org.huxin.simulation;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is owed, reckoned from deeds alone and in the plainest way: days on the sheet (or in the punches, where there is no
 * sheet) times the rate, less what the bank paid to the own card by the close of the day that was agreed.
 */
final class Reckoned implements Doors {

    /** One person's month on one project. */
    record Key(String project, int person, YearMonth month) {}

    /** @param who ID number; empty for the staff of an employer outside construction */
    record Debt(String subject, String who, YearMonth month, long fen, LocalDate since) {}

    private record StaffKey(String employer, YearMonth month) {}

    private record Bill(long fen, LocalDate dueOn) {}

    private static final int HALF_A_DAY = 6 * 3600;

    private final LocalDate end;
    private final Map<String, Project> projects = new HashMap<>();
    private final Map<String, Employer> employers = new HashMap<>();
    /** By project and person, and by the day; somebody may come back, on other terms. */
    private final Map<String, TreeMap<LocalDate, Deed.PersonHired>> hired = new HashMap<>();

    private final Map<Key, Integer> punched = new HashMap<>();
    private final Map<Key, Integer> sheet = new HashMap<>();
    private final Map<Key, LocalDate> deferred = new HashMap<>();
    private final Map<Key, List<Paid>> paid = new HashMap<>();
    private final Map<String, YearMonth> batches = new HashMap<>();
    private final Map<StaffKey, Bill> bills = new HashMap<>();
    private final Map<StaffKey, Long> staffPaid = new HashMap<>();

    private record Paid(LocalDate on, long fen) {}

    /** @param end the first day after the city's life */
    Reckoned(LocalDate end) {
        this.end = end;
    }

    @Override
    public void take(Deed deed) {
        switch (deed) {
            case Deed.ProjectRegistered one -> projects.put(one.project().id(), one.project());
            case Deed.PersonHired one ->
                hired.computeIfAbsent(one.project() + "/" + one.person().number(), key -> new TreeMap<>())
                        .put(one.at().toLocalDate(), one);
            case Deed.PunchesSent one -> punches(one);
            case Deed.AttendanceSheetSent one ->
                one.lines()
                        .forEach(line -> sheet.put(
                                new Key(one.project(), line.person(), one.month()), Marks.halves(line.marks())));
            case Deed.DeferralReported one ->
                sheet.keySet().stream()
                        .filter(key -> key.project().equals(one.project())
                                && key.month().equals(one.month()))
                        .filter(key -> hiring(key).employer().equals(one.employer()))
                        .forEach(key -> deferred.put(key, one.until()));
            case Deed.PaymentOrdered one -> batches.put(one.batch(), one.month());
            case Deed.BankAnswered one -> answered(one);
            case Deed.EmployerRegistered one ->
                employers.put(one.employer().firm().code(), one.employer());
            case Deed.StaffWagesReported one ->
                bills.put(new StaffKey(one.employer(), one.month()), new Bill(one.fen(), one.dueOn()));
            case Deed.StaffPaid one -> staffPaid.merge(new StaffKey(one.employer(), one.month()), one.fen(), Long::sum);
            default -> {}
        }
    }

    private void punches(Deed.PunchesSent deed) {
        for (var one : deed.punches()) {
            var key = new Key(deed.project(), one.person(), YearMonth.from(deed.day()));
            punched.merge(key, one.out() - one.in() > HALF_A_DAY ? 2 : 1, Integer::sum);
        }
    }

    private Deed.PersonHired hiring(Key key) {
        var found = hired.getOrDefault(key.project() + "/" + key.person(), new TreeMap<>())
                .floorEntry(key.month().atEndOfMonth());
        if (found == null) {
            throw new AssertionError("没有登记：" + key);
        }
        return found.getValue();
    }

    private void answered(Deed.BankAnswered deed) {
        var month = batches.get(deed.batch());
        for (var order : deed.orders()) {
            var key = new Key(deed.project(), order.person(), month);
            var own = hiring(key).person().card().equals(order.card());
            if (own && deed.outcome() != Deed.Outcome.FAILED) {
                var fen = deed.outcome() == Deed.Outcome.PAID ? order.fen() : -order.fen();
                paid.computeIfAbsent(key, first -> new ArrayList<>())
                        .add(new Paid(deed.at().toLocalDate(), fen));
            }
        }
    }

    /** Every debt that fell due before the end, but for people of whom the truth says that they do not work. */
    Set<Debt> debts(Collection<Truth.Ghost> ghosts) {
        var idle = ghosts.stream().map(one -> one.subject() + one.who()).collect(toSet());
        return debts().stream()
                .filter(one -> !idle.contains(one.subject() + one.who()))
                .collect(toSet());
    }

    private Set<Debt> debts() {
        var debts = new HashSet<Debt>();
        var keys = new HashSet<>(punched.keySet());
        keys.addAll(sheet.keySet());
        for (var key : keys) {
            var terms = hiring(key);
            var due = due(key, terms);
            var halves = sheet.getOrDefault(key, punched.getOrDefault(key, 0));
            var fen = halves * terms.dayFen() / 2 - paid(key, due);
            if (due.plusDays(1).isBefore(end) && fen != 0) {
                var who = terms.person().idNumber();
                debts.add(new Debt(key.project(), who, key.month(), fen, due.plusDays(1)));
            }
        }
        bills.forEach((key, bill) -> {
            var fen = bill.fen() - staffPaid.getOrDefault(key, 0L);
            if (bill.dueOn().plusDays(1).isBefore(end) && fen != 0) {
                var id = employers.get(key.employer()).id();
                debts.add(new Debt(id, "", key.month(), fen, bill.dueOn().plusDays(1)));
            }
        });
        return debts;
    }

    private LocalDate due(Key key, Deed.PersonHired terms) {
        var usual = key.month().plusMonths(1).atDay(projects.get(key.project()).payDay());
        var agreed = deferred.getOrDefault(key, usual);
        return terms.firstPaidBy().isAfter(agreed) ? terms.firstPaidBy() : agreed;
    }

    private long paid(Key key, LocalDate due) {
        return paid.getOrDefault(key, List.of()).stream()
                .filter(one -> !one.on().isAfter(due))
                .mapToLong(Paid::fen)
                .sum();
    }
}
