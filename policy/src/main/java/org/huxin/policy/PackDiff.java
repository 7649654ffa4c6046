package org.huxin.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.huxin.engine.calendar.Term;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.Gap;
import org.jspecify.annotations.Nullable;

/** What changes from one version of the packs to another, and which duties it touches. */
public final class PackDiff {

    /** A Thursday with make-up days before it and two holidays after it, so that every kind of term shows its difference. */
    static final LocalDate EXAMPLE = LocalDate.of(2026, 9, 24);

    private final WorkCalendar calendar;
    private final Map<String, Version> before;
    private final Map<String, Version> after;

    private PackDiff(PackLibrary before, PackLibrary after) {
        this.calendar = after.calendar();
        this.before = versions(before);
        this.after = versions(after);
    }

    /** Whether a rule came, went or reads otherwise. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * One aspect that reads otherwise.
     *
     * @param name Chinese name of the aspect
     * @param before how it read; empty when it was not there
     * @param after how it reads; empty when it is gone
     * @param example for a term, what both give on an example day; empty otherwise
     */
    public record Difference(String name, String before, String after, String example) {}

    /**
     * One changed rule or document.
     *
     * @param kind whether it came, went or changed
     * @param source where it is written: the new place, or the old one of a rule that is gone
     * @param differences what reads otherwise; empty for a rule that came or went
     * @param duties ids of the duty rules that it touches
     */
    public record Change(Kind kind, RuleSource source, List<Difference> differences, Set<String> duties) {}

    /** A rule in one version of the packs. */
    private record Version(
            RuleSource source,
            Map<String, String> aspects,
            Set<String> duties,
            @Nullable Term term) {}

    /** All changes, by file. */
    public static List<Change> between(PackLibrary before, PackLibrary after) {
        return new PackDiff(before, after).changes();
    }

    private List<Change> changes() {
        var changes = new ArrayList<Change>();
        var keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (var key : keys) {
            var old = before.get(key);
            var now = after.get(key);
            if (old == null && now != null) {
                changes.add(new Change(Kind.ADDED, now.source(), List.of(), now.duties()));
            } else if (now == null && old != null) {
                changes.add(new Change(Kind.REMOVED, old.source(), List.of(), old.duties()));
            } else if (old != null && now != null && !old.aspects().equals(now.aspects())) {
                var duties = new TreeSet<>(old.duties());
                duties.addAll(now.duties());
                changes.add(new Change(Kind.CHANGED, now.source(), differences(old, now), duties));
            }
        }
        return changes;
    }

    private List<Difference> differences(Version old, Version now) {
        var names = new LinkedHashSet<>(old.aspects().keySet());
        names.addAll(now.aspects().keySet());
        var differences = new ArrayList<Difference>();
        for (var name : names) {
            var was = old.aspects().getOrDefault(name, "");
            var is = now.aspects().getOrDefault(name, "");
            if (!was.equals(is)) {
                differences.add(new Difference(name, was, is, name.equals(Aspects.TERM) ? example(old, now) : ""));
            }
        }
        return differences;
    }

    private String example(Version old, Version now) {
        return "例：" + EXAMPLE + " 触发，原至 " + end(old.term()) + "，现至 " + end(now.term());
    }

    private String end(@Nullable Term term) {
        return term == null
                ? "未设定"
                : term.after(EXAMPLE.atStartOfDay(), calendar).lastDay().toString();
    }

    private static Map<String, Version> versions(PackLibrary library) {
        var versions = new TreeMap<String, Version>();
        for (var id : library.ids()) {
            var loaded = library.require(id);
            new Reader(loaded, versions).read();
        }
        return versions;
    }

    /** Takes one pack apart. */
    private record Reader(LoadedPack loaded, Map<String, Version> into) {

        void read() {
            var pack = loaded.pack();
            pack.documents()
                    .forEach(document -> put(
                            document.id(),
                            Aspects.of(document),
                            citing(document.id()),
                            null,
                            loaded.head(document.id())));
            pack.duties().forEach(rule -> put(rule.id(), Aspects.of(rule), Set.of(rule.id()), term(rule)));
            pack.warnings().forEach(rule -> put(rule.id(), WarningWords.of(rule), Set.of(), null));
            pack.parameters().forEach(one -> put(one.id(), Aspects.of(one), naming(one.id()), null));
            pack.gaps().forEach(gap -> put(gap.id(), Aspects.of(gap), filling(gap), gap.set()));
            pack.gates().forEach(gate -> put(gate.id(), Aspects.of(gate), Set.of(), null));
            pack.routes().forEach(route -> put(route.id(), Aspects.of(route), Set.of(), null));
            pack.lifecycles().forEach(one -> put(one.id(), Aspects.of(one), Set.of(), null));
            pack.papers().forEach(paper -> put(paper.id(), Aspects.of(paper), Set.of(), null));
            pack.registers().forEach(register -> put(register.id(), Aspects.of(register), Set.of(), null));
        }

        private void put(String id, Map<String, String> aspects, Set<String> duties, @Nullable Term term) {
            put(id, aspects, duties, term, loaded.source(id));
        }

        private void put(
                String id, Map<String, String> aspects, Set<String> duties, @Nullable Term term, RuleSource source) {
            into.put(loaded.id() + "/" + id, new Version(source, new LinkedHashMap<>(aspects), duties, term));
        }

        private static @Nullable Term term(DutyRule rule) {
            return rule.due() == null ? null : rule.due().term();
        }

        private Set<String> citing(String document) {
            return ids(rule -> rule.citation().document().equals(document));
        }

        private Set<String> filling(Gap gap) {
            return ids(rule -> rule.due() != null && gap.id().equals(rule.due().gap()));
        }

        private Set<String> naming(String parameter) {
            return ids(rule -> Aspects.of(rule).values().stream().anyMatch(text -> text.contains(" " + parameter)));
        }

        private Set<String> ids(Predicate<DutyRule> wanted) {
            var ids = new TreeSet<String>();
            loaded.pack().duties().stream().filter(wanted).forEach(rule -> ids.add(rule.id()));
            return ids;
        }
    }
}
