package org.huxin.server.project.deposit;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the deposit of a project. */
enum DepositAct implements Act {
    ASSESS("assess", "核定应缴额", "deposit.stood"),
    SET_REQUIRED("set-required", "直接写明应缴额", "deposit.stood"),
    RECORD("record", "登记保证金或保函", "deposit.stood"),
    BEGIN_TERM("begin-term", "登记存储起算日", "deposit.term_began"),
    REMIND_RENEWAL("remind-renewal", "提醒换函或展期", "deposit.renewal_reminded"),
    APPROVE_USE("approve-use", "批准动用", "deposit.use_approved"),
    RECORD_PAYMENT("record-payment", "登记支付", "deposit.payment_recorded"),
    APPLY_RETURN("apply-return", "登记返还申请", "deposit.return_applied", Party.CONTRACTOR),
    REVIEW_RETURN("review-return", "审核返还申请", "deposit.return_reviewed"),
    DECIDE_RETURN("decide-return", "作出返还决定", "deposit.return_decided"),
    REFUND("refund", "登记退还", "deposit.refunded");

    private final Kind kind;

    /** Of those with a share in the project, {@link Supervision} picks the unit that supervises. */
    DepositAct(String path, String label, String fact, Party... parties) {
        this.kind = new Kind(path, label, fact, By.PARTAKER, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public String gate() {
        return "project.deposit_" + path().replace('-', '_');
    }

    /** Whether only the supervising unit does it; the rest is for any unit with a share in the project. */
    boolean supervised() {
        return this != BEGIN_TERM && this != APPLY_RETURN;
    }
}
