package org.huxin.server.party;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A body with duties, past names included.
 *
 * @param id stable, such as {@code zz.labour}
 * @param kind labour_bureau, industry, territory, village, petition, leader, office, justice, state_company, superior,
 *     other, or that of a {@link FirmUnit}
 * @param member whether it is a listed member of the coordination body
 * @param note what the list says of it beyond that, such as 非成员·有职责; empty if nothing
 * @param fields industry fields it answers for
 * @param region code of the place it covers; null for the whole jurisdiction
 * @param parent unit above
 * @param validFrom first day on which it bore this name; null if long ago
 * @param validTo last day on which it bore this name; null while it does
 * @param succeededBy unit that took over
 * @param channels complaint channels that it publishes
 */
public record Unit(
        String id,
        String jurisdiction,
        String name,
        String kind,
        boolean member,
        String note,
        List<String> fields,
        @Nullable String region,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String succeededBy,
        Channels channels) {

    /** Where people can complain to the unit; null where it has not said. */
    public record Channels(@Nullable String phone, @Nullable String web) {}

    public Unit {
        fields = List.copyOf(fields);
    }

    public boolean existsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    public Named named() {
        return new Named(id, name);
    }
}
