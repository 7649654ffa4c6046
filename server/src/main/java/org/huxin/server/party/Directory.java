package org.huxin.server.party;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.huxin.server.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Looks up places, bodies and people. Units and regions are kept in memory; officers are read from the database. */
public interface Directory {

    /** All of them, in order of id. */
    List<Jurisdiction> jurisdictions();

    Optional<Jurisdiction> jurisdiction(String id);

    /** Regions of a jurisdiction in the pack's order. */
    List<Region> regions(String jurisdiction);

    Optional<Region> region(String jurisdiction, String code);

    /** Codes of a region and of all regions below it. */
    Set<String> regionsWithin(String jurisdiction, String code);

    /** All units of a jurisdiction in the pack's order, those of the past included; firms are none of them. */
    List<Unit> units(String jurisdiction);

    Optional<Unit> unit(String id);

    /** Name of a unit; its id if there is none, so that old records still show something. */
    default String nameOf(String unit) {
        return unit(unit).map(Unit::name).orElse(unit);
    }

    /** Id and name of a unit; null for null. */
    default @Nullable Named named(@Nullable String unit) {
        return unit == null ? null : new Named(unit, nameOf(unit));
    }

    /** @throws NotFound if there is no such unit */
    default Unit requireUnit(String id) {
        return unit(id).orElseThrow(() -> new NotFound("单位", id));
    }

    /** Unit that plays a standing role of the pack, such as {@code coordinator}, in a region or in the whole. */
    Optional<Unit> playing(String role, String jurisdiction, @Nullable String region);

    /** Active officers of a unit by name. */
    List<Officer> officersOf(String unit);

    Optional<Officer> officer(String id);

    /** Officers by id, those who left included; ids that nobody bears are left out. */
    Map<String, Officer> officers(Collection<String> ids);

    /** Whether the person is an active officer of the unit. */
    default boolean employs(String unit, String officer) {
        return officer(officer)
                .filter(one -> one.active() && one.unit().equals(unit))
                .isPresent();
    }
}
