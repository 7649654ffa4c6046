package org.huxin.server.project.deposit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huxin.db.project.tables.records.DepositInstrumentRecord;
import org.huxin.db.project.tables.records.DepositUseRecord;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.duty.SubjectLock;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.stereotype.Component;

/** 支付通知书、保函到期提醒. */
@Component
class DepositPapers {

    private static final String PAYMENT = "deposit_payment_notice";
    private static final String RENEWAL = "deposit_renewal_reminder";

    private final Papers papers;
    private final Telling telling;
    private final SubjectLock subjects;

    DepositPapers(Papers papers, Telling telling, SubjectLock subjects) {
        this.papers = papers;
        this.telling = telling;
        this.subjects = subjects;
    }

    /** The notice to the contractor and the same to the agency, each with its own receipt. */
    void payment(Project project, DepositInstrumentRecord instrument, DepositUseRecord use, ProjectScene scene) {
        var contractor = contractor(project);
        hold(project, Telling.matter(use.getId()));
        var words = words(project, instrument);
        words.put("contractor", contractor);
        words.put("case.number", use.getCaseNumber());
        words.put("amount", Money.ofFen(use.getAmountFen()).toString());
        words.put("decision", use.getDecision());
        words.put("decision_due", use.getDecisionDue().toString());
        use.setNotice(issue(PAYMENT, project, contractor, words, scene).id());
        use.setAgencyNotice(issue(PAYMENT, project, instrument.getAgencyName(), words, scene)
                .id());
    }

    void renewal(Project project, DepositInstrumentRecord instrument, ProjectScene scene) {
        hold(project, Telling.matter(instrument.getId()));
        var words = words(project, instrument);
        words.put("ends_on", String.valueOf(instrument.getValidTo()));
        issue(RENEWAL, project, contractor(project), words, scene);
    }

    private IssuedPaper issue(
            String template, Project project, String to, Map<String, String> words, ProjectScene scene) {
        var all = new HashMap<>(words);
        all.put("addressee", to);
        return papers.issue(PaperOrder.of(
                        template,
                        project.jurisdiction(),
                        project.subject(),
                        all,
                        scene.who().id())
                .between(scene.unit(), null));
    }

    private static Map<String, String> words(Project project) {
        var words = new HashMap<String, String>();
        words.put("project.number", project.number());
        words.put("project.name", project.name());
        return words;
    }

    private static Map<String, String> words(Project project, DepositInstrumentRecord instrument) {
        var words = words(project);
        words.put("agency", instrument.getAgencyName());
        words.put("instrument", instrument.getNumber());
        return words;
    }

    private String contractor(Project project) {
        return telling.contractor(project.id())
                .orElseThrow(() -> CommandRefused.rule("deposit.contractor", "项目还没有登记施工总承包单位，请先更正项目信息"));
    }

    /** Before a number of a paper is taken, everything of which facts are told afterwards. */
    private void hold(Project project, String... more) {
        var all = new ArrayList<>(List.of(more));
        all.add(project.subject());
        subjects.hold(all);
    }
}
