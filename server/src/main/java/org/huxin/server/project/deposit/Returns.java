package org.huxin.server.project.deposit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.huxin.db.project.tables.records.DepositReturnRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.RowId;
import org.huxin.server.project.DepositFact;
import org.huxin.server.project.VerifiedArrears;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.springframework.stereotype.Service;

/** Carries the return of a deposit from the application to the money going back. */
@Service
class Returns {

    private static final String NOTICE = "notice_days";

    private final ActOnProject act;
    private final Supervision supervision;
    private final DepositNumbers numbers;
    private final VerifiedArrears arrears;
    private final Deposits deposits;
    private final Telling telling;

    Returns(
            ActOnProject act,
            Supervision supervision,
            DepositNumbers numbers,
            VerifiedArrears arrears,
            Deposits deposits,
            Telling telling) {
        this.act = act;
        this.supervision = supervision;
        this.numbers = numbers;
        this.arrears = arrears;
        this.deposits = deposits;
        this.telling = telling;
    }

    /** @throws CommandRefused {@code deposit.return} while the notice is not over, with nothing left, or twice */
    void apply(UUID id, Returning.Apply command) {
        act.handle(id, command, (project, scene) -> {
            var days = numbers.whole(project.jurisdiction(), NOTICE);
            if (!scene.at().toLocalDate().isAfter(command.noticedOn().plusDays(days))) {
                throw CommandRefused.field("deposit.return", "noticedOn", "公示还没有满%d天，不能申请返还".formatted(days));
            }
            if (deposits.openReturn(id).isPresent()) {
                throw new CommandRefused("deposit.return", "已有返还申请正在办理");
            }
            if (deposits.left(id).values().stream().allMatch(left -> left == 0)) {
                throw new CommandRefused("deposit.return", "没有可以返还的保证金");
            }
            var row = new DepositReturnRecord();
            row.setId(RowId.at(scene.at()));
            row.setProject(id);
            row.setNoticedOn(command.noticedOn());
            row.setAppliedAt(scene.at());
            row.setAppliedBy(scene.who().id());
            row.setUnit(scene.unit());
            deposits.add(row);
            return List.of(new DepositFact.ReturnApplied(
                    Telling.matter(row.getId()),
                    scene.at(),
                    project.jurisdiction(),
                    id.toString(),
                    project.number(),
                    project.name(),
                    project.region(),
                    supervision.unitOf(project)));
        });
    }

    /** @throws CommandRefused {@code deposit.return} if wages are still owed, or a payment is under way */
    void review(UUID id, Returning.Review command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.REVIEW_RETURN, project, scene.who());
            var row = open(id, one -> one.getReviewedAt() == null, "没有等待审核的返还申请");
            if (command.passed()) {
                requireNothingOwed(project);
            }
            row.setReviewedAt(scene.at());
            row.setReviewedBy(scene.who().id());
            row.setPassed(command.passed());
            row.setFindings(command.said());
            deposits.save(row);
            return List.of(new DepositFact.ReturnReviewed(
                    Telling.matter(row.getId()), scene.at(), project.jurisdiction(), command.passed()));
        });
    }

    /** @throws CommandRefused {@code deposit.return} before the review, or against it */
    void decide(UUID id, Returning.Decide command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.DECIDE_RETURN, project, scene.who());
            var row = open(id, one -> one.getReviewedAt() != null && one.getDecidedAt() == null, "返还申请还没有审核，或者已经作出决定");
            if (command.approved() && !row.getPassed()) {
                throw CommandRefused.field("deposit.return", "approved", "审核没有通过，不能批准返还");
            }
            row.setDecidedAt(scene.at());
            row.setDecidedBy(scene.who().id());
            row.setApproved(command.approved());
            row.setRule(command.rule());
            row.setRuleLabel(command.rule() == null ? null : scene.label(Returning.RULES, command.rule()));
            row.setReason(command.said());
            deposits.save(row);
            return List.of(new DepositFact.ReturnDecided(
                    Telling.matter(row.getId()),
                    scene.at(),
                    project.jurisdiction(),
                    command.approved(),
                    command.rule()));
        });
    }

    /** @throws CommandRefused {@code deposit.not_approved} without a recorded approval */
    void refund(UUID id, Returning.Refund command) {
        act.handle(id, command, (project, scene) -> {
            supervision.require(DepositAct.REFUND, project, scene.who());
            var row = deposits.openReturn(id)
                    .filter(one -> Boolean.TRUE.equals(one.getApproved()))
                    .orElseThrow(() -> new CommandRefused("deposit.not_approved", "还没有批准返还的决定，不能退还保证金"));
            if (command.refundedOn().isBefore(row.getDecidedAt().toLocalDate())) {
                throw CommandRefused.field("deposit.return", "refundedOn", "退还日期不能早于批准之日");
            }
            requireNothingOwed(project);
            row.setRefundedAt(scene.at());
            row.setRefundedBy(scene.who().id());
            deposits.save(row);
            deposits.refunded(id, scene.at());
            return back(project, row, command, scene);
        });
    }

    private List<Fact> back(Project project, DepositReturnRecord row, Returning.Refund command, ProjectScene scene) {
        var facts = new ArrayList<Fact>();
        var left = deposits.left(project.id());
        long all = 0;
        for (var instrument : deposits.instruments(project.id())) {
            long rest = left.getOrDefault(instrument.getId(), 0L);
            if (rest > 0) {
                var movement = Movements.row(instrument, Standing.RETURNED, rest, scene);
                movement.setMovedOn(command.refundedOn());
                movement.setBasis(row.getRuleLabel());
                movement.setReturnId(row.getId());
                deposits.add(movement);
                all = Math.addExact(all, rest);
            }
            if (instrument.getValidTo() != null) {
                facts.add(
                        new DepositFact.Closed(Telling.matter(instrument.getId()), scene.at(), project.jurisdiction()));
            }
        }
        facts.add(new DepositFact.Refunded(project.subject(), scene.at(), project.jurisdiction(), all));
        deposits.settleUses(project.id(), scene.at())
                .forEach(use ->
                        facts.add(new DepositFact.Closed(Telling.matter(use), scene.at(), project.jurisdiction())));
        facts.addAll(telling.stands(project, scene));
        return facts;
    }

    private DepositReturnRecord open(UUID project, Predicate<DepositReturnRecord> stage, String otherwise) {
        return deposits.openReturn(project)
                .filter(stage)
                .orElseThrow(() -> new CommandRefused("deposit.return", otherwise));
    }

    private void requireNothingOwed(Project project) {
        var cases = arrears.ofProject(project.jurisdiction(), project.id());
        if (!cases.isEmpty()) {
            throw CommandRefused.rule("deposit.owed", "案件" + cases.getFirst().number() + "查实的欠薪还没有结案，不能返还保证金");
        }
        if (deposits.uses(project.id()).stream().anyMatch(use -> use.getPaidAt() == null)) {
            throw CommandRefused.rule("deposit.owed", "还有没有支付的支付通知书，不能返还保证金");
        }
    }
}
