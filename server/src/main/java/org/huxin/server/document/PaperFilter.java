package org.huxin.server.document;

import java.time.LocalDate;
import org.huxin.server.party.DataScope;
import org.jspecify.annotations.Nullable;

/**
 * Which papers to list; null leaves a condition out.
 *
 * @param scope what the reader may see; null for the system itself
 * @param template id in the pack
 * @param unit that issued
 * @param issuedFrom first day
 * @param issuedTo last day
 * @param text part of the number, title or addressee
 * @param addresseeUnit that it was sent to
 * @param served whether somebody signed for it: 未送达 if not
 */
public record PaperFilter(
        @Nullable DataScope scope,
        @Nullable String template,
        @Nullable String unit,
        IssuedPaper.@Nullable State state,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo,
        @Nullable String text,
        @Nullable String addresseeUnit,
        @Nullable Boolean served) {

    /** Served or not. */
    public PaperFilter(
            @Nullable DataScope scope,
            @Nullable String template,
            @Nullable String unit,
            IssuedPaper.@Nullable State state,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedTo,
            @Nullable String text,
            @Nullable String addresseeUnit) {
        this(scope, template, unit, state, issuedFrom, issuedTo, text, addresseeUnit, null);
    }
}
