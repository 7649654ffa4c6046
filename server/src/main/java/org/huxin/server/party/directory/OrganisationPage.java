package org.huxin.server.party.directory;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.party.Named;
import org.huxin.server.party.Region;
import org.jspecify.annotations.Nullable;

/** 组织机构 of a jurisdiction: its units, past ones included, and who plays which role. */
record OrganisationPage(Place jurisdiction, List<UnitRow> units, List<RoleRow> roles) {

    record Place(String id, String name, String level) {}

    record Code(String code, String label) {}

    /** @param until last day on which the unit bore the name */
    record FormerName(String name, LocalDate until) {}

    /**
     * A unit.
     *
     * @param formerNames names it bore before, latest first
     * @param channelsMissing whether it has to publish where people can complain and has published nothing
     */
    record UnitRow(
            String id,
            String name,
            String kind,
            boolean member,
            @Nullable String roleNote,
            List<Code> fields,
            @Nullable Region region,
            @Nullable Named parent,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable Named succeededBy,
            int officers,
            List<FormerName> formerNames,
            @Nullable String phone,
            @Nullable String web,
            boolean channelsMissing) {}

    record RoleRow(
            String role, String label, Named unit, @Nullable Named region) {}
}
