package org.huxin.files.standard;

import org.huxin.files.IdNumberCheck;

/** What the number of a resident's paper tells of a person, against what the line says. */
final class PersonChecks {

    private static final int SEX_DIGIT = 16;

    private PersonChecks() {}

    private static boolean resident(Line line) {
        return Paper.of(line).checked()
                && IdNumberCheck.problemWith(line.text("id_number")).isEmpty();
    }

    static RowCheck sex(String id) {
        return (line, teller) -> {
            if (line.has(id) && resident(line)) {
                var digit = IdNumberCheck.normal(line.text("id_number")).charAt(SEX_DIGIT) - '0';
                if (!line.text(id).equals(digit % 2 == 1 ? "male" : "female")) {
                    teller.tell("HX2004", line.number(), line.place(id));
                }
            }
        };
    }

    static RowCheck born(String id) {
        return (line, teller) -> {
            var told = line.date(id);
            if (told != null && resident(line)) {
                IdNumberCheck.birth(IdNumberCheck.normal(line.text("id_number")))
                        .filter(birth -> !birth.equals(told))
                        .ifPresent(other -> teller.tell("HX2021", line.number(), line.place(id)));
            }
        };
    }

    /** @param least years that a person must have completed on the day in a column */
    static RowCheck age(String id, int least) {
        return (line, teller) -> {
            var day = line.date(id);
            if (day != null && resident(line)) {
                IdNumberCheck.birth(IdNumberCheck.normal(line.text("id_number")))
                        .filter(birth -> birth.plusYears(least).isAfter(day))
                        .ifPresent(young -> teller.tell("HX2005", line.number(), line.place("id_number"), least));
            }
        };
    }
}
