package org.huxin.server.supervision.hazard;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.HazardRecord;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * One hazard.
 *
 * @param state to_prevent until measure, person and result are told, then handled; withdrawn if it was given by mistake
 * @param minutes since it was found, until it was handled or withdrawn or until now
 * @param days calendar days of the same
 * @param mayRespond whether the acting officer may tell what was done
 * @param mayWithdraw whether the acting officer is of the unit that gave it
 */
record HazardView(
        UUID id,
        long version,
        @Nullable UUID warning,
        @Nullable UUID project,
        String about,
        String what,
        @Nullable Named unit,
        @Nullable Named raisedUnit,
        LocalDateTime foundAt,
        String state,
        @Nullable String measure,
        @Nullable String person,
        @Nullable String result,
        @Nullable LocalDateTime handledAt,
        @Nullable LocalDateTime withdrawnAt,
        @Nullable String withdrawnWhy,
        long minutes,
        long days,
        boolean mayRespond,
        boolean mayWithdraw) {

    static HazardView of(HazardRecord row, Directory directory, ActingOfficer officer, LocalDateTime now) {
        var ended = row.getHandledAt() == null ? row.getWithdrawnAt() : row.getHandledAt();
        var until = ended == null ? now : ended;
        return new HazardView(
                row.getId(),
                row.getVersion(),
                row.getWarning(),
                row.getProject(),
                row.getAbout(),
                row.getWhat(),
                directory.named(row.getUnit()),
                directory.named(row.getRaisedUnit()),
                row.getFoundAt(),
                row.getHandledAt() != null ? "handled" : ended != null ? "withdrawn" : "to_prevent",
                row.getMeasure(),
                row.getPerson(),
                row.getResult(),
                row.getHandledAt(),
                row.getWithdrawnAt(),
                row.getWithdrawnWhy(),
                Duration.between(row.getFoundAt(), until).toMinutes(),
                ChronoUnit.DAYS.between(row.getFoundAt().toLocalDate(), until.toLocalDate()),
                ended == null && HazardActs.mayRespond(row, officer),
                ended == null && WithdrawHazard.may(row, officer));
    }

    boolean ended() {
        return handledAt != null || withdrawnAt != null;
    }
}
