package org.huxin.server.project.reserve;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the supervised pre-sale money of a housing project. */
enum PresaleAct implements Act {
    OPEN("open-presale", "开立预售监管账户", By.KEEPER),
    RECEIVE("receive-presale", "登记预售资金入账", By.KEEPER),
    REQUEST("request-presale", "申请使用预售资金", By.KEEPER, Party.OWNER),
    DECIDE("decide-presale", "审批预售资金申请", By.INDUSTRY);

    private final Kind kind;

    /** The owner asks for the money of its buyers. */
    PresaleAct(String path, String label, By by, Party... parties) {
        this.kind = new Kind(path, label, "project.updated", by, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
