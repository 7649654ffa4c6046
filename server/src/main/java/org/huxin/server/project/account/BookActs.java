package org.huxin.server.project.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.project.tables.records.AccountFailureRecord;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.AccountFact;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** 收支、代发失败和违规的处理. */
@Service
class BookActs {

    private final ActOnProject act;
    private final SpecialAccounts accounts;
    private final Movements movements;
    private final Judging judging;

    BookActs(ActOnProject act, SpecialAccounts accounts, Movements movements, Judging judging) {
        this.act = act;
        this.accounts = accounts;
        this.movements = movements;
        this.judging = judging;
    }

    /** @throws CommandRefused {@code account.entry} with the field that does not fit */
    void book(UUID id, Booking.Book command) {
        try {
            act.handle(id, command, (project, scene) -> keep(project, scene, List.of(command.line())));
        } catch (DuplicateKeyException twice) {
            throw CommandRefused.field("account.entry", "reference", "这个流水号已经登记过");
        }
    }

    void book(UUID id, Booking.BookMany command) {
        act.handle(id, command, (project, scene) -> keep(project, scene, command.lines()));
    }

    private List<Fact> keep(Project project, ProjectScene scene, List<Booking.Line> lines) {
        var account = accounts.open(project.id());
        for (var line : lines) {
            refusal(account, line).ifPresent(wrong -> {
                throw wrong;
            });
        }
        var judged = judging.of(
                project,
                account.map(SpecialAccountRecord::getId).orElse(null),
                lines,
                scene.at(),
                scene.who().id());
        movements.add(judged.violations());
        movements.add(judged.rows());
        return new ArrayList<>(judged.violations().stream()
                .map(one -> new AccountFact.Violated(
                        project.subject(),
                        scene.at(),
                        project.jurisdiction(),
                        one.getKind(),
                        one.getLines(),
                        one.getAmountFen()))
                .toList());
    }

    /** Why a movement cannot be booked; the account is empty while the project has none. */
    static Optional<CommandRefused> refusal(Optional<SpecialAccountRecord> account, Booking.Line line) {
        if (!line.through()) {
            return line.kind().equals(Movements.WAGES) ? Optional.empty() : wrong("source", "只有发放工资才填专用账户以外的来源");
        }
        return account.isEmpty()
                ? Optional.of(SpecialAccounts.none())
                : line.on().isBefore(account.get().getOpenedOn()) ? wrong("on", "日期不能早于开户日期") : Optional.empty();
    }

    private static Optional<CommandRefused> wrong(String path, String message) {
        return Optional.of(CommandRefused.field("account.entry", path, message));
    }

    void recordFailure(UUID id, Booking.RecordFailure command) {
        act.handle(id, command, (project, scene) -> {
            var account = accounts.requireOpen(id);
            if (command.on().isBefore(account.getOpenedOn())) {
                throw CommandRefused.field(AccountCommand.INVALID, "on", "日期不能早于开户日期");
            }
            var row = new AccountFailureRecord();
            row.setId(RowId.at(scene.at()));
            row.setAccount(account.getId());
            row.setOnDay(command.on());
            row.setLines(command.lines());
            row.setAmountFen(command.amountFen());
            row.setReason(command.reason().strip());
            row.setRecordedAt(scene.at());
            row.setRecordedBy(scene.who().id());
            movements.add(row);
            return List.of();
        });
    }

    /** @throws CommandRefused {@code account.violation} if it is not of this project, or was dealt with before */
    void deal(UUID id, Booking.Deal command) {
        act.handle(id, command, (project, scene) -> {
            var row = movements
                    .violation(command.violation(), id)
                    .orElseThrow(() -> CommandRefused.field("account.violation", "violation", "这个项目没有这项违规"));
            if (row.getDealtAt() != null) {
                throw new CommandRefused("account.violation", "这项违规已经处理");
            }
            row.setDealtAt(scene.at());
            row.setDealtBy(scene.who().id());
            row.setDealtUnit(scene.unit());
            row.setDealtHow(command.note().strip());
            movements.save(row);
            return List.of(new AccountFact.ViolationDealt(
                    project.subject(),
                    scene.at(),
                    project.jurisdiction(),
                    scene.unit(),
                    row.getKind(),
                    movements.undealt(id)));
        });
    }
}
