package org.huxin.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.engine.policy.Citation;
import org.huxin.engine.policy.Clause;
import org.huxin.engine.policy.PolicyPack;

/**
 * A pack with what the engine has no use for.
 *
 * @param pack the pack as written, before documents' dates and office settings are applied
 * @param folder the folder it was read from
 * @param sources where each of its rules and clauses is written
 * @param gapForms in what each of its gaps is to be filled
 * @param years validity in years of documents that state one
 * @param undated drafts without a date of entry into force, whose rules sleep until an office sets one
 * @param declared ids of all rules, those with mistakes included
 * @param scenarios its stories
 */
record LoadedPack(
        PolicyPack pack,
        String folder,
        List<RuleSource> sources,
        Map<String, RuleReader.GapForm> gapForms,
        Map<String, Integer> years,
        Set<String> undated,
        Set<String> declared,
        List<Scenario> scenarios) {

    LoadedPack {
        sources = List.copyOf(sources);
        gapForms = Map.copyOf(gapForms);
        years = Map.copyOf(years);
        undated = Set.copyOf(undated);
        scenarios = List.copyOf(scenarios);
    }

    static Citation citation(Clause clause, List<String> rows) {
        return new Citation(clause.document(), clause.number(), rows, clause.says());
    }

    String id() {
        return pack.id();
    }

    /** The place of a rule, for the message of a mistake. */
    RuleSource source(String id) {
        return sources.stream()
                .filter(source -> source.id().equals(id) && !source.kind().equals("clause"))
                .findFirst()
                .orElseGet(() -> head(id));
    }

    /** The pack's own first line, where nothing nearer is known. */
    RuleSource head(String id) {
        var file = folder.isEmpty() ? PackFolder.HEAD : folder + "/" + PackFolder.HEAD;
        return new RuleSource(id, "pack", pack.name(), pack.id(), new Citation("", "", List.of(), ""), file, 1);
    }

    /** Where a clause of the outline is written. */
    RuleSource clausePlace(Clause clause) {
        return sources.stream()
                .filter(source -> source.kind().equals("clause") && writes(source.citation(), clause))
                .findFirst()
                .orElseGet(() -> head(clause.number()));
    }

    private static boolean writes(Citation citation, Clause clause) {
        return citation.document().equals(clause.document())
                && citation.clause().equals(clause.number())
                && citation.says().equals(clause.says());
    }

    String organisationFile() {
        return folder.isEmpty() ? "organisation.yaml" : folder + "/organisation.yaml";
    }
}
