package org.huxin.server.project.money;

import org.huxin.server.project.register.Act;

/** What may be done about the money of the works. */
enum MoneyAct implements Act {
    MEASURE("measure", "登记计量", "money.progress_checked"),
    PAY("pay", "登记工程款支付", "money.progress_checked"),
    IMPORT("import", "导入支付记录", "money.progress_checked"),
    WITHDRAW("withdraw", "撤回支付记录", "money.progress_checked"),
    SPEND("spend", "登记分账支出", "project.updated"),
    SETTLE("settle", "登记过程结算", "money.settled");

    private final String path;
    private final String label;
    private final String fact;

    MoneyAct(String path, String label, String fact) {
        this.path = path;
        this.label = label;
        this.fact = fact;
    }

    @Override
    public String path() {
        return "money/" + path;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String fact() {
        return fact;
    }

    @Override
    public By by() {
        return By.KEEPER;
    }

    @Override
    public String gate() {
        return "project.money_" + path;
    }
}
