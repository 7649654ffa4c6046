package org.huxin.server.casework.clues;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.Directory;
import org.jspecify.annotations.Nullable;

/**
 * What a decision may look at besides the clue.
 *
 * @param at business moment
 * @param officer acting
 * @param unit the officer works for
 * @param directory who is who
 * @param attachments that came with the command and are there
 */
record Scene(LocalDateTime at, String officer, String unit, Directory directory, List<UUID> attachments) {

    LocalDate today() {
        return at.toLocalDate();
    }

    String name(@Nullable String unitId) {
        return unitId == null ? "" : directory.nameOf(unitId);
    }

    String names(List<String> unitIds) {
        return unitIds.stream().map(this::name).collect(joining("、"));
    }

    String officerName(@Nullable String id) {
        return id == null ? "" : directory.officer(id).map(one -> one.name()).orElse(id);
    }

    boolean existsToday(String unitId, String jurisdiction) {
        return directory
                .unit(unitId)
                .filter(unit -> unit.jurisdiction().equals(jurisdiction) && unit.existsOn(today()))
                .isPresent();
    }
}
