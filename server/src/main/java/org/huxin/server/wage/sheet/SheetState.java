package org.huxin.server.wage.sheet;

import java.util.Arrays;
import java.util.Set;
import org.huxin.server.policy.Words.Word;

/** Where a wage sheet stands. */
public enum SheetState {
    DRAFT("草稿", SheetAct.AMEND, SheetAct.ASK, SheetAct.VOID),
    CONFIRMING("待工人确认", SheetAct.AMEND, SheetAct.SIGN, SheetAct.ANSWER, SheetAct.HAND_IN, SheetAct.VOID),
    /** With the general contractor; whoever drew it up can no longer change it. */
    HANDED("待审核", SheetAct.APPROVE, SheetAct.RETURN),
    RETURNED("已退回", SheetAct.AMEND, SheetAct.SIGN, SheetAct.ANSWER, SheetAct.HAND_IN, SheetAct.VOID),
    APPROVED("已审核"),
    VOIDED("已作废");

    private final String label;
    private final Set<SheetAct> acts;

    SheetState(String label, SheetAct... acts) {
        this.label = label;
        this.acts = Set.of(acts);
    }

    public static SheetState of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    Word word() {
        return new Word(code(), label);
    }

    /** What may be done to a sheet that stands here. */
    Set<SheetAct> acts() {
        return acts;
    }

    /** Whether its lines may be replaced as a whole. */
    boolean open() {
        return acts.contains(SheetAct.AMEND);
    }

    /** Whether its workers can confirm their lines. */
    public boolean confirmable() {
        return acts.contains(SheetAct.SIGN);
    }

    /** Whether its workers can object to their lines: until it is approved, whoever has it. */
    public boolean objectable() {
        return confirmable() || this == HANDED;
    }
}
