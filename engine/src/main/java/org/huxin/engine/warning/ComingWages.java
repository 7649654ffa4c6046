package org.huxin.engine.warning;

import java.time.LocalDate;
import java.time.YearMonth;
import org.huxin.engine.match.WorkerMonth;

/**
 * Wages of a month whose day of pay is still ahead.
 *
 * @param wholeFen what the month costs
 * @param openFen what of it is not paid yet
 */
record ComingWages(YearMonth month, LocalDate payBy, long wholeFen, long openFen) {

    /**
     * Of what is known.
     *
     * @param atLeast people who are reckoned with, whether or not they are known
     * @param eachFen what one without a sheet earns
     */
    static ComingWages of(ProjectMonth month, LocalDate day, LocalDate payBy, int atLeast, long eachFen) {
        var told = month.workers().stream().filter(one -> !one.fallenDue(day)).toList();
        var sums = month.summed().stream().filter(one -> !one.fallenDue(day)).toList();
        var without = told.stream()
                        .filter(one -> one.dueFen() == 0 && one.worked() > 0)
                        .count()
                + sums.stream().mapToInt(Summed::unpaidPeople).sum();
        var known = month.workers().size()
                + month.summed().stream().mapToInt(Summed::people).sum();
        var guessed = (without + Math.max(0, atLeast - known)) * eachFen;
        var whole = told.stream().mapToLong(WorkerMonth::dueFen).sum()
                + sums.stream().mapToLong(Summed::fen).sum();
        var open =
                told.stream().mapToLong(one -> Math.max(0, one.differenceFen())).sum();
        return new ComingWages(month.month(), payBy, whole + guessed, open + guessed);
    }

    /** Of a month of which nothing is known yet. */
    static ComingWages guessed(YearMonth month, LocalDate payBy, long fen) {
        return new ComingWages(month, payBy, fen, fen);
    }
}
