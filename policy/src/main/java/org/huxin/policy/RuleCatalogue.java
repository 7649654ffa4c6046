package org.huxin.policy;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The rule index: finds rules by word, requirement row, clause or kind, and says where they are written and what proves them. */
public final class RuleCatalogue {

    private static final String CLAUSE = "clause";

    private final List<Entry> entries = new ArrayList<>();

    /**
     * One rule.
     *
     * @param source where it is written and what it says
     * @param scenarios stories that prove it
     */
    public record Entry(RuleSource source, List<Scenario> scenarios) {}

    RuleCatalogue(Collection<LoadedPack> packs) {
        for (var pack : packs) {
            for (var source : pack.sources()) {
                entries.add(new Entry(source, scenarios(source, packs)));
            }
        }
        entries.sort(comparing((Entry entry) -> entry.source().kind().equals(CLAUSE))
                .thenComparing(entry -> entry.source().file())
                .thenComparing(entry -> entry.source().line()));
    }

    private static List<Scenario> scenarios(RuleSource source, Collection<LoadedPack> packs) {
        return packs.stream()
                .flatMap(pack -> pack.scenarios().stream())
                .filter(scenario -> tells(scenario, source))
                .toList();
    }

    private static boolean tells(Scenario scenario, RuleSource source) {
        return names(scenario, source.id())
                || scenario.pack().equals(source.pack())
                        && scenario.rows().stream().anyMatch(source.citation().rows()::contains);
    }

    private static boolean names(Scenario scenario, String id) {
        return scenario.expectNone().contains(id)
                || scenario.expected().stream()
                        .anyMatch(expected -> expected.rule().equals(id))
                || scenario.routes().stream().anyMatch(route -> id.equals(route.rule()))
                || scenario.gates().stream().anyMatch(gate -> id.equals(gate.rule()))
                || warns(scenario.warning(), id);
    }

    private static boolean warns(@Nullable WarningStory story, String id) {
        return story != null
                && (story.expectNone().contains(id)
                        || story.expected().stream()
                                .anyMatch(expected -> expected.rule().equals(id)));
    }

    /** Every rule, by file and line, then every clause of the outlines. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /** One rule by its id, of one pack. */
    public @Nullable Entry find(String pack, String id) {
        return entries.stream()
                .filter(entry -> entry.source().pack().equals(pack)
                        && entry.source().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /**
     * Rules that a word means: a requirement row, a rule's id or part of it, a clause number, a kind, or any word of the title
     * or of what the clause says. Several words must all be met.
     */
    public List<Entry> search(String words) {
        var asked = words.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return entries.stream().filter(entry -> meets(entry, asked)).toList();
    }

    private static boolean meets(Entry entry, String[] words) {
        for (var word : words) {
            if (!isRow(entry, word) && !text(entry.source()).contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRow(Entry entry, String word) {
        var id = entry.source().id();
        return entry.source().citation().rows().stream().anyMatch(word::equalsIgnoreCase)
                || entry.scenarios().stream()
                        .filter(scenario -> names(scenario, id))
                        .anyMatch(scenario -> scenario.rows().stream().anyMatch(word::equalsIgnoreCase));
    }

    private static String text(RuleSource source) {
        var citation = source.citation();
        return String.join(
                        "\n",
                        source.id(),
                        source.kind(),
                        source.title(),
                        source.pack(),
                        citation.document(),
                        citation.clause(),
                        citation.says())
                .toLowerCase(Locale.ROOT);
    }
}
