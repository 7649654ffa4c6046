package org.huxin.server.project.orders;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about orders to put something right on a project. */
enum OrderAct implements Act {
    ISSUE("issue-order", "责令限期改正", "order.issued"),
    CORRECT("correct-order", "登记已改正", "order.corrected"),
    HANDLE("handle-order", "行政处理", "order.handled"),
    STOP("stop-order", "责令停工", "order.stop_ordered"),
    LIFT("lift-order", "解除停工", "order.stop_lifted"),
    WITHDRAW("withdraw-order", "撤销", "order.withdrawn");

    private final Kind kind;

    OrderAct(String path, String label, String fact) {
        this.kind = new Kind(path, label, fact, By.ENFORCER, Set.of());
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
