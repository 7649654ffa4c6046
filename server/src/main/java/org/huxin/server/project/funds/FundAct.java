package org.huxin.server.project.funds;

import org.huxin.server.project.register.Act;

/** What may be done about the public money of a project. */
enum FundAct implements Act {
    ARRANGE("arrange", "登记投资安排", "money.arranged"),
    BUDGET("budget", "登记批准预算", "money.budget_approved"),
    PLAN("plan", "登记拨付计划", "fund.planned"),
    PAY("pay", "登记财政拨付", "fund.covered"),
    WITHDRAW("withdraw", "撤回计划或拨付", "fund.withdrawn");

    private final String path;
    private final String label;
    private final String fact;

    FundAct(String path, String label, String fact) {
        this.path = path;
        this.label = label;
        this.fact = fact;
    }

    @Override
    public String path() {
        return "fund-plan/" + path;
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
        return By.FUNDS;
    }

    @Override
    public String gate() {
        return "project.fund_" + path;
    }
}
