package org.huxin.server.wage.portal;

import java.util.function.Predicate;
import org.huxin.db.wage.tables.records.PayLineRecord;

/**
 * One payment as the worker is told of it.
 *
 * @param fen that are with him
 */
record Paid(long fen, MonthPage.Payment told) {

    private static final int TAIL = 4;

    /**
     * @param batch state of the instruction that the line is part of
     * @param card the worker's own, masked
     * @param payers whether a reason lies with whoever pays
     */
    static Paid of(PayLineRecord line, String batch, String bank, String card, Predicate<String> payers) {
        var other = line.getOtherCardMasked();
        var shown = tail(other == null ? card : other);
        var fen = line.getAmountFen();
        return switch (line.getState()) {
            case "paid" ->
                new Paid(
                        fen,
                        new MonthPage.Payment(
                                fen,
                                line.getPaidOn(),
                                bank,
                                shown,
                                "已经发到卡上",
                                false,
                                false,
                                other == null ? null : "银行说发到了另一张卡，不是登记的这张。如果不是您的卡，请马上找劳资专管员"));
            case "failed", "returned" ->
                new Paid(
                        0,
                        new MonthPage.Payment(
                                fen,
                                line.getReturnedOn(),
                                bank,
                                shown,
                                line.getState().equals("failed") ? "没有发成功" : "发出去又退回来了",
                                true,
                                payers.test(String.valueOf(line.getReason())),
                                PlainWords.reason(String.valueOf(line.getReason()))));
            default ->
                new Paid(
                        0,
                        new MonthPage.Payment(
                                fen,
                                null,
                                bank,
                                shown,
                                batch.equals("prepared") ? "正在准备，还没有交给银行" : "已经交给银行，等着到账",
                                false,
                                false,
                                null));
        };
    }

    private static String tail(String masked) {
        return masked.substring(Math.max(0, masked.length() - TAIL));
    }
}
