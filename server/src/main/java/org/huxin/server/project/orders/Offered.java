package org.huxin.server.project.orders;

import java.time.LocalDate;
import java.util.Optional;
import org.huxin.db.project.tables.records.RectificationOrderRecord;
import org.huxin.server.kernel.CommandRefused;

/** Which acts fit an order on a day: what follows from its term is offered once the term has passed, and not before. */
final class Offered {

    private static final String STATE = "order.state";

    private Offered() {}

    /** Whether the act belongs to where the order stands, apart from its day and its clause. */
    static boolean fits(OrderAct act, RectificationOrderRecord order) {
        if (order.getWithdrawnAt() != null) {
            return false;
        }
        var standing = order.getStoppedAt() != null && order.getLiftedAt() == null;
        return switch (act) {
            case ISSUE -> false;
            case CORRECT -> order.getCorrectedAt() == null;
            case HANDLE -> order.getCorrectedAt() == null && order.getHandledAt() == null;
            case STOP -> order.getCorrectedAt() == null && order.getStoppedAt() == null;
            case LIFT -> standing;
            case WITHDRAW -> order.getCorrectedAt() == null && order.getHandledAt() == null && !standing;
        };
    }

    /** Why an act that fits may not be done yet, or not at all; with the clause that says so. */
    static Optional<CommandRefused> refusal(
            OrderAct act, RectificationOrderRecord order, Ground ground, LocalDate today) {
        if (act != OrderAct.HANDLE && act != OrderAct.STOP) {
            return Optional.empty();
        }
        var clause =
                "《" + ground.clause().documentTitle() + "》" + ground.clause().clause();
        if (act == OrderAct.STOP && !ground.stop()) {
            return Optional.of(
                    CommandRefused.rule("order.no_stop", clause + "没有规定责令停工").with("citation", ground.clause()));
        }
        return order.getDueOn().isBefore(today)
                ? Optional.empty()
                : Optional.of(CommandRefused.rule(
                                "order.not_due",
                                "改正期限到%s，期满没有改正的，才能依照%s%s".formatted(order.getDueOn(), clause, act.label()))
                        .with("citation", ground.clause()));
    }

    /** @throws CommandRefused {@code order.state} if the act does not belong to where the order stands */
    static void require(OrderAct act, RectificationOrderRecord order) {
        if (!fits(act, order)) {
            throw new CommandRefused(STATE, "这项责令改正现在不能" + act.label());
        }
    }
}
