package org.huxin.server.casework.letters;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.huxin.server.duty.Notice;
import org.huxin.server.duty.Notices;
import org.huxin.server.duty.ReachedStep;
import org.huxin.server.duty.Steps;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts off what could not be carried out, longer each time, and says so on the desk of the unit that acts. */
@Component
class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 8;
    private static final int LONGEST_PROBLEM = 500;

    private final Steps steps;
    private final Notices notices;
    private final LadderRules rules;
    private final Today today;

    Retry(Steps steps, Notices notices, LadderRules rules, Today today) {
        this.steps = steps;
        this.notices = notices;
        this.rules = rules;
        this.today = today;
    }

    /** @param failed steps that failed together, none tried more often than another */
    void later(List<ReachedStep> failed, RuntimeException problem) {
        var text = text(problem);
        var first = failed.getFirst();
        LOG.warn("step {} of {} failed, {} tries before: {}", first.step(), first.rule(), first.tries(), text, problem);
        var wait = FIRST.multipliedBy(1L << Math.min(first.tries(), DOUBLINGS));
        steps.failed(
                failed.stream().map(ReachedStep::id).toList(), text, today.now().plus(wait));
        var told = new ArrayList<Notice>();
        for (var step : failed) {
            if (step.tries() == 0 && step.from() != null) {
                told.add(new Notice(
                        Notice.idOf("failed:" + step.id(), step.from()),
                        step.jurisdiction(),
                        step.from(),
                        null,
                        Notice.Kind.ESCALATION,
                        "未能自动办理：" + rules.title(step),
                        reason(problem) + "。系统会再试，也可以手工办理。",
                        step.subject(),
                        null));
            }
        }
        notices.tell(told);
    }

    /** What officers are told: of a fault of the machine only that there was one. */
    private static String reason(RuntimeException problem) {
        return problem instanceof CommandRefused refused ? refused.reason() : "系统办理时出现故障";
    }

    private static String text(RuntimeException problem) {
        var text = problem instanceof CommandRefused refused
                ? refused.reason()
                : Objects.requireNonNullElseGet(problem.getMessage(), problem::toString);
        return text.substring(0, Math.min(text.length(), LONGEST_PROBLEM));
    }
}
