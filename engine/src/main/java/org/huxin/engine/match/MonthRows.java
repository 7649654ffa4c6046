package org.huxin.engine.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one project's month, in any order.
 *
 * @param left who no longer works for the firm on the project, since when
 * @param earlier what the months before left unpaid, see {@link WorkerMonth#carried}; nothing for whoever is missing
 * @param putOff reports of employers that they pay the month later
 */
public record MonthRows(
        List<Attended> attended,
        List<Due> due,
        List<Paid> paid,
        Map<Person, LocalDate> left,
        Map<Person, Long> earlier,
        List<PutOff> putOff) {

    /** Where nobody reported to pay later. */
    public MonthRows(
            List<Attended> attended,
            List<Due> due,
            List<Paid> paid,
            Map<Person, LocalDate> left,
            Map<Person, Long> earlier) {
        this(attended, due, paid, left, earlier, List.of());
    }

    public MonthRows {
        attended = List.copyOf(attended);
        due = List.copyOf(due);
        paid = List.copyOf(paid);
        left = Map.copyOf(left);
        earlier = Map.copyOf(earlier);
        putOff = List.copyOf(putOff);
    }

    /** @param worked in hundredths of a day */
    public record Attended(Person person, int worked) {}

    /**
     * A line of a wage sheet that stands.
     *
     * @param payOn the sheet's day of pay, where it names one
     */
    public record Due(
            Person person,
            long fen,
            boolean confirmed,
            @Nullable LocalDate payOn) {}

    /**
     * A payment that was not withdrawn.
     *
     * @param line of the wage sheet, which may be paid again after a payment failed
     * @param paidOn null while the bank has not paid
     * @param card which card the money went to, by a key that tells cards apart
     * @param otherCard the bank says that this is not the card of the instruction
     */
    public record Paid(
            Person person,
            Object line,
            long fen,
            State state,
            @Nullable LocalDate paidOn,
            String card,
            boolean otherCard) {

        boolean done() {
            return state == State.PAID;
        }
    }

    /** @param payBy the new date */
    public record PutOff(UUID employer, LocalDate filedOn, LocalDate payBy) {}

    /** Where a payment stands. */
    public enum State {
        WAITING,
        PAID,
        FAILED,
        RETURNED
    }
}
