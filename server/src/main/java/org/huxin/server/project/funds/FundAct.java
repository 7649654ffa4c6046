package org.huxin.server.project.funds;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the public money of a project. */
enum FundAct implements Act {
    ARRANGE("arrange", "登记投资安排", "money.arranged"),
    BUDGET("budget", "登记批准预算", "money.budget_approved"),
    PLAN("plan", "登记拨付计划", "fund.planned"),
    PAY("pay", "登记财政拨付", "fund.covered"),
    WITHDRAW("withdraw", "撤回计划或拨付", "fund.withdrawn");

    private static final String PREFIX = "fund-plan/";

    private final Kind kind;

    FundAct(String path, String label, String fact) {
        this.kind = new Kind(PREFIX + path, label, fact, By.FUNDS, Set.of());
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String gate() {
        return "project.fund_" + path().substring(PREFIX.length());
    }
}
