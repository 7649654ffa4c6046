package org.huxin.server.casework.cases;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huxin.engine.duty.History;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.engine.policy.Step;
import org.huxin.server.casework.CaseFact;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What the rules ask for that needs no officer: a case that owes its listing is listed, a report that the rules send up
 * is filed at once, and who came to owe something about the case takes part in it.
 */
@Component
class Followed {

    private static final String LISTED = FactRecord.typeOf(CaseFact.Listed.class);
    private static final String REPORTED = FactRecord.typeOf(CaseFact.ReportedUp.class);
    private static final List<String> OWED = List.of("open", "overdue");

    private final Cases cases;
    private final CaseTimeline timeline;
    private final CaseReports reports;
    private final PackSteps steps;
    private final Duties duties;
    private final Policies policies;
    private final ApplicationEventPublisher facts;

    Followed(
            Cases cases,
            CaseTimeline timeline,
            CaseReports reports,
            PackSteps steps,
            Duties duties,
            Policies policies,
            ApplicationEventPublisher facts) {
        this.cases = cases;
        this.timeline = timeline;
        this.reports = reports;
        this.steps = steps;
        this.duties = duties;
        this.policies = policies;
        this.facts = facts;
    }

    /**
     * Does it, in the caller's transaction, after the facts of an act have been told.
     *
     * @param told the case as stored by the act
     */
    void up(Case told, LocalDateTime at) {
        var order = steps.of(told.jurisdiction());
        var one = told;
        var owed = duties.of(one.subject());
        if (one.open() && !one.found().listed() && owed.stream().anyMatch(duty -> asks(one(told, duty), LISTED))) {
            one = one.with(one.found().asListed());
            facts.publishEvent(new CaseFact.Listed(one.subject(), at, one.jurisdiction(), order.current(one)));
            timeline.add(one.id(), CaseTimeline.Entry.of(one, LISTED, at, "达到标准，列入挂牌督办", Map.of(), List.of()));
            owed = duties.of(one.subject());
        }
        for (var duty : owed) {
            sendUp(one, duty, at);
        }
        var bearers = duties.of(one.subject()).stream()
                .map(DutyView::bearer)
                .filter(Objects::nonNull)
                .map(bearer -> bearer.id())
                .collect(toSet());
        cases.save(one.joinedBy(bearers), order.current(one), one.entered().size());
    }

    /** The rule of a duty that somebody still owes; null for what is done. */
    private @Nullable DutyRule one(Case about, DutyView duty) {
        return OWED.contains(duty.status())
                ? policies.ruleBook(about.jurisdiction())
                        .duty(duty.rule(), duty.openedAt().toLocalDate())
                        .orElse(null)
                : null;
    }

    private static boolean asks(@Nullable DutyRule rule, String fact) {
        return rule != null
                && rule.metBy().stream().anyMatch(pattern -> pattern.type().equals(fact));
    }

    /** A duty whose ladder sends a report up gets the report without waiting for the day's end. */
    private void sendUp(Case one, DutyView duty, LocalDateTime at) {
        var rule = one(one, duty);
        if (rule == null || !asks(rule, REPORTED)) {
            return;
        }
        var stage = stage(rule);
        var sent = rule.steps().stream()
                .filter(step -> step.action() == Step.Action.REPORT_UP)
                .findFirst();
        if (stage.isEmpty() || sent.isEmpty() || reports.filed(one.id(), stage.get())) {
            return;
        }
        var to = addressee(one, sent.get());
        if (to != null) {
            var label = steps.of(one.jurisdiction()).label(stage.get());
            reports.file(
                    one,
                    new CaseDecision.Report(stage.get(), to, rule.title(), CaseReports.text(one, label)),
                    at,
                    null);
            facts.publishEvent(new CaseFact.ReportedUp(one.subject(), at, one.jurisdiction(), stage.get(), to, null));
            timeline.add(
                    one.id(),
                    CaseTimeline.Entry.of(one, REPORTED, at, "自动生成" + rule.title(), Map.of("环节", label), List.of()));
        }
    }

    private static Optional<String> stage(DutyRule rule) {
        return rule.metBy().stream()
                .filter(pattern -> pattern.type().equals(REPORTED))
                .map(FactPattern::where)
                .map(where -> where.get("stage"))
                .flatMap(test -> test instanceof Condition.In(List<Object> values)
                        ? values.stream().map(String::valueOf)
                        : null)
                .findFirst();
    }

    private @Nullable String addressee(Case one, Step step) {
        var history = new History(duties.facts(one.subject()));
        var parties = policies.ruleBook(one.jurisdiction()).parties();
        return step.to().stream()
                .map(role -> parties.unit(role, history))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
