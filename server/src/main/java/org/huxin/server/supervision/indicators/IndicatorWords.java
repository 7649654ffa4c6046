package org.huxin.server.supervision.indicators;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** Which indicators there are in a place, from which bodies they come, and which units tell them. */
@Component
class IndicatorWords {

    static final String KINDS = "indicator_kinds";
    static final String SOURCES = "indicator_sources";

    private final Policies policies;

    IndicatorWords(Policies policies) {
        this.policies = policies;
    }

    /**
     * One indicator.
     *
     * @param aliases other names
     * @param mark it is there or it is not: 1 or 0
     * @param whole it has no fractions
     * @param payBy it goes with the last day on which it is to be paid
     */
    record Kind(
            String code, String label, String unit, List<String> aliases, boolean mark, boolean whole, boolean payBy) {

        Stream<String> names() {
            return Stream.concat(Stream.of(code, label), aliases.stream());
        }
    }

    /** Indicators of a place in the pack's order. */
    List<Kind> kinds(String jurisdiction) {
        return entries(jurisdiction, KINDS)
                .map(entry -> new Kind(
                        entry.code(),
                        entry.label(),
                        String.valueOf(entry.attributes().get("unit")),
                        List.copyOf(words(entry, "aliases")),
                        flag(entry, "mark"),
                        flag(entry, "whole"),
                        flag(entry, "pay_by")))
                .toList();
    }

    /** Bodies for which a unit tells indicators, by the indicator; the first in the pack's order where there are several. */
    Map<String, String> sources(String jurisdiction, String unit) {
        var sources = new LinkedHashMap<String, String>();
        entries(jurisdiction, SOURCES)
                .filter(entry -> words(entry, "units").contains(unit))
                .forEach(entry -> words(entry, "kinds").forEach(kind -> sources.putIfAbsent(kind, entry.code())));
        return sources;
    }

    /** What a unit may tell, by code and by every name. */
    Map<String, Kind> named(String jurisdiction, Set<String> codes) {
        return kinds(jurisdiction).stream()
                .filter(kind -> codes.contains(kind.code()))
                .flatMap(kind -> kind.names().map(name -> Map.entry(name, kind)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    private Stream<Register.Entry> entries(String jurisdiction, String register) {
        return policies.stack(jurisdiction).register(register).map(Register::entries).orElse(List.of()).stream();
    }

    private static boolean flag(Register.Entry entry, String name) {
        return Boolean.TRUE.equals(entry.attributes().get(name));
    }

    private static Set<String> words(Register.Entry entry, String name) {
        return entry.attributes().get(name) instanceof Collection<?> many
                ? many.stream().map(String::valueOf).collect(toSet())
                : Set.of();
    }
}
