package org.huxin.engine.duty;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.engine.policy.Organisation;
import org.huxin.engine.policy.Party;
import org.jspecify.annotations.Nullable;

/** Says who a role word stands for, given what has happened. */
public final class Parties {

    private static final String REGION = "region";

    private final Map<String, Party> roles;
    private final Map<String, Organisation.Region> regions;
    private final Set<String> units;

    public Parties(Organisation organisation) {
        this.roles = organisation.roles();
        // of two with one code the first counts; that there are two is for the validation to say
        this.regions = organisation.regions().stream()
                .collect(toUnmodifiableMap(Organisation.Region::code, region -> region, (first, again) -> first));
        this.units = organisation.units().stream().map(Organisation.Unit::id).collect(toUnmodifiableSet());
        regions.keySet().forEach(this::requireTop);
    }

    /** Regions that lie in each other would send every search for a unit round for ever. */
    private void requireTop(String region) {
        var seen = new HashSet<String>();
        for (var code = region; code != null; code = parentOf(code)) {
            if (!seen.add(code)) {
                throw new IllegalArgumentException("区域 " + code + " 的上级又回到它自己");
            }
        }
    }

    /** The unit of the first role that stands for somebody by the facts before a moment, or null. */
    @Nullable
    String first(List<String> names, History history, LocalDateTime before) {
        for (var name : names) {
            var unit = unit(name, history, before);
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    /** The role that bears a duty: the first that stands for somebody, else the first named. */
    String bearingRole(List<String> names, History history, LocalDateTime before) {
        for (var name : names) {
            if (unit(name, history, before) != null) {
                return name;
            }
        }
        return names.getFirst();
    }

    /** The unit that a role stands for, or that the word names itself; null while the facts name none. */
    public @Nullable String unit(String role, History history) {
        return unit(role, history, LocalDateTime.MAX);
    }

    /** As {@link #unit(String, History)}, by the facts before a moment. */
    @Nullable
    String unit(String role, History history, LocalDateTime before) {
        return switch (roles.get(role)) {
            case null -> units.contains(role) ? role : null;
            case Party.Named named -> history.latestText(named.type(), named.attribute(), before);
            case Party.Standing standing ->
                standing.byRegion().isEmpty()
                        ? standing.unit()
                        : standing(standing, history.latestText(REGION, before));
        };
    }

    /** The unit of a standing role in a region: its own, else that of the region above, else the jurisdiction's. */
    public @Nullable String standing(Party.Standing role, @Nullable String region) {
        for (var code = region; code != null; code = parentOf(code)) {
            var unit = role.byRegion().get(code);
            if (unit != null) {
                return unit;
            }
        }
        return role.unit();
    }

    private @Nullable String parentOf(String code) {
        var region = regions.get(code);
        return region == null ? null : region.parent();
    }
}
