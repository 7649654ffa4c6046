package org.huxin.server.project.deposit;

import java.util.Locale;
import org.huxin.server.policy.Words.Word;

/** How the deposit of a project stands on a day, derived from what was recorded. */
enum DepositState {
    NONE("未缴"),
    SHORT("未足额"),
    FULL("足额"),
    WAIVED("免存"),
    RETURNED("已退还");

    private final String label;

    DepositState(String label) {
        this.label = label;
    }

    /** Whether nothing more need be stored. */
    boolean enough() {
        return this != NONE && this != SHORT;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Word word() {
        return new Word(code(), label);
    }

    static DepositState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
