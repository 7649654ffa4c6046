package org.huxin.server.casework.letters;

import static java.util.stream.Collectors.joining;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huxin.engine.policy.DutyRule;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.Notice;
import org.huxin.server.duty.Notices;
import org.huxin.server.duty.ReachedStep;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.springframework.stereotype.Component;

/** What one step does: a paper where the rule names one, else a notice. */
@Component
class StepEffect {

    private final LadderRules rules;
    private final PaperWords words;
    private final Papers papers;
    private final Notices notices;
    private final Today today;

    StepEffect(LadderRules rules, PaperWords words, Papers papers, Notices notices, Today today) {
        this.rules = rules;
        this.words = words;
        this.papers = papers;
        this.notices = notices;
        this.today = today;
    }

    /** @param about words of the matter */
    void of(ReachedStep reached, Map<String, String> about) {
        var rule = rules.rule(reached);
        var template = rules.step(reached).paper();
        if (template == null) {
            tell(reached, rule, about);
            return;
        }
        papers.issue(new PaperOrder(
                template,
                reached.jurisdiction(),
                reached.subject(),
                reached.from(),
                reached.to(),
                values(reached, rule, about),
                List.of(),
                reached.id(),
                null));
    }

    private Map<String, String> values(ReachedStep reached, DutyRule rule, Map<String, String> about) {
        var values = new HashMap<>(about);
        var due = reached.dueOn() == null ? reached.on() : reached.dueOn();
        values.put("due", PaperWords.date(due));
        var late = ChronoUnit.DAYS.between(due, today.date());
        if (late > 0) {
            values.put("days", Long.toString(late));
        }
        values.put("clause", words.cited(reached.jurisdiction(), rule.citation()));
        if (reached.to() != null) {
            // a firm has no desk: the paper names it all the same
            values.put("addressee", reached.to());
        }
        return values;
    }

    private void tell(ReachedStep reached, DutyRule rule, Map<String, String> about) {
        var to = reached.to();
        if (to == null) {
            throw CommandRefused.rule("step.nobody", "“" + rule.title() + "”没有可通知的单位");
        }
        var due = reached.dueOn();
        var until = due == null ? "" : "，期限" + PaperWords.date(due);
        notices.tell(List.of(new Notice(
                Notice.idOf("step:" + reached.id(), to),
                reached.jurisdiction(),
                to,
                null,
                Notice.Kind.ESCALATION,
                rule.title(),
                matter(about) + rule.citation().says() + until + "，至今没有完成。",
                reached.subject(),
                null)));
    }

    private static String matter(Map<String, String> about) {
        var matter = Stream.of("clue.number", "clue.employer", "project.number", "project.name")
                .map(about::get)
                .filter(Objects::nonNull)
                .collect(joining(" "));
        return matter.isEmpty() ? "" : matter + "：";
    }

    /**
     * A fact that was recorded late took the ground from under steps that had been carried out. A paper that went out in
     * good faith is not voided by the machine: it was right by what was on record, and to take it back is an official's
     * decision with a reason. The unit that issued it is told.
     */
    void withdrawn(List<ReachedStep> steps) {
        var told = new ArrayList<Notice>();
        for (var step : steps) {
            if (step.from() != null) {
                told.add(new Notice(
                        Notice.idOf("withdrawn:" + step.id(), step.from()),
                        step.jurisdiction(),
                        step.from(),
                        null,
                        Notice.Kind.ESCALATION,
                        "已办理的事项不再成立：" + rules.title(step),
                        "后来补录的情况表明当时无需办理。已发出的文书仍然有效，请核对；确需收回的，由发文单位写明原因后作废。",
                        step.subject(),
                        null));
            }
        }
        notices.tell(told);
    }
}
