package org.huxin.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.huxin.engine.policy.Clause;

/** Lists the clauses that nothing answers, so that what a document asks cannot be forgotten in silence. */
public final class ClauseCoverage {

    private ClauseCoverage() {}

    /**
     * A clause of the outline and where the outline says so.
     *
     * @param pack the pack's id
     * @param clause the clause
     * @param place file and line
     */
    public record Outlined(String pack, Clause clause, String place) {}

    /**
     * Clauses of the topics with no rule, parameter, register, declared gap, unit or stated reason.
     *
     * @param library the packs
     * @param topics topics that must be whole
     */
    public static List<Outlined> unanswered(PackLibrary library, Collection<String> topics) {
        var open = new ArrayList<Outlined>();
        var wanted = Set.copyOf(topics);
        for (var id : library.ids()) {
            var loaded = library.require(id);
            loaded.pack().clauses().stream()
                    .filter(clause -> wanted.contains(clause.topic()))
                    .filter(clause -> clause.answeredBy().isEmpty() && clause.elsewhere() == null)
                    .map(clause ->
                            new Outlined(id, clause, loaded.clausePlace(clause).place()))
                    .forEach(open::add);
        }
        return open;
    }
}
