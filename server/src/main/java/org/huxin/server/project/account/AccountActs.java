package org.huxin.server.project.account;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.AccountFact;
import org.huxin.server.project.enterprises.Enterprises;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** 开户和备案. */
@Service
class AccountActs {

    private final ActOnProject act;
    private final SpecialAccounts accounts;
    private final AccountTerms terms;
    private final Enterprises enterprises;
    private final FilingPaper paper;
    private final SupervisorOnly supervisor;

    AccountActs(
            ActOnProject act,
            SpecialAccounts accounts,
            AccountTerms terms,
            Enterprises enterprises,
            FilingPaper paper,
            SupervisorOnly supervisor) {
        this.act = act;
        this.accounts = accounts;
        this.terms = terms;
        this.enterprises = enterprises;
        this.paper = paper;
        this.supervisor = supervisor;
    }

    /**
     * @throws CommandRefused {@code account.bank}, {@code account.name}, {@code account.number} with the field that the place
     *     does not allow; {@code account.open}; {@code account.contractor_missing}
     */
    void open(UUID id, OpenAccount command) {
        try {
            act.handle(id, command, (project, scene) -> {
                accounts.add(row(project, command, scene));
                return List.of(new AccountFact.Opened(
                        project.subject(), AccountCommand.moment(command.openedOn(), scene), project.jurisdiction()));
            });
        } catch (DuplicateKeyException taken) {
            throw numberTaken();
        }
    }

    private SpecialAccountRecord row(Project project, OpenAccount told, ProjectScene scene) {
        var place = project.jurisdiction();
        if (accounts.open(project.id()).isPresent()) {
            throw new CommandRefused("account.open", "这个项目已有专用账户，换银行或者换总包单位的先撤销原账户");
        }
        var contractor = accounts.contractor(project.id());
        if (contractor == null) {
            throw CommandRefused.rule("account.contractor_missing", "项目还没有登记施工总承包单位，请先更正项目信息");
        }
        var bank = told.bank().strip();
        if (terms.designated(place) && !terms.banks(place).contains(bank)) {
            throw CommandRefused.field("account.bank", "bank", "只能在指定银行开户：" + String.join("、", terms.banks(place)));
        }
        var expected = terms.name(
                place,
                Objects.requireNonNull(enterprises.byId(List.of(contractor)).get(contractor))
                        .name(),
                project.name());
        if (!told.name().strip().equals(expected)) {
            throw CommandRefused.field("account.name", "name", "账户名称应为“" + expected + "”");
        }
        var sharing = terms.shared(place);
        if (accounts.taken(told.number(), project.id(), sharing)) {
            throw numberTaken();
        }
        var row = new SpecialAccountRecord();
        row.setId(RowId.at(scene.at()));
        row.setProject(project.id());
        row.setJurisdiction(place);
        row.setContractor(contractor);
        row.setBank(bank);
        row.setBranch(told.branch().strip());
        row.setNumber(told.number());
        row.setName(expected);
        row.setShared(sharing);
        row.setAppliedOn(told.appliedOn());
        row.setOpenedOn(told.openedOn());
        row.setAgreedOn(told.agreedOn());
        row.setAgreement(scene.attachments().toArray(UUID[]::new));
        row.setFiling(FilingState.DUE.code());
        row.setRecordedAt(scene.at());
        row.setRecordedBy(scene.who().id());
        return row;
    }

    private static CommandRefused numberTaken() {
        return CommandRefused.field("account.number", "number", "这个账号已经用于另一个项目，专用账户按项目开设");
    }

    void submit(UUID id, Filing.Submit command) {
        act.handle(id, command, (project, scene) -> {
            var row = accounts.requireOpen(id);
            if (FilingState.of(row).decidable() || FilingState.of(row) == FilingState.ACCEPTED) {
                throw new CommandRefused("account.filed", "账户已经报送备案");
            }
            if (command.on().isBefore(row.getOpenedOn())) {
                throw CommandRefused.field(AccountCommand.INVALID, "on", "报送日期不能早于开户日期");
            }
            var returned = row.getDecidedAt();
            if (returned != null && command.on().isBefore(returned.toLocalDate())) {
                throw CommandRefused.field(AccountCommand.INVALID, "on", "重新报送的日期不能早于退回之日");
            }
            row.setFiling(FilingState.SUBMITTED.code());
            row.setFiledOn(command.on());
            row.setDecidedAt(null);
            row.setReturnedWhy(null);
            accounts.save(row);
            return List.of(new AccountFact.FilingSubmitted(
                    project.subject(), submittedAt(command.on(), row, returned, scene), project.jurisdiction()));
        });
    }

    /** Not before what it answers, on the day of which it may be. */
    private static LocalDateTime submittedAt(
            LocalDate on, SpecialAccountRecord row, @Nullable LocalDateTime returned, ProjectScene scene) {
        var opened = row.getRecordedAt().toLocalDate().equals(row.getOpenedOn())
                ? row.getRecordedAt()
                : row.getOpenedOn().atStartOfDay();
        var answered = returned == null ? opened : returned;
        var moment = AccountCommand.moment(on, scene);
        return moment.isBefore(answered) ? answered : moment;
    }

    void accept(UUID id, Filing.Accept command) {
        supervisor.require(id, command.act());
        act.handle(id, command, (project, scene) -> {
            var row = submitted(id);
            row.setFiling(FilingState.ACCEPTED.code());
            row.setDecidedAt(scene.at());
            accounts.save(row);
            paper.issue(project, row, scene);
            return List.of(new AccountFact.FilingAccepted(
                    project.subject(), scene.at(), project.jurisdiction(), scene.unit()));
        });
    }

    void giveBack(UUID id, Filing.Return command) {
        supervisor.require(id, command.act());
        act.handle(id, command, (project, scene) -> {
            var row = submitted(id);
            row.setFiling(FilingState.RETURNED.code());
            row.setDecidedAt(scene.at());
            row.setReturnedWhy(command.reason().strip());
            accounts.save(row);
            return List.of(new AccountFact.FilingReturned(
                    project.subject(), scene.at(), project.jurisdiction(), scene.unit()));
        });
    }

    private SpecialAccountRecord submitted(UUID project) {
        var row = accounts.requireOpen(project);
        if (!FilingState.of(row).decidable()) {
            throw new CommandRefused("account.not_submitted", "没有待审的备案材料");
        }
        return row;
    }
}
