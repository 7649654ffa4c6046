package org.huxin.server.project.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huxin.db.project.tables.records.AccountHoldRecord;
import org.huxin.db.project.tables.records.AccountViolationRecord;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.huxin.server.project.register.ProjectSteps;
import org.springframework.stereotype.Component;

/** What an officer may do about the account as it stands. */
@Component
class AccountOffers {

    private static final Set<AccountAct> SUPERVISORS =
            EnumSet.of(AccountAct.ACCEPT_FILING, AccountAct.RETURN_FILING, AccountAct.CLOSE);

    private final ProjectActions actions;
    private final ProjectSteps steps;
    private final AccountTerms terms;

    AccountOffers(ProjectActions actions, ProjectSteps steps, AccountTerms terms) {
        this.actions = actions;
        this.steps = steps;
        this.terms = terms;
    }

    /** @param open the account; empty while the project has none */
    List<Action> of(
            Project project,
            Optional<SpecialAccountRecord> open,
            List<AccountHoldRecord> holds,
            List<AccountViolationRecord> violations,
            ActingOfficer officer) {
        var fitting = EnumSet.of(AccountAct.BOOK);
        open.ifPresentOrElse(account -> fitting.addAll(of(account, holds)), () -> fitting.add(AccountAct.OPEN));
        if (violations.stream().anyMatch(one -> one.getDealtAt() == null)) {
            fitting.add(AccountAct.DEAL);
        }
        if (!terms.supervises(officer, project)) {
            fitting.removeAll(SUPERVISORS);
        }
        return actions.of(fitting.toArray(Act[]::new), project, steps.of(project.jurisdiction()), officer);
    }

    private static Set<AccountAct> of(SpecialAccountRecord account, List<AccountHoldRecord> holds) {
        var fitting = EnumSet.of(AccountAct.HOLD, AccountAct.RECORD_FAILURE, AccountAct.ANNOUNCE_CLOSING);
        fitting.addAll(
                switch (FilingState.of(account)) {
                    case DUE, RETURNED -> EnumSet.of(AccountAct.FILE);
                    case SUBMITTED -> EnumSet.of(AccountAct.ACCEPT_FILING, AccountAct.RETURN_FILING);
                    case ACCEPTED -> EnumSet.noneOf(AccountAct.class);
                });
        if (holds.stream().anyMatch(one -> one.getAccount().equals(account.getId()) && one.getLiftedOn() == null)) {
            fitting.add(AccountAct.RELEASE);
        }
        if (account.getAnnouncedOn() != null) {
            fitting.add(AccountAct.CLOSE);
        }
        return fitting;
    }
}
