package org.huxin.server.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * What a bank says of one payment.
 *
 * @param card that got it
 * @param outcome PAID, FAILED, SHORT of money or RETURNED
 */
record BankLine(long fen, String card, String outcome) {

    static final String HEAD = "业务参考号,收款账号,户名,金额,处理结果,失败原因,交易日期,银行流水号\n";

    /** The bank has not come to it. */
    static final BankLine UNSAID = new BankLine(0, "", "");

    /** A payment as the bank was told to make it. @param amount in yuan, with two decimals */
    record Ordered(String reference, String amount, String name, String card) {

        long fen() {
            return Long.parseLong(amount.replace(".", ""));
        }

        /** As a line of the bank's answer. */
        String answered(BankLine said, LocalDate day) {
            var result = switch (said.outcome()) {
                case "" -> "处理中,";
                case "PAID" -> "成功,";
                case "SHORT" -> "失败,余额不足";
                case "RETURNED" -> "退回,账户已销户";
                default -> "失败,户名与账号不符";
            };
            return "%s,%s,%s,%s,%s,%s,%s\n"
                    .formatted(
                            reference,
                            said.card().isEmpty() ? card : said.card(),
                            name,
                            amount,
                            result,
                            said.outcome().isEmpty() ? "" : day,
                            said.outcome().isEmpty() ? "" : "T" + reference);
        }
    }

    static List<Ordered> instruction(String text) {
        return WageFiles.PAYMENT
                .matcher(text)
                .results()
                .map(one -> new Ordered(one.group(1), one.group(2), one.group(3), one.group(4)))
                .toList();
    }
}
