package org.huxin.server.project.register;

import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.DataScope.Reach;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;

/** Who may do what to a project, apart from where it stands. */
public final class ProjectRights {

    private static final String LABOUR_BUREAU = "labour_bureau";

    private ProjectRights() {}

    /** Whether the officer's unit and role allow the act. */
    public static boolean mayDo(Act act, Project project, ActingOfficer officer) {
        if (officer.is(Role.ENTERPRISE)) {
            return !Collections.disjoint(
                    act.parties(), project.units().parties(officer.unit().id()));
        }
        if (!officer.may(Permission.PROJECT_REGISTER) || officer.scope().limited(project.scoped())) {
            return false;
        }
        if (officer.is(Role.COORDINATOR)) {
            return true;
        }
        var unit = officer.unit().id();
        var units = project.units();
        return switch (act.by()) {
            case KEEPER -> keeps(units, unit);
            case FUNDS ->
                keeps(units, unit)
                        || project.traits().government()
                                && officer.scope().reaches().contains(Reach.GOVERNMENT);
            case INDUSTRY -> unit.equals(units.industry());
            case ENFORCER ->
                unit.equals(units.industry()) || officer.unit().kind().equals(LABOUR_BUREAU);
            case PARTAKER -> units.all().contains(unit);
            case COORDINATOR -> false;
            case NAMED -> true;
        };
    }

    private static boolean keeps(Project.Units units, String unit) {
        return Stream.of(units.industry(), units.own(), units.source())
                .filter(Objects::nonNull)
                .anyMatch(unit::equals);
    }
}
