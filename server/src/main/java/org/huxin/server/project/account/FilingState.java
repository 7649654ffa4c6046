package org.huxin.server.project.account;

import java.util.Locale;
import org.huxin.db.project.tables.records.SpecialAccountRecord;
import org.huxin.server.policy.Words.Word;

/** 备案: where it stands. */
enum FilingState {
    DUE("待备案"),
    SUBMITTED("已报送"),
    ACCEPTED("已备案"),
    RETURNED("退回");

    private final String label;

    FilingState(String label) {
        this.label = label;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Word word() {
        return new Word(code(), label);
    }

    /** Whether it waits for the unit that keeps accounts on file. */
    boolean decidable() {
        return this == SUBMITTED;
    }

    static FilingState of(SpecialAccountRecord row) {
        return valueOf(row.getFiling().toUpperCase(Locale.ROOT));
    }
}
