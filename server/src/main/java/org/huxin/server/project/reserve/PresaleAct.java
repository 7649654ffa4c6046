package org.huxin.server.project.reserve;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the supervised pre-sale money of a housing project. */
enum PresaleAct implements Act {
    OPEN("open-presale", "开立预售监管账户", By.KEEPER),
    RECEIVE("receive-presale", "登记预售资金入账", By.KEEPER),
    REQUEST("request-presale", "申请使用预售资金", By.KEEPER),
    DECIDE("decide-presale", "审批预售资金申请", By.INDUSTRY);

    private final String path;
    private final String label;
    private final By by;

    PresaleAct(String path, String label, By by) {
        this.path = path;
        this.label = label;
        this.by = by;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String fact() {
        return "project.updated";
    }

    @Override
    public By by() {
        return by;
    }

    /** The owner asks for the money of its buyers. */
    @Override
    public Set<Party> parties() {
        return this == REQUEST ? Set.of(Party.OWNER) : Set.of();
    }
}
