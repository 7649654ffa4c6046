package org.huxin.server.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.party.Named;
import org.huxin.server.party.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A duty as officers see it.
 *
 * @param officer the named officer of the bearing unit; null while none is named
 * @param dueAt first moment that is too late; null while undated
 * @param dueOn last day on which it may be done; null while undated
 * @param provisional the year's days off are not announced yet, so that the date may move
 * @param status open, overdue, met, met_late, cancelled or paused
 * @param workingDaysLeft from today to {@code dueOn}, negative when overdue; null without a date, once done, or further off than the calendar reaches
 * @param daysLeft the same in calendar days
 * @param daysLate calendar days it was done after its date; null unless met late
 * @param gap the gap whose value is missing, so that no date can be computed; null otherwise
 */
public record DutyView(
        UUID id,
        String rule,
        String title,
        Subject subject,
        @Nullable Named bearer,
        @Nullable Named officer,
        LocalDateTime openedAt,
        @Nullable LocalDateTime dueAt,
        @Nullable LocalDate dueOn,
        boolean provisional,
        String status,
        @Nullable LocalDateTime metAt,
        @Nullable Integer workingDaysLeft,
        @Nullable Integer daysLeft,
        @Nullable Integer daysLate,
        @Nullable String gap) {}
