package org.huxin.server.casework.letters;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.duty.ReachedStep;
import org.huxin.server.duty.Steps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out the steps that were reached. A batch is one transaction that claims steps, does what each asks for and marks
 * it: a crash leaves none half done, and no step is carried out twice, however many servers are at it. One that fails is
 * undone alone and tried again later; the others go on.
 */
@Service
public class CarryOut {

    private static final int BATCH = 50;

    private final Steps steps;
    private final LadderRules rules;
    private final StepEffect effect;
    private final PaperWords words;
    private final Retry retry;
    private final FollowUpLists lists;
    private final TransactionTemplate batch;
    private final TransactionTemplate one;

    CarryOut(
            Steps steps,
            LadderRules rules,
            StepEffect effect,
            PaperWords words,
            Retry retry,
            FollowUpLists lists,
            PlatformTransactionManager transactions) {
        this.steps = steps;
        this.rules = rules;
        this.effect = effect;
        this.words = words;
        this.retry = retry;
        this.lists = lists;
        this.batch = new TransactionTemplate(transactions);
        this.one = new TransactionTemplate(transactions);
        this.one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * Carries out everything that waits, then tells of what was withdrawn too late.
     *
     * @return how many steps were carried out
     */
    public int everything() {
        var all = 0;
        for (var claimed = BATCH; claimed > 0; ) {
            var taken = Objects.requireNonNull(batch.execute(status -> batch()));
            claimed = taken.claimed();
            all += taken.done();
        }
        all += lists.everything();
        while (Boolean.TRUE.equals(batch.execute(status -> tellWithdrawn()))) {
            // until nothing is left to tell
        }
        return all;
    }

    private record Taken(int claimed, int done) {}

    private Taken batch() {
        var claimed = steps.claim(rules.listed(), BATCH);
        var about =
                words.of(claimed.stream().map(ReachedStep::subject).distinct().toList());
        var done = new ArrayList<UUID>();
        for (var step : inOrderOfLocks(claimed)) {
            if (carriedOut(step, about.getOrDefault(step.subject(), Map.of()))) {
                done.add(step.id());
            }
        }
        steps.done(done);
        return new Taken(claimed.size(), done.size());
    }

    /** Two batches at once take the numbers of the series in the same order. */
    private List<ReachedStep> inOrderOfLocks(List<ReachedStep> claimed) {
        return claimed.stream()
                .sorted(comparing(ReachedStep::jurisdiction)
                        .thenComparing(rules::series)
                        .thenComparing(step -> step.from() == null ? "" : step.from())
                        .thenComparing(ReachedStep::subject, Comparator.naturalOrder()))
                .toList();
    }

    private boolean carriedOut(ReachedStep step, Map<String, String> about) {
        try {
            one.executeWithoutResult(status -> effect.of(step, about));
            return true;
        } catch (RuntimeException problem) {
            retry.later(List.of(step), problem);
            return false;
        }
    }

    private boolean tellWithdrawn() {
        var withdrawn = steps.claimToTell(BATCH);
        effect.withdrawn(withdrawn);
        steps.told(withdrawn.stream().map(ReachedStep::id).toList());
        return !withdrawn.isEmpty();
    }
}
