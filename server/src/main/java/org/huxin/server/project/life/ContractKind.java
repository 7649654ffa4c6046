package org.huxin.server.project.life;

import java.util.Arrays;
import java.util.Optional;

/** Which contract it is. */
enum ContractKind {
    GENERAL("general", "施工总承包合同"),
    SUBCONTRACT("subcontract", "分包合同");

    private final String code;
    private final String label;

    ContractKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    String code() {
        return code;
    }

    String label() {
        return label;
    }

    static Optional<ContractKind> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
