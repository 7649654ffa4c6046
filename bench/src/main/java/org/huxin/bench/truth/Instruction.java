package org.huxin.bench.truth;

import java.util.List;
import java.util.regex.Pattern;

/** 代发文件 (pain.001), as far as a bank needs it to answer. */
final class Instruction {

    private static final Pattern PAYMENT = Pattern.compile(
            "<EndToEndId>([^<]+)</EndToEndId>.*?<InstdAmt[^>]*>([^<]+)</InstdAmt>.*?<Cdtr>.*?<Nm>([^<]+)</Nm>.*?"
                    + "<CdtrAcct>.*?<Id>([0-9]+)</Id>",
            Pattern.DOTALL);

    private Instruction() {}

    /** @param amount in yuan, with two decimals */
    record Line(String reference, String amount, String name, String card) {

        long fen() {
            return Long.parseLong(amount.replace(".", ""));
        }
    }

    static List<Line> read(String text) {
        return PAYMENT.matcher(text)
                .results()
                .map(one -> new Line(one.group(1), one.group(2), one.group(3), one.group(4)))
                .toList();
    }
}
