package org.huxin.simulation;

import java.time.LocalDate;
import java.time.YearMonth;

/** What is so, whoever knows it. Money in fen. */
public sealed interface Truth {

    /** Of which trouble or look-alike: unique in its city. */
    String story();

    /** @param subject id of the project or the employer */
    record Troubled(String story, Trouble trouble, String subject, LocalDate since) implements Truth {}

    /** @param subject id of the project or the employer */
    record Innocent(String story, LookAlike lookAlike, String subject, LocalDate since) implements Truth {}

    /**
     * Wages of one month that were not paid by their day, and are not paid later.
     *
     * @param employer credit code
     * @param who ID number, or empty for all the staff of an employer outside construction
     * @param people how many they are
     * @param since the first day on which they are owed
     * @param complainsOn when whoever has waited longest for any wages would complain
     */
    record Owed(
            String story,
            String subject,
            String employer,
            YearMonth month,
            String who,
            int people,
            long fen,
            LocalDate since,
            LocalDate complainsOn)
            implements Truth {}

    /** Somebody who is on the sheets and does not work. */
    record Ghost(String story, String subject, String who, LocalDate since) implements Truth {}
}
