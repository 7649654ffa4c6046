package org.huxin.server.casework.clues;

import java.util.List;
import org.huxin.engine.duty.Fact;
import org.huxin.engine.policy.Condition;
import org.huxin.engine.policy.DutyRule;
import org.huxin.engine.policy.FactPattern;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.casework.OpensCases;
import org.huxin.server.casework.reports.Reports;
import org.huxin.server.duty.Duties;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.policy.Policies;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an act brings with it beyond the clue itself: reports, papers, a case. All in the transaction of the act. */
@Component
class Consequences {

    private static final String REPORTED_UP = FactRecord.typeOf(ClueFact.ReportedUp.class);

    private final Reports reports;
    private final CluePapers papers;
    private final ObjectProvider<OpensCases> cases;
    private final Policies policies;
    private final ApplicationEventPublisher facts;

    Consequences(
            Reports reports,
            CluePapers papers,
            ObjectProvider<OpensCases> cases,
            Policies policies,
            ApplicationEventPublisher facts) {
        this.reports = reports;
        this.papers = papers;
        this.cases = cases;
        this.policies = policies;
        this.facts = facts;
    }

    /**
     * Brings about what follows.
     *
     * @param clue as stored
     * @param told facts of the act, published before
     */
    void of(ClueCommand command, Clue clue, List<ClueFact> told, Scene scene) {
        switch (command) {
            case Telling.ReportUp up -> file(clue, up.to(), "线索办理情况报告", up.text(), scene);
            case Deriving.IssuePaper paper -> papers.issue(clue, paper.template(), scene);
            case Deriving.OpenCase opening -> cases().open(clue.id());
            default -> {}
        }
        told.forEach(fact -> reportAtOnce(clue, Duties.preview(fact), scene));
    }

    /** Where a rule opens with the act and asks for nothing but a report to one named unit, the act itself reports. */
    private void reportAtOnce(Clue clue, Fact told, Scene scene) {
        policies.stack(clue.jurisdiction()).duties().stream()
                .filter(rule -> rule.validity().contains(told.on()))
                .filter(rule -> FactPattern.any(rule.opensOn(), told))
                .forEach(rule -> addressees(rule).forEach(to -> {
                    file(clue, to, rule.title(), text(clue, scene), scene);
                    facts.publishEvent(new ClueFact.ReportedUp(
                            clue.subject(), scene.at(), clue.jurisdiction(), to, scene.unit(), null));
                }));
    }

    private static List<String> addressees(DutyRule rule) {
        var pattern = rule.metBy().size() == 1 ? rule.metBy().getFirst() : null;
        return pattern != null
                        && pattern.type().equals(REPORTED_UP)
                        && pattern.where().get("to") instanceof Condition.In(var units)
                        && units.size() == 1
                ? List.of(units.getFirst().toString())
                : List.of();
    }

    private void file(Clue clue, String to, String title, String text, Scene scene) {
        reports.file(clue.subject(), clue.jurisdiction(), to, title, text, scene.at(), scene.officer());
    }

    private static String text(Clue clue, Scene scene) {
        return "线索 %s（%s）由%s办理，责任人 %s。"
                .formatted(
                        clue.number(),
                        clue.intake().employer(),
                        scene.name(clue.handling().unit()),
                        scene.officerName(clue.handling().officer()));
    }

    private OpensCases cases() {
        return cases.stream().findFirst().orElseThrow(() -> new CommandRefused("clue.no_cases", "本系统没有启用案件办理"));
    }
}
