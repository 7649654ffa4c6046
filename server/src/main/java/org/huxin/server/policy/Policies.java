package org.huxin.server.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.calendar.WorkCalendar;
import org.huxin.policy.PackStack;
import org.huxin.policy.Routing;
import org.huxin.policy.RuleCatalogue;

/** The packs in force, with what the offices have set applied over them. */
public interface Policies {

    /** Ids of the jurisdictions that have a pack, in order of id. */
    List<String> jurisdictions();

    /**
     * The rules of a jurisdiction, ready to run.
     *
     * @throws org.huxin.server.kernel.NotFound if no pack governs it
     */
    RuleBook ruleBook(String jurisdiction);

    /** Everything that holds in a jurisdiction: words, gates, papers, steps, gaps. */
    default PackStack stack(String jurisdiction) {
        return ruleBook(jurisdiction).stack();
    }

    /**
     * Who should handle a clue; empty when no route decides.
     *
     * @param clue attributes by the names of the fact {@code clue.received}
     */
    Optional<Routing.Proposal> propose(String jurisdiction, Map<String, Object> clue, LocalDate on);

    /** The unit that a word of a register stands for, as the pack or the office says; empty when neither does. */
    Optional<String> unitOf(String jurisdiction, String register, String code);

    /** Everything written in all packs, to be searched. */
    RuleCatalogue catalogue();

    /** The working calendar of the country. */
    WorkCalendar calendar();
}
