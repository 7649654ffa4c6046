package org.huxin.server.wage.payment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.bank.BankFile;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a bank does, worked out before anything is written.
 *
 * @param mistakes why nothing of it is done; the rest is empty then
 * @param verdicts one for each entry, in order
 * @param changes what lines become, by line
 * @param bookings by project
 */
record Judgement(
        List<BankFile.Mistake> mistakes,
        List<Verdict> verdicts,
        Collection<Change> changes,
        Map<UUID, List<AccountEntries.Entry>> bookings) {

    /** What became of an entry. */
    enum Outcome {
        PAID("成功"),
        OTHER_PAYEE("付给了别人的卡或者户名"),
        FAILED("失败"),
        RETURNED("退回"),
        PENDING("处理中"),
        KNOWN("已登记过"),
        TWICE("同一工资支付了两次"),
        MISUSED("不是发给工人的支出"),
        INCOME("收入，待登记");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        /** Whether somebody should look at it. */
        boolean noteworthy() {
            return switch (this) {
                case PAID, PENDING, KNOWN -> false;
                case OTHER_PAYEE, FAILED, RETURNED, TWICE, MISUSED, INCOME -> true;
            };
        }
    }

    /** @param line null for what is no wage */
    record Verdict(
            BankFile.Entry entry, Outcome outcome, @Nullable Attempt line) {}

    /**
     * A line as it is after the file.
     *
     * @param otherMasked card that the bank says it paid to, or else the name, where that is another one
     */
    record Change(
            Attempt line,
            @Nullable String reason,
            @Nullable LocalDate returnedOn,
            @Nullable String otherMasked,
            @Nullable String otherKeyed) {}
}
