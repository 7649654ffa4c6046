package org.huxin.policy;

import java.time.LocalDate;

/**
 * What an office decided where its document left something open. Settings lie over the packs and never change them.
 *
 * @param jurisdiction the jurisdiction that decided; its setting of a national gap binds nobody else
 * @param id id of a gap, of a parameter, of a document whose entry into force is set, or of a rule of early warning
 * @param value a whole number for a gap, a number for a parameter, an ISO date for a document, {@link WarningSetting} for a warning
 * @param from the first day on which the setting applies; for a document the value itself decides
 * @param setBy who decided
 * @param setOn when it was recorded
 */
public record OfficeSetting(
        String jurisdiction, String id, String value, LocalDate from, String setBy, LocalDate setOn) {}
