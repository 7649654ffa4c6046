package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.supervision.Tables.WARNING;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words;
import org.huxin.server.project.enterprises.Enterprise;
import org.huxin.server.project.enterprises.Enterprises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the warnings that a filter lets through, six ways. */
@Component
class WarningSummary {

    /** Firms and units beyond these are few of each. */
    private static final int MOST = 12;

    private final Warnings warnings;
    private final Rules rules;
    private final Words words;
    private final Places places;
    private final Directory directory;
    private final Enterprises enterprises;
    private final CurrentOfficer current;

    WarningSummary(
            Warnings warnings,
            Rules rules,
            Words words,
            Places places,
            Directory directory,
            Enterprises enterprises,
            CurrentOfficer current) {
        this.warnings = warnings;
        this.rules = rules;
        this.words = words;
        this.places = places;
        this.directory = directory;
        this.enterprises = enterprises;
        this.current = current;
    }

    /** @param of null where nobody is named */
    record Counted(@Nullable Named of, int count) {}

    /** @param rules all that the place has, also those without a warning, @param units that are to look, @param regions places directly below, @param firms general contractors */
    record View(
            List<Counted> grades,
            List<Counted> rules,
            List<Counted> stages,
            List<Counted> units,
            List<Counted> regions,
            List<Counted> firms) {}

    View of(WarningFilter filter) {
        var here = current.get().jurisdiction();
        var grades = warnings.counts(filter, WARNING.GRADE);
        var firms = warnings.counts(filter, CONSTRUCTION_PROJECT.CONTRACTOR);
        var names = enterprises.byId(
                firms.keySet().stream().filter(Objects::nonNull).limit(MOST).toList());
        return new View(
                words.all(here, "warning_grades").stream()
                        .map(grade -> new Counted(
                                new Named(grade.code(), grade.label()), grades.getOrDefault(grade.code(), 0)))
                        .toList(),
                rules(here, warnings.counts(filter, WARNING.RULE)),
                warnings.counts(filter, WARNING.STAGE).entrySet().stream()
                        .map(each -> new Counted(
                                new Named(String.valueOf(each.getKey()), String.valueOf(each.getKey())),
                                each.getValue()))
                        .toList(),
                warnings.counts(filter, WARNING.BEARER).entrySet().stream()
                        .limit(MOST)
                        .map(each -> new Counted(directory.named(each.getKey()), each.getValue()))
                        .toList(),
                regions(here, filter),
                firms.entrySet().stream()
                        .limit(MOST)
                        .map(each -> new Counted(firm(each.getKey(), names), each.getValue()))
                        .toList());
    }

    private List<Counted> rules(String here, Map<String, Integer> counts) {
        return rules.asked(here).stream()
                .map(rule -> new Named(rule.id(), rule.title()))
                .distinct()
                .map(rule -> new Counted(rule, counts.getOrDefault(rule.id(), 0)))
                .sorted(Comparator.comparingInt(Counted::count).reversed())
                .toList();
    }

    private List<Counted> regions(String here, WarningFilter filter) {
        var parent = filter.region() == null ? places.whole(here) : filter.region();
        var none = new Named("", "");
        return warnings.counts(filter, OfWhom.REGION).entrySet().stream()
                .collect(groupingBy(
                        each -> Objects.requireNonNullElse(places.below(here, each.getKey(), parent), none),
                        summingInt(Map.Entry::getValue)))
                .entrySet()
                .stream()
                .map(each -> new Counted(each.getKey().equals(none) ? null : each.getKey(), each.getValue()))
                .sorted(Comparator.comparingInt(Counted::count).reversed())
                .toList();
    }

    private static @Nullable Named firm(@Nullable UUID id, Map<UUID, Enterprise> names) {
        var firm = id == null ? null : names.get(id);
        return firm == null ? null : new Named(firm.id().toString(), firm.name());
    }
}
