package org.huxin.server.wage.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Page;
import org.huxin.server.wage.Notices;
import org.jspecify.annotations.Nullable;

/**
 * The first screen, in one answer.
 *
 * @param mayConfirm whether he signed in by phone; by the code on a board he reads and objects
 */
record Mine(
        String name,
        boolean mayConfirm,
        Page<Month> months,
        List<Job> jobs,
        List<Card> cards,
        List<Notices.Given> notices,
        List<Place> places) {

    /**
     * One month on one project. Money in fen, days in hundredths.
     *
     * @param month such as {@code 2024-05}
     * @param dueFen null until a wage sheet names it
     * @param state stable, for the page's colours
     * @param says the state in plain words
     */
    record Month(
            UUID project,
            String projectName,
            String month,
            int worked,
            @Nullable Long dueFen,
            long paidFen,
            long missingFen,
            String state,
            String says) {}

    /** @param until null while he is there */
    record Job(
            UUID project,
            String projectName,
            String firm,
            @Nullable LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * Where his wages go.
     *
     * @param number masked but for its end
     * @param own whether the bank has it under his name
     * @param reported he said that it is not his
     */
    record Card(
            UUID id,
            String place,
            String bank,
            String number,
            String holder,
            boolean own,
            boolean socialSecurity,
            boolean reported) {}

    /** Where he has a file: who to call there is public. */
    record Place(String jurisdiction, String name) {}
}
