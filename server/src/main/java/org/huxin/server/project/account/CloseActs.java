package org.huxin.server.project.account;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.AccountFact;
import org.huxin.server.project.OwesWages;
import org.huxin.server.project.ProjectArrears;
import org.huxin.server.project.WagesUnderWay;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 撤户. */
@Service
class CloseActs {

    private final ActOnProject act;
    private final Projects projects;
    private final SpecialAccounts accounts;
    private final SharedAccounts shared;
    private final Enterprises enterprises;
    private final ProjectArrears arrears;
    private final OwesWages owing;
    private final WagesUnderWay underWay;
    private final SupervisorOnly supervisor;
    private final Today today;

    CloseActs(
            ActOnProject act,
            Projects projects,
            SpecialAccounts accounts,
            SharedAccounts shared,
            Enterprises enterprises,
            ProjectArrears arrears,
            OwesWages owing,
            WagesUnderWay underWay,
            SupervisorOnly supervisor,
            Today today) {
        this.act = act;
        this.projects = projects;
        this.accounts = accounts;
        this.shared = shared;
        this.enterprises = enterprises;
        this.arrears = arrears;
        this.owing = owing;
        this.underWay = underWay;
        this.supervisor = supervisor;
        this.today = today;
    }

    /** Made known once more, the days are counted anew. */
    void announce(UUID id, Closing.Announce command) {
        act.handle(id, command, (project, scene) -> {
            var row = accounts.requireOpen(id);
            if (command.on().isBefore(row.getOpenedOn())) {
                throw CommandRefused.field(AccountCommand.INVALID, "on", "公示之日不能早于开户日期");
            }
            row.setClosingReason(command.reason());
            row.setAnnouncedOn(command.on());
            accounts.save(row);
            return List.of(new AccountFact.ClosingAnnounced(
                    project.subject(),
                    AccountCommand.moment(command.on(), scene),
                    project.jurisdiction(),
                    command.reason()));
        });
    }

    /**
     * @throws CommandRefused {@code project.gate} with everything that stands against it; {@code account.not_announced};
     *     {@code account.held}; {@code account.wages_waiting}
     */
    @Transactional
    void close(UUID id, Closing.Close told) {
        supervisor.require(id, AccountAct.CLOSE);
        var project = projects.visible(id);
        var row = accounts.requireOpen(id);
        var announced = row.getAnnouncedOn();
        if (announced == null) {
            throw new CommandRefused("account.not_announced", "撤户前先公示没有拖欠工资并提交承诺书");
        }
        if (shared.standing(row) > 0) {
            throw new CommandRefused("account.held", "账户上的措施还没有解除，不能撤户");
        }
        if (underWay.onTheWay(id) > 0) {
            throw new CommandRefused("account.wages_waiting", "还有送了银行、没有回执的工资，导入回执以后再撤户");
        }
        if (told.on().isBefore(announced)) {
            throw CommandRefused.field(AccountCommand.INVALID, "on", "撤户日期不能早于公示之日");
        }
        var found = new AccountFact.ClosingChecked(
                project.subject(),
                today.now(),
                project.jurisdiction(),
                days(announced, told.on()),
                cases(project, row.getContractor()),
                !told.noSuits(),
                !told.noArrears());
        act.handle(id, new Closing.Closed(told, found), (changed, scene) -> {
            var reason = String.valueOf(row.getClosingReason());
            row.setClosedOn(told.on());
            accounts.save(row);
            return List.of(new AccountFact.Closed(
                    changed.subject(), AccountCommand.moment(told.on(), scene), changed.jurisdiction(), reason));
        });
    }

    private static int days(LocalDate announced, LocalDate closed) {
        return Math.toIntExact(DAYS.between(announced, closed));
    }

    /** On the project, and those against its contractor in which wages were found to be owed. */
    private int cases(Project project, UUID contractor) {
        var firm = enterprises.byId(List.of(contractor)).get(contractor);
        var against = firm == null
                ? 0
                : owing.openCases(
                                project.jurisdiction(),
                                List.of(new OwesWages.Firm(firm.id(), firm.name(), firm.creditCode())))
                        .getOrDefault(contractor, 0);
        return against + arrears.openCases(project.jurisdiction(), project.id());
    }
}
