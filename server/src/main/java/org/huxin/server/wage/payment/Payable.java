package org.huxin.server.wage.payment;

import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an approved sheet that is neither paid nor on its way, with the worker's card as it is now.
 *
 * @param place in the sheet
 * @param holder name that the bank has for the card; null while there is no card
 * @param shared whether another worker has a card of the same number
 * @param disowned whether the worker has said that the card is not his
 * @param repeated whether it failed or came back before
 */
record Payable(
        UUID sheet,
        UUID wageLine,
        int place,
        UUID worker,
        String name,
        long fen,
        boolean objected,
        @Nullable UUID card,
        @Nullable String holder,
        @Nullable String bank,
        @Nullable String masked,
        boolean shared,
        boolean disowned,
        boolean repeated) {

    /** Why it is not paid, in Chinese; null if nothing stands against it. */
    @Nullable
    String stopped() {
        if (objected) {
            return "本人对这一行有异议，还没有重新确认";
        }
        if (card == null || holder == null) {
            return "没有登记工资卡";
        }
        if (!plain(holder).equals(plain(name))) {
            return "户名“%s”与本人姓名不一致".formatted(holder);
        }
        if (disowned) {
            return "本人说这张卡不是自己的，请给他登记另一张卡";
        }
        return shared ? "这个卡号同时登记在另一名工人名下" : null;
    }

    /** As banks write names: no blanks, one kind of middle dot. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .replaceAll("[•‧・.]", "·");
    }
}
