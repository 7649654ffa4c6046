package org.huxin.files.standard;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;

/** Holds the files of one month against each other, person by person. */
final class CrossCheck {

    private final Map<FileKind, People> people;

    /** @param people of the kinds of files that were given and could be read */
    CrossCheck(Map<FileKind, People> people) {
        this.people = people;
    }

    void run() {
        registered(FileKind.ATTENDANCE);
        registered(FileKind.WAGES);
        if (given(FileKind.ATTENDANCE, FileKind.WAGES)) {
            attendedIsPaid(of(FileKind.ATTENDANCE), of(FileKind.WAGES));
        }
        if (given(FileKind.WAGES, FileKind.BANK)) {
            paidAsDue(of(FileKind.WAGES), of(FileKind.BANK));
        }
    }

    private boolean given(FileKind... kinds) {
        for (var kind : kinds) {
            if (!people.containsKey(kind)) {
                return false;
            }
        }
        return true;
    }

    private People of(FileKind kind) {
        return Objects.requireNonNull(people.get(kind));
    }

    /** Everybody in a sheet is in the roster, by the same name and card. */
    private void registered(FileKind kind) {
        if (!given(FileKind.ROSTER, kind)) {
            return;
        }
        var roster = of(FileKind.ROSTER);
        of(kind).each(entry -> {
            var person = entry.getValue();
            var known = roster.find(entry.getKey(), "");
            if (known == null) {
                tell(person, "HX5001", person.who(), of(kind).title());
            } else {
                sameName(person, known, roster);
                if (!person.card().isEmpty()
                        && !known.card().isEmpty()
                        && !person.card().equals(known.card())) {
                    tell(person, "HX5006", person.who());
                }
            }
        });
    }

    private void attendedIsPaid(People attendance, People wages) {
        attendance.each(entry -> {
            var attended = entry.getValue();
            var paid = wages.find(entry.getKey(), "");
            var days = attended.days();
            if (paid == null) {
                if (days != null && days > 0) {
                    tell(attended, "HX5002", attended.who());
                }
                return;
            }
            sameName(paid, attended, attendance);
            var told = paid.days();
            if (days != null && told != null && !days.equals(told)) {
                tell(paid, "HX5004", paid.who(), Line.shown(told, 2), Line.shown(days, 2));
            }
        });
        wages.each(entry -> {
            if (attendance.find(entry.getKey(), "") == null) {
                tell(entry.getValue(), "HX5003", entry.getValue().who());
            }
        });
    }

    private void paidAsDue(People wages, People bank) {
        var met = new HashSet<Person>();
        bank.each(entry -> {
            var paid = entry.getValue();
            var due = wages.find(entry.getKey(), paid.card());
            if (due == null) {
                tell(paid, "HX5007", paid.who());
                return;
            }
            met.add(due);
            sameName(paid, due, wages);
            if (paid.amount() != null && due.amount() != null && !paid.amount().equals(due.amount())) {
                tell(paid, "HX5008", paid.who(), Line.shown(paid.amount(), 2), Line.shown(due.amount(), 2));
            }
        });
        wages.all().stream()
                .filter(due -> !met.contains(due) && due.amount() != null && due.amount() > 0)
                .forEach(due -> tell(due, "HX5009", due.who()));
        var paid = total(bank);
        var due = total(wages);
        if (paid != due) {
            bank.all().stream()
                    .findFirst()
                    .ifPresent(one -> one.teller().whole("HX5010", Line.shown(paid, 2), Line.shown(due, 2)));
        }
    }

    private static long total(People people) {
        return people.all().stream()
                .mapToLong(one -> one.amount() == null ? 0 : one.amount())
                .sum();
    }

    private static void sameName(Person person, Person other, People others) {
        if (!person.name().isEmpty()
                && !other.name().isEmpty()
                && !Words.plain(person.name()).equals(Words.plain(other.name()))) {
            tell(person, "HX5005", person.name(), others.title());
        }
    }

    private static void tell(Person person, String code, Object... said) {
        person.teller().tell(code, person.line(), null, said);
    }
}
