package org.huxin.server.project.funds;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.FiscalPaymentRecord;
import org.huxin.db.project.tables.records.FundArrangementRecord;
import org.huxin.db.project.tables.records.FundBudgetRecord;
import org.huxin.db.project.tables.records.FundInstalmentRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.MoneyFact;
import org.huxin.server.project.funds.Coverage.Dated;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps the public money of a project; what payments reach of the plan is reckoned in the same transaction. */
@Service
class KeepFunds {

    /** A hundred thousand billion yuan over all of one kind, so that no sum ever overflows. */
    private static final long MOST_TOTAL = 10_000_000_000_000_000L;

    private final ActOnProject act;
    private final FundBook book;
    private final ApplicationEventPublisher facts;
    private final Today today;

    KeepFunds(ActOnProject act, FundBook book, ApplicationEventPublisher facts, Today today) {
        this.act = act;
        this.book = book;
        this.facts = facts;
        this.today = today;
    }

    void arrange(UUID id, Funding.Arrange command) {
        act.handle(id, command, (project, scene) -> {
            within(
                    book.arrangements(id).stream()
                            .mapToLong(FundArrangementRecord::getAmountFen)
                            .sum(),
                    command.amountFen());
            var row = new FundArrangementRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setAmountFen(command.amountFen());
            row.setArrangedOn(command.arrangedOn());
            row.setDocument(command.document().strip());
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            if (!book.add(row)) {
                throw CommandRefused.field("project.funds", "document", "这份文件的安排已经登记过");
            }
            facts.publishEvent(
                    new MoneyFact.Arranged(project.subject(), scene.at(), project.jurisdiction(), command.amountFen()));
            return List.of();
        });
    }

    void approve(UUID id, Funding.ApproveBudget command) {
        act.handle(id, command, (project, scene) -> {
            var paid = paidFen(id);
            if (command.amountFen() < paid) {
                throw CommandRefused.field("funds.budget", "amountFen", "已经拨付" + Money.ofFen(paid) + "，预算不能低于这个数");
            }
            var row = new FundBudgetRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setAmountFen(command.amountFen());
            row.setApprovedOn(command.approvedOn());
            row.setDocument(command.document().strip());
            row.setReplaced(false);
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            book.add(row);
            facts.publishEvent(new MoneyFact.BudgetApproved(
                    project.subject(), scene.at(), project.jurisdiction(), command.amountFen()));
            return List.of();
        });
    }

    void plan(UUID id, Funding.Plan command) {
        act.handle(id, command, (project, scene) -> {
            within(
                    book.instalments(id).stream()
                            .mapToLong(FundInstalmentRecord::getAmountFen)
                            .sum(),
                    command.amountFen());
            var row = new FundInstalmentRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setDueOn(command.dueOn());
            row.setAmountFen(command.amountFen());
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            book.add(row);
            reach(project);
            return List.of();
        });
    }

    void pay(UUID id, Funding.PayOut command) {
        act.handle(id, command, (project, scene) -> {
            var paid = paidFen(id);
            within(paid, command.amountFen());
            book.budget(id)
                    .map(budget -> budget.getAmountFen() - paid)
                    .filter(left -> command.amountFen() > left)
                    .ifPresent(left -> {
                        throw CommandRefused.field(
                                "funds.over_budget", "amountFen", "超过批准预算，预算内还可拨付" + Money.ofFen(left));
                    });
            if (!book.add(row(id, command, scene))) {
                throw CommandRefused.field("project.funds", "voucher", "这个凭证号已经登记过");
            }
            reach(project);
            return List.of();
        });
    }

    private static FiscalPaymentRecord row(UUID id, Funding.PayOut command, ProjectScene scene) {
        var row = new FiscalPaymentRecord();
        row.setId(RowId.at(scene.at()));
        row.setProject(id);
        row.setPaidOn(command.paidOn());
        row.setAmountFen(command.amountFen());
        row.setVoucher(command.voucher().strip());
        row.setRecordedAt(scene.at());
        row.setRecordedBy(scene.who().id());
        return row;
    }

    void withdraw(UUID id, Funding.Withdraw command) {
        act.handle(id, command, (project, scene) -> {
            if (!book.withdraw(id, command.entry(), scene.at())) {
                var planned = book.instalment(id, command.entry())
                        .orElseThrow(() -> new NotFound("计划或拨付", command.entry().toString()));
                planned.setWithdrawnAt(scene.at());
                book.save(List.of(planned));
                if (planned.getToldAt() != null) {
                    facts.publishEvent(new MoneyFact.Withdrawn(
                            subject(planned), later(scene.at(), planned.getToldAt()), project.jurisdiction()));
                }
            }
            reach(project);
            return List.of();
        });
    }

    /** Reckons what the payments reach, and tells what has changed. */
    private void reach(Project project) {
        var planned = book.instalments(project.id());
        var reached = Coverage.of(
                planned.stream()
                        .map(one -> new Dated(one.getDueOn(), one.getAmountFen()))
                        .toList(),
                book.payments(project.id()).stream()
                        .map(one -> new Dated(one.getPaidOn(), one.getAmountFen()))
                        .toList());
        var told = new ArrayList<MoneyFact>();
        for (var i = 0; i < planned.size(); i++) {
            take(project, planned.get(i), reached.get(i), told);
        }
        book.save(planned.stream().filter(FundInstalmentRecord::modified).toList());
        told.forEach(facts::publishEvent);
    }

    private void take(Project project, FundInstalmentRecord row, @Nullable LocalDate covered, List<MoneyFact> told) {
        var before = row.getCoveredOn();
        row.setCoveredOn(covered);
        if (covered == null && (row.getToldAt() == null || before != null)) {
            var last = row.getToldAt();
            row.setToldAt(later(today.now(), last == null ? null : last.plus(1, ChronoUnit.MILLIS)));
            told.add(planned(project, row));
        } else if (covered != null && before == null && row.getToldAt() != null) {
            var at = covered.isBefore(today.date()) ? covered.atStartOfDay() : today.now();
            told.add(new MoneyFact.Covered(subject(row), later(at, row.getToldAt()), project.jurisdiction()));
        }
    }

    private MoneyFact planned(Project project, FundInstalmentRecord row) {
        return new MoneyFact.Planned(
                subject(row),
                Objects.requireNonNull(row.getToldAt()),
                project.jurisdiction(),
                project.id().toString(),
                project.number(),
                project.name(),
                project.region(),
                project.field(),
                project.units().industry(),
                project.units().source(),
                row.getAmountFen(),
                row.getDueOn());
    }

    static String subject(FundInstalmentRecord row) {
        return "fund:" + row.getId();
    }

    private long paidFen(UUID project) {
        return book.payments(project).stream()
                .mapToLong(FiscalPaymentRecord::getAmountFen)
                .sum();
    }

    private static void within(long before, long more) {
        if (before + more > MOST_TOTAL) {
            throw CommandRefused.field("project.funds", "amountFen", "这个项目的累计金额过大，请核对");
        }
    }

    private static LocalDateTime later(LocalDateTime at, @Nullable LocalDateTime other) {
        return other == null || at.isAfter(other) ? at : other;
    }
}
