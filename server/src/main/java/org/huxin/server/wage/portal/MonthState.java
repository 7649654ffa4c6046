package org.huxin.server.wage.portal;

import org.jspecify.annotations.Nullable;

/** How a month stands, in a worker's words. */
enum MonthState {
    CONFIRM("工资表做好了，等您看一看、确认"),
    OBJECTED("您提了异议，等单位答复"),
    MAKING("工资表还没有做出来"),
    PAID("工资已经发清"),
    FAILED("有钱没有发到卡上，请点开看原因"),
    PART("发了一部分，还没有发完"),
    SENT("钱已经交给银行发，等着到账"),
    WAITING("还没有发");

    private final String says;

    MonthState(String says) {
        this.says = says;
    }

    String says() {
        return says;
    }

    /**
     * What is known of a month. Money in fen.
     *
     * @param dueFen null until a wage sheet names it
     * @param unpaidFen failed or come back, and not paid again
     * @param toConfirm a line waits for him
     * @param objected he has objected to a line that is not settled
     * @param underWay a payment is with the bank
     */
    record Known(
            @Nullable Long dueFen,
            long paidFen,
            long unpaidFen,
            boolean toConfirm,
            boolean objected,
            boolean underWay) {}

    /** What he has to do comes first, then what went wrong, then how far it is. */
    static MonthState of(Known known) {
        if (known.toConfirm()) {
            return CONFIRM;
        }
        if (known.objected()) {
            return OBJECTED;
        }
        if (known.unpaidFen() > 0 && (known.dueFen() == null || known.paidFen() < known.dueFen())) {
            return FAILED;
        }
        if (known.dueFen() == null) {
            return known.paidFen() > 0 ? PAID : MAKING;
        }
        if (known.paidFen() >= known.dueFen()) {
            return PAID;
        }
        if (known.underWay()) {
            return SENT;
        }
        return known.paidFen() > 0 ? PART : WAITING;
    }
}
