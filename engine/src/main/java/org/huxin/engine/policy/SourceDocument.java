package org.huxin.engine.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A government's document that a pack runs.
 *
 * @param id unique over all packs
 * @param title its title
 * @param issuer who issued it
 * @param number its number; null for drafts
 * @param state draft, in force or expired
 * @param issuedOn date of issue; null for drafts without one
 * @param validity days on which its rules apply
 * @param sha256 hash of the official text; empty where the office has not loaded it
 * @param note what a reader must know, such as that the dates were set by the office
 */
public record SourceDocument(
        String id,
        String title,
        String issuer,
        @Nullable String number,
        State state,
        @Nullable LocalDate issuedOn,
        Validity validity,
        String sha256,
        String note) {

    /** Standing of a document. */
    public enum State {
        DRAFT,
        IN_FORCE,
        EXPIRED
    }
}
