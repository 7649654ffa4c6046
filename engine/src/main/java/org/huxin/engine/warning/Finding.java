package org.huxin.engine.warning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.huxin.engine.policy.Citation;
import org.jspecify.annotations.Nullable;

/**
 * One trouble as one rule sees it on a day: the months that hang together, not one warning a month.
 *
 * @param id hash of subject, rule and the trouble's first month
 * @param rule id of the rule
 * @param version the rule's words on that day
 * @param day the day for which it was assessed
 * @param state whether it stands
 * @param grade the gravest grade that stands; null once none does
 * @param limit the limit that the measure was held against; null once none stands
 * @param measure of the latest month of the gravest grade; null once none stands
 * @param exemption why it does not count for now; null unless it is excused
 * @param months its months in order, each as it reads on that day
 */
public record Finding(
        String id,
        String subject,
        String rule,
        String version,
        Citation citation,
        LocalDate day,
        State state,
        @Nullable String grade,
        @Nullable BigDecimal limit,
        @Nullable Measure measure,
        @Nullable Exemption exemption,
        List<Told> months) {

    /** Whether a trouble stands. */
    public enum State {
        STANDING,
        EXCUSED,
        /** Nothing stands as far as one can tell, but the data of a month are gone: nobody may take that for its end. */
        UNTOLD,
        CLEARED
    }

    /** @param grade null where the month no longer is, or cannot be told to be, a trouble */
    public record Told(YearMonth month, @Nullable String grade, Reading reading) {}

    public Finding {
        months = List.copyOf(months);
    }

    static String id(String subject, String rule, YearMonth first) {
        return Canonical.hash(subject, rule, first.toString());
    }

    public YearMonth firstMonth() {
        return months.getFirst().month();
    }

    /** The same as if it had been found on another day: what goes by without anything changing reads alike but for its day. */
    public Finding on(LocalDate other) {
        return new Finding(
                id, subject, rule, version, citation, other, state, grade, limit, measure, exemption, months);
    }

    /** The same bytes for the same finding, on any machine, in any year. */
    public byte[] bytes() {
        var text = new Canonical()
                .line("finding", id)
                .line("subject", subject)
                .line("rule", rule)
                .line("version", version)
                .line("clause", citation.document() + " " + citation.clause())
                .line("day", day)
                .line("state", state)
                .line("grade", grade)
                .line("limit", limit == null ? null : Canonical.number(limit));
        if (measure != null) {
            write(text, measure);
        }
        if (exemption != null) {
            text.line("exemption", exemption.kind() + " " + exemption.from() + " " + exemption.until());
            text.line(
                    "ground",
                    exemption.ground().kind() + " " + exemption.ground().id());
        }
        for (var told : months) {
            text.line("month", told.month()).line("month.grade", told.grade());
            switch (told.reading()) {
                case Reading.Measured(var of) -> write(text, of);
                case Reading.CannotTell(var why) -> text.line("cannot_tell", why);
                case Reading.NotAsked(var why) -> text.line("not_asked", why);
            }
        }
        return text.bytes();
    }

    private static void write(Canonical text, Measure measure) {
        text.line("unit", measure.unit().code())
                .line("part", Canonical.number(measure.part()))
                .line("whole", Canonical.number(measure.whole()));
        measure.rows().forEach(row -> text.line("row", row.kind() + " " + row.id()));
    }
}
