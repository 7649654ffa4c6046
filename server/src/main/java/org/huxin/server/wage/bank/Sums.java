package org.huxin.server.wage.bank;

import com.prowidesoftware.swift.model.mx.dic.NumberAndSumOfTransactions1;
import com.prowidesoftware.swift.model.mx.dic.TotalTransactions6;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the sums that a statement claims against those of its entries. */
final class Sums {

    private Sums() {}

    /** What does not agree, in Chinese. */
    static List<String> check(TotalTransactions6 claimed, int count, long in, long out) {
        var wrong = new ArrayList<String>();
        var all = claimed.getTtlNtries();
        if (all != null) {
            compare(wrong, "总笔数", all.getNbOfNtries(), count);
            compare(wrong, "总金额", all.getSum(), Math.addExact(in, out));
        }
        sum(wrong, "收入合计", claimed.getTtlCdtNtries(), in);
        sum(wrong, "支出合计", claimed.getTtlDbtNtries(), out);
        return wrong;
    }

    private static void sum(
            List<String> wrong, String what, @Nullable NumberAndSumOfTransactions1 claimed, long found) {
        if (claimed != null) {
            compare(wrong, what, claimed.getSum(), found);
        }
    }

    private static void compare(List<String> wrong, String what, @Nullable BigDecimal claimed, long fen) {
        if (claimed != null && claimed.movePointRight(2).compareTo(BigDecimal.valueOf(fen)) != 0) {
            wrong.add("%s写的是%s，各笔相加是%s".formatted(what, claimed.toPlainString(), BigDecimal.valueOf(fen, 2)));
        }
    }

    private static void compare(List<String> wrong, String what, @Nullable String claimed, int count) {
        if (claimed != null && !claimed.strip().equals(Integer.toString(count))) {
            wrong.add("%s写的是%s，实际有%d笔".formatted(what, Reasons.plain(claimed), count));
        }
    }
}
