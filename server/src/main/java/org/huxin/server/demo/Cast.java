package org.huxin.server.demo;

import java.util.Optional;
import org.huxin.server.casework.clues.Clue;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Which units and officers play the parts of the story. */
@Component
@Profile("demo")
class Cast {

    private final Directory directory;

    Cast(Directory directory) {
        this.directory = directory;
    }

    /** @throws NotFound where nobody is: a firm whose account a rule refused, told again after a restart */
    String officerOf(String unit) {
        return officer(unit).id();
    }

    boolean isStaffed(String unit) {
        return !directory.officersOf(unit).isEmpty();
    }

    /** Name of the unit's officer, as signed under a receipt. */
    String signature(String unit) {
        return directory.nameOf(unit) + " " + officer(unit).name();
    }

    private Officer officer(String unit) {
        return directory.officersOf(unit).stream().findFirst().orElseThrow(() -> new NotFound("经办人", unit));
    }

    String coordinator(Story.Place place) {
        return playing("coordinator", place).orElseThrow();
    }

    Optional<String> superior(Story.Place place) {
        return playing("superior", place);
    }

    /** The unit itself, or the coordinating one where it has nobody in the demonstration. */
    String staffed(@Nullable String unit, Story.Place place) {
        return unit == null || directory.officersOf(unit).isEmpty() ? coordinator(place) : unit;
    }

    /** Whom the routes propose for a clue. */
    String lead(Clue clue, Story.Place place) {
        return staffed(clue.intake().proposedUnit(), place);
    }

    /**
     * The unit that plays a part in the matter of a clue.
     *
     * @param part as a plot names it
     */
    String unit(String part, Clue clue, Story.Place place) {
        var handling = clue.handling();
        return staffed(
                switch (part) {
                    case "handler" -> handling.unit();
                    case "helper" -> handling.helpers().stream().findFirst().orElse(null);
                    case "territory" -> handling.territoryUnit();
                    case "industry" -> handling.industryUnit();
                    case "office" -> coordinator(place);
                    case "petition" -> playing("petition", place).orElse(null);
                    default -> petitionOffice(clue);
                },
                place);
    }

    /** A petition office assigns and closes by itself what came to it. */
    private @Nullable String petitionOffice(Clue clue) {
        return directory
                .unit(clue.intake().firstAskedUnit())
                .filter(unit -> unit.kind().equals("petition"))
                .map(Unit::id)
                .orElse(null);
    }

    private Optional<String> playing(String role, Story.Place place) {
        return directory.playing(role, place.jurisdiction(), null).map(Unit::id);
    }
}
