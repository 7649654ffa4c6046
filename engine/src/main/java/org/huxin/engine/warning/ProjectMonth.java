package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.engine.match.WorkerMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one project's month. Lists come in any order; what comes twice counts once.
 *
 * @param site stage, works and stoppages
 * @param roster who is registered; null while nobody has looked
 * @param workers one for each person and firm, with the reasons of the three-way match
 * @param summed who stands in {@code workers} only as a sum; one for each day of pay
 * @param labour labour cost of the month; null where none is agreed or due
 * @param account the special account at the end of what is known; null where there is none
 * @param sheets wage sheets that the month needs
 * @param uploads when each kind of data last came
 * @param oddities what is odd about how attendance was recorded
 */
public record ProjectMonth(
        String subject,
        YearMonth month,
        Site site,
        @Nullable Roster roster,
        List<WorkerMonth> workers,
        List<Summed> summed,
        @Nullable LabourCost labour,
        @Nullable AccountMonth account,
        List<Sheet> sheets,
        List<Upload> uploads,
        List<Complaint> complaints,
        List<Oddity> oddities)
        implements Month {

    /**
     * A wage sheet of one firm.
     *
     * @param employer the firm
     * @param handedInOn null while it is not
     * @param dueBy last day on which handing in is in time
     */
    public record Sheet(Row row, UUID employer, @Nullable LocalDate handedInOn, LocalDate dueBy) {}

    /**
     * A kind of data that is to be uploaded.
     *
     * @param kind as in the register {@code uploads}
     * @param lastOn null while none ever came
     * @param row the last of it, or the project where none came
     */
    public record Upload(String kind, @Nullable LocalDate lastOn, Row row) {}

    /**
     * Somebody said that wages are owed, or something else.
     *
     * @param nature what it is about, as in the register {@code natures}; null where nobody has said yet
     * @param people how many it speaks for
     * @param closedOn null while it is handled
     */
    public record Complaint(
            Row row,
            @Nullable String nature,
            LocalDate on,
            @Nullable LocalDate closedOn,
            int people) {

        boolean openOn(LocalDate day) {
            return !on.isAfter(day) && (closedOn == null || closedOn.isAfter(day));
        }
    }

    /**
     * Attendance that was recorded oddly: 一键开闸, several people in one second, one person on two sites at once.
     *
     * @param kind as the attendance module names it
     * @param worker who it was, where it is one known person
     */
    public record Oddity(
            Row row, String kind, LocalDate day, @Nullable UUID worker) {}

    public ProjectMonth {
        workers = tidy(workers, Comparator.comparing(WorkerMonth::person));
        summed = tidy(summed, Comparator.comparing(Summed::payBy));
        sheets = Row.tidy(sheets, Sheet::row);
        uploads = Row.tidy(uploads, Upload::row);
        complaints = Row.tidy(complaints, Complaint::row);
        oddities = Row.tidy(oddities, Oddity::row);
        if (workers.stream().map(WorkerMonth::person).distinct().count() < workers.size()) {
            throw new IllegalArgumentException(subject + " " + month + ": one person's month comes twice, and differs");
        }
    }

    private static <T> List<T> tidy(List<T> people, Comparator<T> order) {
        return people.size() < 2
                ? List.copyOf(people)
                : people.stream().distinct().sorted(order).toList();
    }

    /** Whether anybody is known of, told or summed. */
    boolean peopled() {
        return !workers.isEmpty() || !summed.isEmpty();
    }

    /** Wages due for the month. */
    long dueFen() {
        return workers.stream().mapToLong(WorkerMonth::dueFen).sum()
                + summed.stream().mapToLong(Summed::fen).sum();
    }

    /** People at work in the month. */
    public long attended() {
        return workers.stream()
                        .filter(one -> one.worked() > 0)
                        .map(one -> one.person().worker())
                        .distinct()
                        .count()
                + summed.stream().mapToInt(Summed::people).sum();
    }

    /** The row of one worker's month. */
    Row row(WorkerMonth worker) {
        return new Row(
                "worker_month", worker.person().worker() + "/" + worker.person().employer() + "/" + month);
    }

    @Override
    public Stream<LocalDate> turns() {
        var closed = complaints.stream()
                .flatMap(one -> Stream.ofNullable(one.closedOn()).map(day -> day.minusDays(1)));
        var pay = Stream.concat(
                        workers.stream().map(WorkerMonth::payBy),
                        summed.stream().map(Summed::payBy))
                .distinct();
        return Stream.of(Stream.of(month.atEndOfMonth()), pay, closed).flatMap(days -> days);
    }

    @Override
    public ProjectMonth without(Set<UUID> left) {
        var rest = workers.stream()
                .filter(one -> !left.contains(one.person().worker()))
                .toList();
        return with(rest, summed);
    }

    /** The month with other people. */
    public ProjectMonth with(List<WorkerMonth> others, List<Summed> sums) {
        return new ProjectMonth(
                subject, month, site, roster, others, sums, labour, account, sheets, uploads, complaints, oddities);
    }

    /** The month with the account as it stood at another time; what moved in the month stays. */
    ProjectMonth with(AccountMonth other) {
        var moved = account == null ? other.movements() : account.movements();
        var then = new AccountMonth(other.row(), other.balanceFen(), other.lastInflowOn(), moved);
        return new ProjectMonth(
                subject, month, site, roster, workers, summed, labour, then, sheets, uploads, complaints, oddities);
    }
}
