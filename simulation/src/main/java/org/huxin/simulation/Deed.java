package org.huxin.simulation;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/** What somebody did and others can see. Money in fen, people by {@link Person#number()}, employers by credit code. */
public sealed interface Deed {

    LocalDateTime at();

    record ProjectRegistered(LocalDateTime at, Project project) implements Deed {}

    record ProjectStopped(LocalDateTime at, String project) implements Deed {}

    record ProjectResumed(LocalDateTime at, String project) implements Deed {}

    record StoppageReported(LocalDateTime at, String project, LocalDate from, LocalDate until) implements Deed {}

    /** @param firstPaidBy a day before which nothing is due to this person, whatever the project's pay day */
    record PersonHired(
            LocalDateTime at,
            String project,
            String employer,
            String gang,
            String trade,
            boolean leader,
            Person person,
            long dayFen,
            LocalDate firstPaidBy)
            implements Deed {}

    record PersonLeft(LocalDateTime at, String project, int person) implements Deed {}

    /** What a device recorded in a day. */
    record PunchesSent(LocalDateTime at, String project, String device, LocalDate day, List<Punch> punches)
            implements Deed {}

    /** In and out, in seconds of the day. */
    record Punch(int person, int in, int out) {}

    record AttendanceSheetSent(
            LocalDateTime at, String project, String employer, YearMonth month, List<AttendanceLine> lines)
            implements Deed {}

    /** @param marks see {@link Marks} */
    record AttendanceLine(int person, long marks) {}

    record WageSheetSent(LocalDateTime at, String project, String employer, YearMonth month, List<WageLine> lines)
            implements Deed {}

    record WageLine(int person, int halfDays, long dayFen, long grossFen) {}

    record SheetAnswered(
            LocalDateTime at,
            String project,
            String employer,
            YearMonth month,
            List<Integer> confirmed,
            List<Integer> objected)
            implements Deed {}

    /** What the owner's engineer finds to be built in a month, for one employer's people. */
    record WorksMeasured(LocalDateTime at, String project, YearMonth month, long fen) implements Deed {}

    record LabourCostAppropriated(LocalDateTime at, String project, YearMonth month, long fen) implements Deed {}

    record PaymentOrdered(
            LocalDateTime at, String project, String employer, YearMonth month, String batch, List<Order> orders)
            implements Deed {}

    record Order(String reference, int person, String card, long fen) {}

    record BankAnswered(LocalDateTime at, String project, String batch, Outcome outcome, List<Order> orders)
            implements Deed {}

    enum Outcome {
        PAID,
        FAILED,
        /** Paid first, and back a day later. */
        RETURNED
    }

    /** @param fen above zero for what came in */
    record AccountMoved(
            LocalDateTime at, String project, Movement movement, long fen, long balanceFen, String reference)
            implements Deed {}

    enum Movement {
        LABOUR_COST,
        WAGES,
        WAGES_RETURNED,
        TO_CONTRACTOR
    }

    /** Wages of a month put off to a day, with the workers' consent. */
    record DeferralReported(LocalDateTime at, String project, String employer, YearMonth month, LocalDate until)
            implements Deed {}

    record CourtDispute(LocalDateTime at, String project, String about) implements Deed {}

    /** @param subject id of the project or the employer */
    record ComplaintMade(LocalDateTime at, String subject, Person person, String says) implements Deed {}

    record EmployerRegistered(LocalDateTime at, Employer employer) implements Deed {}

    /** How many people an employer had in a month before it was registered, told when it is. */
    record StaffCounted(LocalDateTime at, String employer, YearMonth month, int people) implements Deed {}

    /** What an employer outside construction reports of a month's wages. */
    record StaffWagesReported(LocalDateTime at, String employer, YearMonth month, int people, long fen, LocalDate dueOn)
            implements Deed {}

    record StaffPaid(LocalDateTime at, String employer, YearMonth month, long fen) implements Deed {}

    /** @param amount of tax and social insurance in fen, of water in litres, of power in watt-hours */
    record Indicated(LocalDateTime at, String employer, YearMonth month, Measure measure, long amount)
            implements Deed {}

    enum Measure {
        TAX,
        SOCIAL_INSURANCE,
        WATER,
        POWER
    }
}
