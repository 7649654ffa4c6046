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
            @Nullable String phone,
            @Nullable String web) {}

    record RoleRow(
            String role, String label, Named unit, @Nullable Named region) {}
}
