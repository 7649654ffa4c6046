package org.huxin.server.project.money;

import java.util.UUID;
import org.huxin.db.project.tables.records.PaymentRecord;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Project;
import org.springframework.stereotype.Component;

/** 分账: labour cost in one ledger, other project money in the other; the first pays for nothing but wages. */
@Component
class Ledgers {

    private final MoneyBook book;
    private final Policies policies;

    Ledgers(MoneyBook book, Policies policies) {
        this.book = book;
        this.policies = policies;
    }

    /** One ledger. Money in fen. */
    record Ledger(String code, String label, long inFen, long outFen, long balanceFen) {}

    Ledger labour(UUID project) {
        return ledger(Spend.LABOUR, "人工费", book.labourFen(project), book.spentFen(project, Spend.LABOUR));
    }

    /** What nobody has kept apart lies here. */
    Ledger other(UUID project) {
        return ledger(
                Spend.OTHER,
                "其他工程款",
                book.paidFen(project) - book.labourFen(project),
                book.spentFen(project, Spend.OTHER));
    }

    private static Ledger ledger(String code, String label, long in, long out) {
        return new Ledger(code, label, in, out, in - out);
    }

    /** @throws CommandRefused {@code money.purpose}, {@code money.balance}, {@code money.voucher} with the field */
    void require(Project project, Spend spend) {
        var labour = spend.ledger().equals(Spend.LABOUR);
        if (labour && !forLabour(project.jurisdiction(), spend.purpose())) {
            throw CommandRefused.field("money.purpose", "purpose", "人工费账目只能用于支付农民工工资，其他用途请从其他工程款列支");
        }
        var balance = (labour ? labour(project.id()) : other(project.id())).balanceFen();
        if (spend.amountFen() > balance) {
            throw CommandRefused.field("money.balance", "amountFen", "这本账目的余额只有" + Money.ofFen(balance) + "，不能超支");
        }
        if (book.spent(project.id(), spend.voucher().strip())) {
            throw CommandRefused.field("money.voucher", "voucher", "这个凭证号已经登记过");
        }
    }

    /** A payment that has been spent is not taken back. */
    void requireLeft(UUID project, PaymentRecord payment) {
        var fen = payment.getLabourFen() == null ? 0 : payment.getLabourFen();
        if (labour(project).balanceFen() < fen || other(project).balanceFen() < payment.getAmountFen() - fen) {
            throw new CommandRefused("money.spent", "这笔钱已经登记了支出，不能撤回");
        }
    }

    private boolean forLabour(String jurisdiction, String purpose) {
        return policies.stack(jurisdiction)
                .register(Spend.PURPOSES)
                .flatMap(list -> list.entry(purpose))
                .map(Register.Entry::attributes)
                .map(attributes -> Boolean.TRUE.equals(attributes.get("labour")))
                .orElse(false);
    }
}
