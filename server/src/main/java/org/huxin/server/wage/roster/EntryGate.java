package org.huxin.server.wage.roster;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.RosterFact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a worker must have before entering a site, as the packs ask. */
@Component
class EntryGate {

    private static final String BEFORE = "roster.enter";

    private final Gates gates;
    private final Today today;

    EntryGate(Gates gates, Today today) {
        this.gates = gates;
        this.today = today;
    }

    /** Codes of the register {@code entry_papers}. */
    static List<String> lacking(boolean registered, @Nullable String contract, @Nullable LocalDate trainedOn) {
        var lacking = new ArrayList<String>();
        if (!registered) {
            lacking.add("registration");
        }
        if (contract == null) {
            lacking.add("contract");
        }
        if (trainedOn == null) {
            lacking.add("training");
        }
        return lacking;
    }

    /** Why whoever lacks this may not enter, naming all that is missing with its clauses; empty if the way is open. */
    Optional<CommandRefused> refusal(Project project, List<String> lacking) {
        var missing = gates.missingFirst(
                project.jurisdiction(),
                BEFORE,
                new RosterFact.EntryChecked(project.subject(), today.now(), project.jurisdiction(), lacking));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(CommandRefused.rule(
                                "roster.gate",
                                missing.stream()
                                        .map(one -> one.refusal() + "（《"
                                                + one.citation().documentTitle() + "》"
                                                + one.citation().clause() + "）")
                                        .collect(joining("；")))
                        .with("missing", missing));
    }
}
