package org.huxin.server.project.money;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the money of the works. */
enum MoneyAct implements Act {
    MEASURE("measure", "登记计量", "money.progress_checked"),
    PAY("pay", "登记工程款支付", "money.progress_checked"),
    IMPORT("import", "导入支付记录", "money.progress_checked"),
    WITHDRAW("withdraw", "撤回支付记录", "money.progress_checked"),
    SPEND("spend", "登记分账支出", "project.updated"),
    SETTLE("settle", "登记过程结算", "money.settled");

    private final Kind kind;

    MoneyAct(String path, String label, String fact) {
        this.kind = new Kind("money/" + path, label, fact, By.KEEPER, Set.of());
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
