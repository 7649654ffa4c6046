package org.huxin.bench.truth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.huxin.simulation.Deed.Order;

/** What a bank says of the lines of one batch, line by line as its own spreadsheet; what it has not done yet it says, too. */
final class BankSays {

    private static final String HEAD = "业务参考号,收款账号,户名,金额,处理结果,失败原因,交易日期,银行流水号\n";

    private static final class Said {
        private final Instruction.Line line;
        private String result = "处理中";
        private String reason = "";
        private String card;
        private String day = "";

        private Said(Instruction.Line line) {
            this.line = line;
            this.card = line.card();
        }

        private void now(String says, String why, LocalDate on) {
            result = says;
            reason = why;
            day = on.toString();
        }

        private String text() {
            var number = day.isEmpty() ? "" : "T" + line.reference();
            return "%s,%s,%s,%s,%s,%s,%s,%s\n"
                    .formatted(line.reference(), card, line.name(), line.amount(), result, reason, day, number);
        }
    }

    private final String batch;
    private final Map<String, Said> byCard = new LinkedHashMap<>();

    /** @param batch as the server knows it */
    BankSays(String batch, List<Instruction.Line> lines) {
        this.batch = batch;
        lines.forEach(line -> byCard.put(line.card(), new Said(line)));
    }

    String batch() {
        return batch;
    }

    String text() {
        var text = new StringBuilder(HEAD);
        byCard.values().forEach(said -> text.append(said.text()));
        return text.toString();
    }

    /** @param cards everybody's own */
    void say(List<Order> orders, IntFunction<String> cards, String result, String reason, LocalDate day) {
        orders.forEach(order -> {
            var said = byCard.get(cards.apply(order.person()));
            if (said != null) {
                said.now(result, reason, day);
            }
        });
    }

    /** Who gets all of a line gets it; of the parts of others whole lines are paid as far as their money goes. */
    static void pay(List<Order> orders, List<BankSays> batches, IntFunction<String> cards, LocalDate day) {
        var parts = new ArrayList<Said>();
        var left = 0L;
        for (var order : orders) {
            for (var batch : batches) {
                var said = batch.byCard.get(cards.apply(order.person()));
                if (said != null && said.line.fen() == order.fen()) {
                    said.card = order.card();
                    paid(said, day);
                } else if (said != null) {
                    left += order.fen();
                    parts.add(said);
                }
            }
        }
        for (var said : parts) {
            if (said.line.fen() <= left) {
                left -= said.line.fen();
                paid(said, day);
            }
        }
    }

    private static void paid(Said said, LocalDate day) {
        said.now("成功", "", day);
    }
}
