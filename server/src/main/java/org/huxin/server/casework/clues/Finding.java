package org.huxin.server.casework.clues;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a clue since it came in; null is not known yet. Money in fen.
 *
 * @param stability whether people must be calmed (稳控)
 * @param stabilityRecorded whether that was done and written down
 */
public record Finding(
        boolean major,
        boolean stability,
        boolean stabilityRecorded,
        @Nullable String cause,
        @Nullable Long verifiedFen,
        @Nullable Integer verifiedPersons,
        @Nullable Long paidFen,
        @Nullable LocalDateTime resolvedAt,
        @Nullable LocalDateTime closedAt,
        @Nullable UUID mergedInto) {

    static final Finding NOTHING = new Finding(false, false, false, null, null, null, null, null, null, null);

    Finding asMajor() {
        return new Finding(
                true,
                stability,
                stabilityRecorded,
                cause,
                verifiedFen,
                verifiedPersons,
                paidFen,
                resolvedAt,
                closedAt,
                mergedInto);
    }

    Finding toBeCalmed() {
        return new Finding(
                major,
                true,
                stabilityRecorded,
                cause,
                verifiedFen,
                verifiedPersons,
                paidFen,
                resolvedAt,
                closedAt,
                mergedInto);
    }

    Finding calmed() {
        return new Finding(
                major, stability, true, cause, verifiedFen, verifiedPersons, paidFen, resolvedAt, closedAt, mergedInto);
    }

    Finding causedBy(String found) {
        return new Finding(
                major,
                stability,
                stabilityRecorded,
                found,
                verifiedFen,
                verifiedPersons,
                paidFen,
                resolvedAt,
                closedAt,
                mergedInto);
    }

    Finding verified(long fen, int persons) {
        return new Finding(
                major, stability, stabilityRecorded, cause, fen, persons, paidFen, resolvedAt, closedAt, mergedInto);
    }

    Finding resolved(LocalDateTime at, @Nullable Long fen) {
        return new Finding(
                major,
                stability,
                stabilityRecorded,
                cause,
                verifiedFen,
                verifiedPersons,
                fen,
                at,
                closedAt,
                mergedInto);
    }

    Finding reopened() {
        return new Finding(
                major, stability, stabilityRecorded, cause, verifiedFen, verifiedPersons, paidFen, null, null, null);
    }

    Finding closed(LocalDateTime at) {
        return new Finding(
                major,
                stability,
                stabilityRecorded,
                cause,
                verifiedFen,
                verifiedPersons,
                paidFen,
                resolvedAt,
                at,
                mergedInto);
    }

    Finding merged(UUID other, LocalDateTime at) {
        return new Finding(
                major,
                stability,
                stabilityRecorded,
                cause,
                verifiedFen,
                verifiedPersons,
                paidFen,
                resolvedAt,
                at,
                other);
    }
}
