package org.huxin.server.casework.clues;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.party.ScopedItem;

/** Who may do what to a clue, apart from its stage. */
final class Rights {

    private static final String PETITION = "petition";

    private Rights() {}

    static boolean mayDo(Act act, Clue clue, ActingOfficer officer) {
        if (!officer.may(Permission.CLUE_REGISTER) || officer.scope().limited(scoped(clue))) {
            return false;
        }
        var unit = officer.unit().id();
        return switch (act.by()) {
            case COORDINATION -> coordinates(clue, officer);
            case HANDLER -> unit.equals(clue.handling().unit());
            case COORDINATION_OR_HANDLER ->
                coordinates(clue, officer) || unit.equals(clue.handling().unit());
            case HOLDER -> unit.equals(holder(clue));
            case PARTAKER -> coordinates(clue, officer) || partakers(clue).contains(unit);
        };
    }

    /** Who answers for the clue may ask who reported it; everybody else sees the mask. */
    static boolean mayReveal(Clue clue, ActingOfficer officer) {
        var unit = officer.unit().id();
        return officer.may(Permission.CLUE_REGISTER)
                && !officer.scope().limited(scoped(clue))
                && (coordinates(clue, officer)
                        || unit.equals(clue.handling().unit())
                        || unit.equals(clue.intake().firstAskedUnit()));
    }

    /** By what a data scope judges the clue. */
    static ScopedItem scoped(Clue clue) {
        return new ScopedItem(
                clue.jurisdiction(),
                clue.intake().region(),
                clue.intake().field(),
                partakers(clue),
                clue.intake().sourceUnit());
    }

    /** The coordinating office does it for every clue; a petition office for those that came to itself. */
    private static boolean coordinates(Clue clue, ActingOfficer officer) {
        return officer.is(Role.COORDINATOR)
                || officer.unit().kind().equals(PETITION)
                        && officer.unit().id().equals(clue.intake().firstAskedUnit());
    }

    private static String holder(Clue clue) {
        return Objects.requireNonNullElse(clue.handling().unit(), clue.intake().firstAskedUnit());
    }

    private static List<String> partakers(Clue clue) {
        var units = new ArrayList<>(clue.handling().helpers());
        units.addAll(clue.intake().presentUnits());
        units.add(clue.intake().firstAskedUnit());
        for (var unit : new String[] {
            clue.handling().unit(),
            clue.handling().industryUnit(),
            clue.handling().territoryUnit()
        }) {
            if (unit != null) {
                units.add(unit);
            }
        }
        return units;
    }
}
