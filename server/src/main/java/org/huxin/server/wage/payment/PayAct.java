package org.huxin.server.wage.payment;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the payment of wages. */
enum PayAct implements Act {
    PREPARE("prepare-batch", "组成代发批次", "wage.batch_prepared", By.KEEPER, Party.CONTRACTOR),
    SEND("send-batch", "发送代发批次", "wage.batch_sent", By.KEEPER, Party.CONTRACTOR),
    WITHDRAW("withdraw-batch", "撤回代发批次", "wage.batch_withdrawn", By.KEEPER, Party.CONTRACTOR),
    TAKE_ANSWER("take-bank-answer", "导入银行回单", "wage.bank_answered", By.KEEPER, Party.CONTRACTOR),
    RECORD_CASH(
            "record-cash-payment",
            "登记不经银行的支付",
            "wage.cash_recorded",
            By.PARTAKER,
            Party.CONTRACTOR,
            Party.SUBCONTRACTOR);

    private final Kind kind;

    PayAct(String path, String label, String fact, By by, Party... parties) {
        this.kind = new Kind(path, label, fact, by, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
