package org.huxin.server.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;

/** What an office decides where its documents leave something open, and how its words map to units. */
public interface OfficeDecisions {

    /**
     * A value that an office set.
     *
     * @param value as it was set
     * @param from first day on which it applies
     * @param basis on what it was decided
     * @param by who set it
     */
    record Decision(String setting, String value, LocalDate from, String basis, String by, LocalDateTime at) {}

    /** A word of a register that an office mapped to another unit than the pack says. */
    record Mapping(String code, String unit, String reason, String by, LocalDateTime at) {}

    /** The latest decision of the jurisdiction by setting. */
    Map<String, Decision> of(String jurisdiction);

    /**
     * Stores a decision and runs by it from now on; what is owed there is assessed anew.
     *
     * @param setting id of a gap, of a parameter or of a document
     * @param basis on what it was decided
     * @param by who decided, as it is to be shown
     * @throws org.huxin.server.kernel.CommandRefused {@code setting.value} naming {@code value} if it cannot be applied
     */
    void decide(String jurisdiction, String setting, String value, LocalDate from, String basis, String by);

    /** The latest mapping of each word of a register. */
    Map<String, Mapping> mappings(String jurisdiction, String register);

    /** Maps a word of a register to another unit: the next proposal follows it. */
    void map(String jurisdiction, String register, String code, String unit, String reason, String by);
}
