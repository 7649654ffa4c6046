package org.huxin.server.project.funds;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.huxin.db.project.tables.records.FundInstalmentRecord;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.funds.Coverage.Dated;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectSteps;
import org.springframework.stereotype.Component;

/** The public money of a project as officers see it. */
@Component
class FundViews {

    private final FundBook book;
    private final Duties duties;
    private final ProjectActions actions;
    private final ProjectSteps steps;
    private final CurrentOfficer current;
    private final Today today;

    FundViews(
            FundBook book,
            Duties duties,
            ProjectActions actions,
            ProjectSteps steps,
            CurrentOfficer current,
            Today today) {
        this.book = book;
        this.duties = duties;
        this.actions = actions;
        this.steps = steps;
        this.current = current;
        this.today = today;
    }

    FundPlanView of(Project project) {
        var id = project.id();
        var planned = book.instalments(id);
        var paid = book.payments(id);
        var owed = duties.of(planned.stream().map(KeepFunds::subject).toList());
        return new FundPlanView(
                project.version(),
                project.traits().government(),
                Coverage.on(
                        today.date(),
                        planned.stream()
                                .map(one -> new Dated(one.getDueOn(), one.getAmountFen()))
                                .toList(),
                        paid.stream()
                                .map(one -> new Dated(one.getPaidOn(), one.getAmountFen()))
                                .toList()),
                book.arrangements(id).stream()
                        .map(one -> new FundPlanView.Arranged(
                                one.getId(), one.getAmountFen(), one.getArrangedOn(), one.getDocument()))
                        .toList(),
                book.budget(id)
                        .map(one -> new FundPlanView.Budget(one.getAmountFen(), one.getApprovedOn(), one.getDocument()))
                        .orElse(null),
                planned.stream().map(one -> instalment(one, owed)).toList(),
                paid.stream()
                        .map(one -> new FundPlanView.PaidOut(
                                one.getId(), one.getPaidOn(), one.getAmountFen(), one.getVoucher()))
                        .toList(),
                actions.of(FundAct.values(), project, steps.of(project.jurisdiction()), current.get()));
    }

    private FundPlanView.Instalment instalment(FundInstalmentRecord row, Map<String, List<DutyView>> owed) {
        var until = row.getCoveredOn() == null ? today.date() : row.getCoveredOn();
        return new FundPlanView.Instalment(
                row.getId(),
                row.getDueOn(),
                row.getAmountFen(),
                row.getCoveredOn(),
                (int) Math.max(0, ChronoUnit.DAYS.between(row.getDueOn(), until)),
                owed.getOrDefault(KeepFunds.subject(row), List.of()));
    }
}
