package org.huxin.server.duty;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.huxin.db.duty.tables.records.EscalationRecord;
import org.huxin.engine.duty.Coming;
import org.huxin.engine.duty.Computed;
import org.huxin.engine.duty.Duty;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.PaperTemplate;
import org.huxin.engine.policy.Step;
import org.huxin.policy.PackStack;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The escalation ladder of a duty: what was drawn, what would come, and what is no longer needed. */
@Component
class LadderView {

    private static final String ISSUED = "document.issued";

    private final Escalations escalations;
    private final Directory directory;

    LadderView(Escalations escalations, Directory directory) {
        this.escalations = escalations;
        this.directory = directory;
    }

    List<ReceiptView.LadderStep> of(Duty duty, DutyRule rule, List<Fact> history, PackStack stack) {
        var steps = new ArrayList<ReceiptView.LadderStep>();
        var seen = new HashSet<String>();
        for (var drawn : escalations.of(duty.id())) {
            seen.add(drawn.getStep());
            steps.add(drawn(drawn, rule, history, stack));
        }
        for (var coming : duty.agenda()) {
            if (!coming.step().equals(Coming.NEXT_ROUND) && seen.add(coming.step())) {
                steps.add(step(coming.step(), rule, stack, "planned", coming.day(), to(coming.to()), null));
            }
        }
        for (Computed date : duty.computed()) {
            if (find(rule, date.what()).isPresent() && seen.add(date.what())) {
                steps.add(step(date.what(), rule, stack, "dropped", date.result(), List.of(), null));
            }
        }
        steps.sort(Comparator.comparing(ReceiptView.LadderStep::on));
        return steps;
    }

    private ReceiptView.LadderStep drawn(EscalationRecord drawn, DutyRule rule, List<Fact> history, PackStack stack) {
        var withdrawn = drawn.getWithdrawnAt() != null;
        var paper = withdrawn
                ? null
                : find(rule, drawn.getStep())
                        .flatMap(step -> paper(step, drawn.getDrawnAt(), history))
                        .orElse(null);
        return step(
                drawn.getStep(),
                rule,
                stack,
                withdrawn ? "dropped" : "drawn",
                drawn.getOnDay(),
                to(drawn.getToUnit()),
                paper);
    }

    /** The paper that the step called for, as the fact of its issue tells it. */
    private static Optional<Fact> paper(Step step, LocalDateTime drawnAt, List<Fact> history) {
        return history.stream()
                .filter(fact -> fact.type().equals(ISSUED)
                        && String.valueOf(fact.get("kind")).equals(step.paper())
                        && !fact.at().isBefore(drawnAt))
                .findFirst();
    }

    private static ReceiptView.LadderStep step(
            String id,
            DutyRule rule,
            PackStack stack,
            String status,
            LocalDate on,
            List<Named> to,
            @Nullable Fact paper) {
        return new ReceiptView.LadderStep(
                id,
                find(rule, id).map(step -> title(step, stack)).orElse(id),
                on,
                status,
                to,
                paper == null ? null : paper.text("paper"),
                paper == null ? null : paper.text("number"));
    }

    private static String title(Step step, PackStack stack) {
        return switch (step.action()) {
            case ISSUE_PAPER ->
                "发"
                        + Optional.ofNullable(step.paper())
                                .flatMap(stack::paper)
                                .map(PaperTemplate::series)
                                .orElse("文书");
            case NOTIFY -> "提醒";
            case LIST_ITEM -> "列入跟进清单";
            case REPORT_UP -> "向上报告";
        };
    }

    private static Optional<Step> find(DutyRule rule, String id) {
        return rule.steps().stream().filter(step -> step.id().equals(id)).findFirst();
    }

    private List<Named> to(@Nullable String unit) {
        var named = directory.named(unit);
        return named == null ? List.of() : List.of(named);
    }
}
