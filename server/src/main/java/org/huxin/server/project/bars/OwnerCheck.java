package org.huxin.server.project.bars;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.project.OwesWages;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.enterprises.Enterprises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks an owner up before a new project of his is entered or approved. */
@Component
public class OwnerCheck {

    private final Enterprises enterprises;
    private final Bars bars;
    private final OwesWages wages;

    OwnerCheck(Enterprises enterprises, Bars bars, OwesWages wages) {
        this.enterprises = enterprises;
        this.bars = bars;
        this.wages = wages;
    }

    /**
     * What was found.
     *
     * @param decisions numbers of the decisions that bar him here
     * @param openCases cases of unpaid wages against him that are not closed
     */
    public record Found(List<String> decisions, int openCases) {

        /** Of an owner whom nobody knows yet. */
        public static final Found NOTHING = new Found(List.of(), 0);

        /** As the gates of the place see it. */
        public ProjectFact.OwnerChecked fact(String subject, LocalDateTime at, String jurisdiction, String unit) {
            return new ProjectFact.OwnerChecked(subject, at, jurisdiction, unit, !decisions.isEmpty(), openCases > 0);
        }
    }

    /** @param owner null for a project whose owner nobody knows yet, of which nothing can be said */
    public Found of(String jurisdiction, @Nullable UUID owner) {
        return owner == null ? Found.NOTHING : of(jurisdiction, Set.of(owner)).getOrDefault(owner, Found.NOTHING);
    }

    /** What is found of each owner, in a constant number of statements. */
    public Map<UUID, Found> of(String jurisdiction, Set<UUID> owners) {
        var firms = enterprises.byId(owners);
        var decisions = bars.standing(jurisdiction, firms.keySet());
        var cases = wages.openCases(
                jurisdiction,
                firms.values().stream()
                        .map(firm -> new OwesWages.Firm(firm.id(), firm.name(), firm.creditCode()))
                        .toList());
        return firms.keySet().stream()
                .collect(toMap(
                        id -> id, id -> new Found(decisions.getOrDefault(id, List.of()), cases.getOrDefault(id, 0))));
    }
}
