package org.huxin.server.casework.imports;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.imports.Draft.CellError;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * An import as the console shows it.
 *
 * @param charset of a text file; null for a workbook
 * @param unread headings that mean nothing here
 * @param known lines that the ledger had before
 * @param lines a page of them, personal texts masked
 * @param nextLine to ask for the lines after this one; null on the last page
 */
record ImportPreview(
        String id,
        String file,
        @Nullable String charset,
        Named sourceUnit,
        LocalDateTime uploadedAt,
        String state,
        List<Word> columns,
        List<String> unread,
        int total,
        int ready,
        int wrong,
        int known,
        int committed,
        List<Line> lines,
        @Nullable Integer nextLine) {

    record Word(String code, String label) {}

    record ClueNumber(String id, String number) {}

    /**
     * One line.
     *
     * @param line as the user counts it in the sheet
     * @param values texts by column
     * @param clue that it became or was before
     */
    record Line(
            int line,
            String state,
            Map<String, String> values,
            List<CellError> errors,
            List<LikelyDuplicates.Candidate> duplicates,
            @Nullable ClueNumber clue) {}
}
