package org.huxin.server.duty;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit or one of its officers is to be told.
 *
 * @param id told once however often it is sent; see {@link #idOf}
 * @param unit whose desk it lies on
 * @param officer whom alone it is for; null for everybody of the unit
 * @param title short, in Chinese
 * @param text one or two Chinese sentences; no personal data
 * @param subject the matter, such as {@code clue:42}; null if none
 * @param paper to open with it; null if none
 */
public record Notice(
        UUID id,
        String jurisdiction,
        String unit,
        @Nullable String officer,
        Kind kind,
        String title,
        String text,
        @Nullable String subject,
        @Nullable UUID paper) {

    /** What it tells of. */
    public enum Kind {
        /** A paper came in. */
        PAPER,
        /** A step of an escalation ladder was reached. */
        ESCALATION,
        /** A matter was handed over. */
        ASSIGNMENT,
        /** A document or a value lapses soon. */
        EXPIRY,
        /** A task was given or answered. */
        TASK
    }

    /** An id made of what the notice is about: the same cause and addressee give the same id. */
    public static UUID idOf(String cause, String addressee) {
        return UUID.nameUUIDFromBytes((cause + '\n' + addressee).getBytes(StandardCharsets.UTF_8));
    }
}
