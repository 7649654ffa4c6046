package org.huxin.server.party;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work handed to one or more units, each of which answers.
 *
 * @param kind code of the register {@code work_kinds}
 * @param subject matter it is about; null if none
 * @param issuedBy unit that handed it out
 * @param answered how many units have answered, out of {@code of}
 * @param version to be sent back with every change
 * @param mayAnswer whether the acting officer's unit still owes an answer
 * @param mayClose whether the acting officer may close it
 */
public record Task(
        String id,
        String kind,
        String title,
        String text,
        @Nullable Subject subject,
        @Nullable String employer,
        Named issuedBy,
        LocalDateTime issuedAt,
        @Nullable LocalDate dueOn,
        List<Answer> answers,
        int answered,
        int of,
        @Nullable LocalDateTime closedAt,
        long version,
        boolean mayAnswer,
        boolean mayClose) {

    /** What one unit answered; text, moment and name of the officer are null while it owes the answer. */
    public record Answer(
            Named unit,
            @Nullable String text,
            @Nullable LocalDateTime at,
            @Nullable String by,
            List<AnswerFiles.AnswerFile> files) {}

    public Task {
        answers = List.copyOf(answers);
    }
}
