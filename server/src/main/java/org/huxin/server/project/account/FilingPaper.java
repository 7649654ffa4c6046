package org.huxin.server.project.account;

import java.util.List;
import java.util.Map;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.document.PaperOrder;
import org.huxin.server.document.Papers;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.stereotype.Component;

/** 备案回执: tells the contractor that the account is on file. */
@Component
class FilingPaper {

    private static final String TEMPLATE = "account_filing";

    private final Papers papers;
    private final Policies policies;
    private final Enterprises enterprises;
    private final AccountTerms terms;

    FilingPaper(Papers papers, Policies policies, Enterprises enterprises, AccountTerms terms) {
        this.papers = papers;
        this.policies = policies;
        this.enterprises = enterprises;
        this.terms = terms;
    }

    void issue(Project project, SpecialAccountRecord account, ProjectScene scene) {
        if (policies.stack(project.jurisdiction()).paper(TEMPLATE).isEmpty()) {
            return;
        }
        var contractor = enterprises.byId(List.of(account.getContractor())).get(account.getContractor());
        papers.issue(PaperOrder.of(
                        TEMPLATE,
                        project.jurisdiction(),
                        project.subject(),
                        Map.of(
                                "project.number", project.number(),
                                "project.name", project.name(),
                                "addressee", contractor == null ? "" : contractor.name(),
                                "account.label", terms.label(project.jurisdiction()),
                                "account.bank", account.getBank() + account.getBranch(),
                                "account.name", account.getName(),
                                "account.number", account.getNumber(),
                                "account.opened_on", account.getOpenedOn().toString(),
                                "account.filed_on", String.valueOf(account.getFiledOn())),
                        scene.who().id())
                .between(scene.unit(), null));
    }
}
