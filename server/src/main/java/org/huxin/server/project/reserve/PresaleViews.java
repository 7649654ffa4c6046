package org.huxin.server.project.reserve;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.engine.policy.Register;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Act;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectDetail.Action;
import org.huxin.server.project.register.ProjectSteps;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the pre-sale money of a project stands. */
@Component
class PresaleViews {

    private final Projects projects;
    private final ProjectSteps steps;
    private final ProjectActions actions;
    private final PresaleAccounts accounts;
    private final Policies policies;
    private final Directory directory;
    private final CurrentOfficer current;

    PresaleViews(
            Projects projects,
            ProjectSteps steps,
            ProjectActions actions,
            PresaleAccounts accounts,
            Policies policies,
            Directory directory,
            CurrentOfficer current) {
        this.projects = projects;
        this.steps = steps;
        this.actions = actions;
        this.accounts = accounts;
        this.policies = policies;
        this.directory = directory;
        this.current = current;
    }

    /** What the place says of pre-sale money of such projects; empty where they have none. */
    Optional<Register.Entry> rule(Project project) {
        return Optional.ofNullable(project.field())
                .flatMap(field -> policies.stack(project.jurisdiction())
                        .register("presale_funds")
                        .flatMap(register -> register.entry(field)));
    }

    /** Of the firms only the owner sees it. */
    @Transactional(readOnly = true)
    PresaleView of(UUID id) {
        var who = current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        return rule(project)
                .filter(rule -> !who.is(Role.ENTERPRISE)
                        || project.units().parties(who.unit().id()).contains(Act.Party.OWNER))
                .map(rule -> of(project, rule))
                .orElseGet(() -> new PresaleView(project.version(), null, null, null, List.of(), List.of(), List.of()));
    }

    private PresaleView of(Project project, Register.Entry rule) {
        var account = accounts.of(project.id());
        var unit = String.valueOf(rule.attributes().get("unit"));
        var requests = requests(project.id());
        return new PresaleView(
                project.version(),
                rule.label(),
                new Named(unit, directory.nameOf(unit)),
                account.map(row -> new PresaleView.Account(row.getBank(), row.getBalanceFen(), row.getOpenedAt()))
                        .orElse(null),
                accounts.receipts(project.id()).stream()
                        .map(row -> new PresaleView.Receipt(
                                row.getId(), row.getAmountFen(), row.getReceivedOn(), row.getRecordedAt()))
                        .toList(),
                requests,
                actions(project, account.isPresent(), requests));
    }

    private List<PresaleView.Request> requests(UUID project) {
        return accounts.requests(project).stream()
                .map(row -> new PresaleView.Request(
                        row.getId(),
                        row.getAmountFen(),
                        row.getPurpose(),
                        row.getRequestedAt(),
                        new Named(row.getUnit(), directory.nameOf(row.getUnit())),
                        row.getGranted(),
                        row.getReason(),
                        row.getDecidedAt()))
                .toList();
    }

    private List<Action> actions(Project project, boolean opened, List<PresaleView.Request> requests) {
        boolean waiting = requests.stream().anyMatch(request -> request.granted() == null);
        return actions.of(PresaleAct.values(), project, steps.of(project.jurisdiction()), current.get()).stream()
                .filter(action -> action.name().equals(PresaleAct.OPEN.path()) != opened)
                .filter(action -> waiting || !action.name().equals(PresaleAct.DECIDE.path()))
                .toList();
    }
}
