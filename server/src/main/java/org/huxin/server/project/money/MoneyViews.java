package org.huxin.server.project.money;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.Words;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectActions;
import org.huxin.server.project.register.ProjectSteps;
import org.springframework.stereotype.Component;

/** The money of a project as officers see it. */
@Component
class MoneyViews {

    /** Rows of one kind that the page shows, latest first. */
    private static final int MOST = 500;

    private final MoneyBook book;
    private final Ledgers ledgers;
    private final ProgressFloor floor;
    private final InterimSettlement settlement;
    private final ProjectActions actions;
    private final ProjectSteps steps;
    private final Words words;
    private final CurrentOfficer current;
    private final Today today;

    MoneyViews(
            MoneyBook book,
            Ledgers ledgers,
            ProgressFloor floor,
            InterimSettlement settlement,
            ProjectActions actions,
            ProjectSteps steps,
            Words words,
            CurrentOfficer current,
            Today today) {
        this.book = book;
        this.ledgers = ledgers;
        this.floor = floor;
        this.settlement = settlement;
        this.actions = actions;
        this.steps = steps;
        this.words = words;
        this.current = current;
        this.today = today;
    }

    MoneyView of(Project project) {
        var id = project.id();
        var jurisdiction = project.jurisdiction();
        return new MoneyView(
                project.version(),
                floor.of(id),
                List.of(ledgers.labour(id), ledgers.other(id)),
                book.unsplitFen(id),
                book.measured(id).stream()
                        .map(row -> new MoneyView.Measured(
                                month(row.getMonth()), row.getValueFen(), row.getProgress(), row.getMeasuredOn()))
                        .toList(),
                payments(id),
                book.spending(id, MOST).stream()
                        .map(row -> new MoneyView.Spending(
                                row.getId(),
                                row.getLedger(),
                                Objects.requireNonNull(words.of(jurisdiction, Spend.PURPOSES, row.getPurpose())),
                                row.getAmountFen(),
                                row.getSpentOn(),
                                row.getVoucher()))
                        .toList(),
                book.settlements(id).stream()
                        .map(row -> new MoneyView.Settlement(
                                row.getId(), row.getFromDay(), row.getToDay(), row.getAmountFen()))
                        .toList(),
                settlement.months(jurisdiction, today.date()).orElse(null),
                words.all(jurisdiction, Spend.PURPOSES),
                actions.of(MoneyAct.values(), project, steps.of(jurisdiction), current.get()));
    }

    private List<MoneyView.Payment> payments(UUID id) {
        return book.payments(id, MOST).stream()
                .map(row -> new MoneyView.Payment(
                        row.getId(),
                        row.getMonth() == null ? null : month(row.getMonth()),
                        row.getPaidOn(),
                        row.getAmountFen(),
                        row.getLabourFen(),
                        row.getVoucher(),
                        row.getRecordedAt()))
                .toList();
    }

    static String month(LocalDate first) {
        return first.toString().substring(0, 7);
    }
}
