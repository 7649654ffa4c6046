package org.huxin.engine.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is who in a jurisdiction.
 *
 * @param regions places below the jurisdiction
 * @param units bodies with duties, past names included
 * @param roles role word → who it stands for
 */
public record Organisation(List<Region> regions, List<Unit> units, Map<String, Party> roles) {

    /** A place: county, street, village. */
    public record Region(String code, String name, @Nullable String parent) {}

    /**
     * A body.
     *
     * @param id stable id, such as {@code zz.labour}
     * @param name official name
     * @param kind labour_bureau, industry, territory, village, petition, leader, office, justice, state_company, superior or other
     * @param member whether it is a listed member of the coordination body
     * @param note what the list says of it beyond that, such as 非成员·有职责; empty if nothing
     * @param fields industry fields it answers for
     * @param region code of the place it covers; null for the whole jurisdiction
     * @param parent the unit above; null at the top
     * @param validity days on which it bore this name
     * @param succeededBy the unit that took over; null while it exists
     */
    public record Unit(
            String id,
            String name,
            String kind,
            boolean member,
            String note,
            List<String> fields,
            @Nullable String region,
            @Nullable String parent,
            Validity validity,
            @Nullable String succeededBy) {
        public Unit {
            fields = List.copyOf(fields);
        }
    }

    public Organisation {
        regions = List.copyOf(regions);
        units = List.copyOf(units);
        roles = Map.copyOf(roles);
    }

    public Optional<Unit> unit(String id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }
}
