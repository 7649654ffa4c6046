package org.huxin.server.wage.payment;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.party.Named;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * 代发 of one project, as its page shows it.
 *
 * @param held what stands against the account, such as 专户冻结; null while it is free
 * @param account null while there is none, and for a subcontractor
 * @param sheets approved ones with something left to pay
 * @param maps column maps of banks' own return sheets
 * @param sources whence wages are paid that do not come from the account
 * @param acts what the officer may do, as paths of acts
 */
record PaymentView(
        @Nullable String held,
        @Nullable Account account,
        List<Sheet> sheets,
        List<BatchView> batches,
        List<Entrustment> entrustments,
        List<Word> maps,
        List<Word> sources,
        List<String> acts) {

    /** @param availableFen balance less what is on its way */
    record Account(String bank, String number, String name, long balanceFen, long onTheWayFen, long availableFen) {}

    /** @param stopped lines that are not paid, each with its reason */
    record Sheet(UUID id, Named employer, YearMonth month, int lines, long fen, int repeated, List<Stopped> stopped) {}

    /** @param card masked; null where there is none */
    record Stopped(
            int place, String name, long fen, @Nullable String card, String reason) {}

    /** 委托代发协议. */
    record Entrustment(Named employer, LocalDate agreedOn, List<Attachment> files) {}
}
