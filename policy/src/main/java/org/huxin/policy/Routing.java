package org.huxin.policy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.duty.History;
import org.huxin.engine.duty.Parties;
import org.huxin.engine.policy.Route;
import org.jspecify.annotations.Nullable;

/** Proposes who should handle a clue, with the reason. */
public final class Routing {

    private static final String TERRITORY = "territory";
    private static final String REGION = "region";
    private static final String UNIT = "unit";

    private final PackStack stack;
    private final Parties parties;

    Routing(PackStack stack, Parties parties) {
        this.stack = stack;
        this.parties = parties;
    }

    /**
     * A proposal.
     *
     * @param route the route that was taken
     * @param lead the unit that should handle it
     * @param helpers units that cooperate, the lead left out
     * @param copies units that are told
     */
    public record Proposal(Route route, String lead, List<String> helpers, List<String> copies) {}

    /** The first route whose conditions hold and whose lead stands for a unit; empty when none does. */
    public Optional<Proposal> propose(Map<String, Object> clue, LocalDate on) {
        for (var route : stack.routes(on)) {
            var fits = route.when().entrySet().stream()
                    .allMatch(test -> test.getValue().holds(clue.get(test.getKey()), on));
            var lead = fits ? unit(route.lead(), clue, on) : null;
            if (lead != null) {
                return Optional.of(new Proposal(
                        route, lead, units(route.helpers(), clue, on, lead), units(route.copies(), clue, on, lead)));
            }
        }
        return Optional.empty();
    }

    private List<String> units(List<Route.Target> targets, Map<String, Object> clue, LocalDate on, String lead) {
        var units = new LinkedHashSet<String>();
        targets.stream()
                .map(target -> unit(target, clue, on))
                .filter(Objects::nonNull)
                .filter(unit -> !unit.equals(lead))
                .forEach(units::add);
        return List.copyOf(units);
    }

    private @Nullable String unit(Route.Target target, Map<String, Object> clue, LocalDate on) {
        return switch (target) {
            case Route.Target.Role(var name) -> parties.unit(name, told(clue, on));
            case Route.Target.Attribute(var name) -> text(clue, name);
            case Route.Target.RegionUnit() -> territory(text(clue, REGION), on);
            case Route.Target.Mapped(var register, var attribute) -> mapped(register, text(clue, attribute));
        };
    }

    private static History told(Map<String, Object> clue, LocalDate on) {
        return new History(List.of(new Fact("clue", "clue.received", "clue:proposed", on.atStartOfDay(), clue)));
    }

    /** The territory unit of a place that existed on the day, or of the nearest place around it. */
    private @Nullable String territory(@Nullable String region, LocalDate on) {
        for (var code = region; code != null; code = parent(code)) {
            for (var unit : stack.organisation().units()) {
                if (unit.kind().equals(TERRITORY)
                        && code.equals(unit.region())
                        && unit.validity().contains(on)) {
                    return unit.id();
                }
            }
        }
        return null;
    }

    private @Nullable String parent(String code) {
        return stack.organisation().regions().stream()
                .filter(region -> region.code().equals(code))
                .findFirst()
                .map(region -> region.parent())
                .orElse(null);
    }

    private @Nullable String mapped(String register, @Nullable String code) {
        return code == null
                ? null
                : stack.register(register)
                        .flatMap(list -> list.entry(code))
                        .map(entry -> entry.attributes().get(UNIT))
                        .map(Object::toString)
                        .orElse(null);
    }

    private static @Nullable String text(Map<String, Object> clue, String name) {
        var value = clue.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }
}
