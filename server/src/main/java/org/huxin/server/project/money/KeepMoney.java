package org.huxin.server.project.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.LedgerSpendingRecord;
import org.huxin.db.project.tables.records.MeasurementRecord;
import org.huxin.db.project.tables.records.PaymentRecord;
import org.huxin.db.project.tables.records.SettlementRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.MoneyFact;
import org.huxin.server.project.labour.LabourPeriods;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps what happens to the money of a project; what follows from it is reckoned in the same transaction. */
@Service
class KeepMoney {

    /** A hundred thousand billion yuan over all payments, so that no sum ever overflows. */
    private static final long MOST_TOTAL = 100 * Bounds.MOST_FEN;

    private final ActOnProject act;
    private final MoneyBook book;
    private final Ledgers ledgers;
    private final LabourPeriods labour;
    private final ProgressFloor floor;
    private final ApplicationEventPublisher facts;

    KeepMoney(
            ActOnProject act,
            MoneyBook book,
            Ledgers ledgers,
            LabourPeriods labour,
            ProgressFloor floor,
            ApplicationEventPublisher facts) {
        this.act = act;
        this.book = book;
        this.ledgers = ledgers;
        this.labour = labour;
        this.floor = floor;
        this.facts = facts;
    }

    void measure(UUID id, Measure command) {
        act.handle(id, command, (project, scene) -> {
            var row = new MeasurementRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setMonth(command.month().atDay(1));
            row.setValueFen(command.valueFen());
            row.setProgress(command.progress());
            row.setMeasuredOn(command.measuredOn());
            row.setReplaced(false);
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            book.add(row);
            reckon(project);
            return List.of();
        });
    }

    void pay(UUID id, Paying.Pay command) {
        act.handle(id, command, (project, scene) -> {
            var paid = command.paid();
            if (!book.known(id, List.of(paid.voucher())).isEmpty()) {
                throw CommandRefused.field("project.money", "voucher", "这个凭证号已经登记过");
            }
            add(project, List.of(paid), scene);
            labour.overtaken(id, first(paid.month()), paid.otherFen());
            return List.of();
        });
    }

    /** Lines that were found right before; whoever sent the same file at once finds his project changed. */
    void take(UUID id, Paying.Import command) {
        act.handle(id, command, (project, scene) -> {
            add(project, command.lines(), scene);
            command.lines().stream()
                    .map(Paid::month)
                    .distinct()
                    .forEach(month -> labour.overtaken(
                            id,
                            first(month),
                            command.lines().stream()
                                    .filter(line -> Objects.equals(line.month(), month))
                                    .mapToLong(Paid::otherFen)
                                    .sum()));
            return List.of();
        });
    }

    private void add(Project project, List<Paid> paid, ProjectScene scene) {
        var before = book.paidFen(project.id());
        var more = paid.stream().mapToLong(Paid::amountFen).reduce(0, Math::addExact);
        if (Math.addExact(before, more) > MOST_TOTAL) {
            throw CommandRefused.rule("project.money", "这个项目的支付累计金额过大，请核对");
        }
        book.add(paid.stream().map(one -> row(project, one, scene)).toList());
        reckon(project);
    }

    private static PaymentRecord row(Project project, Paid paid, ProjectScene scene) {
        var row = new PaymentRecord();
        row.setId(RowId.at(scene.at()));
        row.setProject(project.id());
        row.setMonth(first(paid.month()));
        row.setPaidOn(paid.paidOn());
        row.setAmountFen(paid.amountFen());
        row.setLabourFen(paid.labourFen());
        row.setVoucher(paid.voucher());
        row.setRecordedAt(scene.at());
        row.setRecordedBy(scene.who().id());
        return row;
    }

    void withdraw(UUID id, Paying.Withdraw command) {
        act.handle(id, command, (project, scene) -> {
            var row = book.payment(id, command.payment())
                    .orElseThrow(() -> new NotFound("支付记录", command.payment().toString()));
            ledgers.requireLeft(id, row);
            row.setWithdrawnAt(scene.at());
            row.setWithdrawnBy(scene.who().id());
            row.setWithdrawnWhy(command.reason().strip());
            book.save(row);
            reckon(project);
            return List.of();
        });
    }

    void spend(UUID id, Spend command) {
        act.handle(id, command, (project, scene) -> {
            ledgers.require(project, command);
            var row = new LedgerSpendingRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setLedger(command.ledger());
            row.setPurpose(command.purpose());
            row.setAmountFen(command.amountFen());
            row.setSpentOn(command.spentOn());
            row.setVoucher(command.voucher().strip());
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            book.add(row);
            return List.of();
        });
    }

    void settle(UUID id, Settle command) {
        act.handle(id, command, (project, scene) -> {
            var row = new SettlementRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setFromDay(command.fromDay());
            row.setToDay(command.toDay());
            row.setAmountFen(command.amountFen());
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            if (!book.add(row)) {
                throw CommandRefused.field("project.money", "toDay", "这个期间的过程结算已经登记");
            }
            facts.publishEvent(new MoneyFact.Settled(
                    project.subject(),
                    scene.at(),
                    project.jurisdiction(),
                    command.fromDay(),
                    command.toDay(),
                    command.amountFen()));
            return List.of();
        });
    }

    private void reckon(Project project) {
        labour.reckon(project.id());
        floor.tell(project);
    }

    private static @Nullable LocalDate first(@Nullable YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
