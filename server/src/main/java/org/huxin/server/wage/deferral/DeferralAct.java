package org.huxin.server.wage.deferral;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about putting wages off. */
enum DeferralAct implements Act {
    FILE("deferrals", "报告延期支付", "wage.deferral_filed"),
    SETTLE("settle", "登记延期工资已付", "wage.deferral_settled");

    private final Kind kind;

    DeferralAct(String path, String label, String fact) {
        this.kind = new Kind(path, label, fact, By.COORDINATOR, Set.of(Party.CONTRACTOR, Party.SUBCONTRACTOR));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
