package org.huxin.server.project.register;

import java.util.List;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the forms and filters of projects choose from, in the order of the packs.
 *
 * @param steps where a project may stand, in order; first the sites that wait for somebody to confirm them
 * @param safeguards that records can prove
 */
record ProjectVocabulary(
        List<Word> steps,
        List<Works> works,
        List<Word> worksNatures,
        List<Word> investments,
        List<Word> levels,
        List<Post> posts,
        List<Word> pushTriggers,
        List<Clause> clauses,
        List<Word> fundSources,
        List<Word> fundWays,
        List<Word> barGrounds,
        List<Word> safeguards) {

    /**
     * A kind of works.
     *
     * @param unit id of the industry department that the kind decides; null where the field does
     * @param applies whether the document of the place holds for it
     */
    record Works(String code, String label, @Nullable String unit, boolean applies) {}

    /**
     * A post that somebody answerable holds.
     *
     * @param side whose person it is: owner, contractor, industry …
     * @param fullTime whether it is to be held on no other project
     * @param certificate whether the number of a certificate belongs to it
     */
    record Post(
            String code,
            String label,
            @Nullable String side,
            boolean required,
            boolean fullTime,
            boolean certificate) {}

    /**
     * What a contract is to say.
     *
     * @param required whether a contract without it is faulty
     * @param ticked whether somebody ticks it; otherwise a field of the contract answers it
     */
    record Clause(String code, String label, boolean required, boolean ticked) {}
}
