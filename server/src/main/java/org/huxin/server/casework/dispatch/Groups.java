package org.huxin.server.casework.dispatch;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.clues.ClueFilter;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Region;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Folds figures of single places or units into the groups that an office is shown. */
@Component
class Groups {

    /** A town is not divided into places that have offices of their own: it looks at its units. */
    private static final String TOWN = "town";

    /** A group with its figures. */
    record Group(Named named, Tally tally) {}

    private final Directory directory;

    Groups(Directory directory) {
        this.directory = directory;
    }

    Grouping usual(String jurisdiction) {
        var level = directory.jurisdiction(jurisdiction).map(one -> one.level()).orElse("");
        return level.equals(TOWN) || top(jurisdiction).isEmpty() ? Grouping.UNIT : Grouping.PLACE;
    }

    /**
     * The groups in the order of the directory: places all of them, units those with figures; what belongs to none comes
     * last, if there is any.
     *
     * @param tallies by code of a place, or by id of a unit; empty for neither
     */
    List<Group> fold(String jurisdiction, Grouping grouping, Map<String, Tally> tallies) {
        var sums = new LinkedHashMap<String, Tally>();
        if (grouping == Grouping.PLACE) {
            top(jurisdiction).forEach(region -> sums.put(region.code(), Tally.NOTHING));
            var topOf = topOf(jurisdiction);
            tallies.forEach(
                    (code, tally) -> sums.merge(topOf.getOrDefault(code, ClueFilter.NOWHERE), tally, Tally::plus));
        } else {
            directory.units(jurisdiction).forEach(unit -> {
                var tally = tallies.get(unit.id());
                if (tally != null) {
                    sums.put(unit.id(), tally);
                }
            });
            tallies.forEach((unit, tally) -> sums.putIfAbsent(unit.isEmpty() ? ClueFilter.NOWHERE : unit, tally));
        }
        var groups = new ArrayList<Group>();
        sums.forEach((code, tally) -> groups.add(new Group(named(jurisdiction, grouping, code), tally)));
        groups.sort((one, other) -> Boolean.compare(nowhere(one), nowhere(other)));
        groups.removeIf(group -> nowhere(group) && group.tally().equals(Tally.NOTHING));
        return groups;
    }

    private static boolean nowhere(Group group) {
        return group.named().id().equals(ClueFilter.NOWHERE);
    }

    private Named named(String jurisdiction, Grouping grouping, String code) {
        if (code.equals(ClueFilter.NOWHERE)) {
            return new Named(code, grouping == Grouping.PLACE ? "未分到地区" : "未明确单位");
        }
        return new Named(
                code,
                grouping == Grouping.UNIT
                        ? directory.nameOf(code)
                        : directory.region(jurisdiction, code).map(Region::name).orElse(code));
    }

    /** Places directly below the jurisdiction's own; where none is divided, the outermost ones. */
    private List<Region> top(String jurisdiction) {
        var regions = directory.regions(jurisdiction);
        var divided = regions.stream().map(Region::parent).collect(toSet());
        var outermost =
                regions.stream().filter(region -> region.parent() == null).toList();
        return regions.stream()
                .filter(region -> region.parent() == null
                        ? !divided.contains(region.code())
                        : outermost.stream().anyMatch(one -> one.code().equals(region.parent())))
                .toList();
    }

    /** The top place of every place at or below one. */
    private Map<String, String> topOf(String jurisdiction) {
        var top = top(jurisdiction).stream().map(Region::code).collect(toSet());
        var parents = new LinkedHashMap<String, @Nullable String>();
        directory.regions(jurisdiction).forEach(region -> parents.put(region.code(), region.parent()));
        var found = new LinkedHashMap<String, String>();
        parents.keySet().forEach(code -> {
            var at = code;
            while (at != null && !top.contains(at)) {
                at = parents.get(at);
            }
            if (at != null) {
                found.put(code, at);
            }
        });
        return found;
    }
}
