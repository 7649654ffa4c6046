package org.huxin.policy;

import java.util.Optional;
import org.huxin.engine.policy.Citation;

/** Says which of two rules holds where both speak, as far as the packs declare it. */
final class Precedence {

    /** In an override, what a document that prevails stands above: others of its own level. */
    static final String SAME_LEVEL = "same_level";

    private static final String PREVAILS = "prevails";

    /** A rule or value as far as precedence asks: what it is and where it comes from. */
    record Voice(String id, Citation citation, LoadedPack pack) {

        String document() {
            return citation.document();
        }
    }

    /** How the first takes the place of the second; empty when nothing declares that it does. */
    Optional<String> how(Voice winner, Voice loser) {
        for (var override : winner.pack().pack().overrides()) {
            if (override.replaces().equals(loser.id()) && override.by().equals(winner.id())) {
                return Optional.of(override.kind());
            }
        }
        return prevails(winner, loser) ? Optional.of(PREVAILS) : Optional.empty();
    }

    private boolean prevails(Voice winner, Voice loser) {
        return winner.pack().pack().level() == loser.pack().pack().level()
                && !winner.document().equals(loser.document())
                && declaresPrevalence(winner)
                && !declaresPrevalence(loser);
    }

    /** Prevalence is declared for a document, or for a pack with all its documents. */
    private boolean declaresPrevalence(Voice voice) {
        return voice.pack().pack().overrides().stream()
                .anyMatch(override -> override.kind().equals(PREVAILS)
                        && override.replaces().equals(SAME_LEVEL)
                        && (override.by().equals(voice.document())
                                || override.by().equals(voice.pack().id())));
    }
}
