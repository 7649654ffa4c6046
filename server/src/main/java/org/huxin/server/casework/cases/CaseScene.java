package org.huxin.server.casework.cases;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;

/**
 * What a decision may look at besides the case.
 *
 * @param at business moment
 * @param steps of the jurisdiction's pack
 * @param attachments that came with the command and are there
 */
record CaseScene(LocalDateTime at, ActingOfficer who, Directory directory, Steps steps, List<UUID> attachments) {

    String unit() {
        return who.unit().id();
    }

    String name(String unit) {
        return directory.nameOf(unit);
    }

    boolean existsToday(String unit, String jurisdiction) {
        return directory
                .unit(unit)
                .filter(one -> one.jurisdiction().equals(jurisdiction) && one.existsOn(at.toLocalDate()))
                .isPresent();
    }
}
