package org.huxin.server.wage.bank;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says in one file.
 *
 * @param message MsgId of the instruction that it answers; null where it answers none
 * @param account whose movements it tells; null where it does not say
 * @param claims what it says of that instruction; null where it says nothing
 * @param closingFen what the bank has on the account after all of it; null unless it is a statement
 * @param entries in the order of the file
 * @param mistakes what does not fit within the file itself; nothing of it counts while there are any
 */
public record BankFile(
        Kind kind,
        @Nullable String message,
        @Nullable String account,
        @Nullable Claims claims,
        @Nullable Long closingFen,
        List<Entry> entries,
        List<Mistake> mistakes) {

    /** How many lines an instruction had and what they came to, as the bank read it. */
    public record Claims(@Nullable Integer lines, @Nullable Long fen) {}

    /** Kinds of files. */
    public enum Kind {
        /** pain.002. */
        STATUS,
        /** camt.054. */
        NOTICE,
        /** camt.053. */
        STATEMENT,
        /** A sheet of a bank's own. */
        SHEET
    }

    /**
     * One thing said.
     *
     * @param line where it stands: line of a sheet, number of the entry in a message
     * @param reference EndToEndId; null where there is none
     * @param fen null where it is not told
     * @param card number that was paid to; null where it is not told
     * @param other whom the money came from or went to
     * @param bankReference the bank's own number of it, which no other movement has
     * @param reason in Chinese; null unless something went wrong
     */
    public record Entry(
            int line,
            Said said,
            @Nullable String reference,
            @Nullable Long fen,
            @Nullable LocalDate on,
            @Nullable String card,
            @Nullable String other,
            @Nullable String bankReference,
            @Nullable String reason) {}

    /** @param line 0 for the file as a whole */
    public record Mistake(int line, String message) {}
}
