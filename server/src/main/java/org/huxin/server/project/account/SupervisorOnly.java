package org.huxin.server.project.account;

import java.util.UUID;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Component;

/** Acts that only the unit does with which accounts are filed. */
@Component
class SupervisorOnly {

    private final Projects projects;
    private final AccountTerms terms;
    private final CurrentOfficer officer;

    SupervisorOnly(Projects projects, AccountTerms terms, CurrentOfficer officer) {
        this.projects = projects;
        this.terms = terms;
        this.officer = officer;
    }

    /** @throws NotPermitted unless the officer is of that unit, or coordinates */
    void require(UUID project, AccountAct act) {
        if (!terms.supervises(officer.get(), projects.visible(project))) {
            throw NotPermitted.outsideScope("只有受理备案的单位可以" + act.label());
        }
    }
}
