package org.huxin.server.wage.payment;

import static org.huxin.db.wage.Tables.PAY_FILE;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WORKER_CARD;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.db.wage.tables.records.PayFileRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.project.AccountEntries;
import org.huxin.server.wage.bank.CreditTransfer;
import org.huxin.server.wage.bank.Instruction;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** The files that banks are handed: made once, stored encrypted, given out as often as asked for, byte by byte the same. */
@Repository
class PayFiles {

    private static final DateTimeFormatter PURPOSE = DateTimeFormatter.ofPattern("yyyy年M月工资");

    private final DSLContext db;
    private final PersonalFields personal;
    private final Today today;

    PayFiles(DSLContext db, PersonalFields personal, Today today) {
        this.db = db;
        this.personal = personal;
        this.today = today;
    }

    private record Payee(String reference, String holder, String bank, String cipher, long fen) {}

    /** Makes the file of a batch and stores it. */
    void make(PayBatchRecord batch, AccountEntries.Account account) {
        var text = CreditTransfer.xml(new Instruction(
                batch.getMessage(),
                batch.getRecordedAt(),
                batch.getPayOn(),
                account.name(),
                account.number(),
                account.bank() + account.branch(),
                purpose(batch.getMonth()),
                lines(batch.getId())));
        var bytes = text.strip().getBytes(StandardCharsets.UTF_8);
        var row = new PayFileRecord();
        row.setBatch(batch.getId());
        row.setCipher(personal.seal(PersonalKind.BANK_CARD, text).cipher());
        row.setSha256(sha256(bytes));
        row.setSize(bytes.length);
        row.setMadeAt(today.now());
        db.executeInsert(row);
    }

    /**
     * The file of a batch that was sent; that it was handed out is on record.
     *
     * @throws CommandRefused {@code payment.not_sent}
     */
    byte[] handOut(UUID batch) {
        var row = db.fetchOptional(PAY_FILE, PAY_FILE.BATCH.eq(batch))
                .orElseThrow(() -> new CommandRefused("payment.not_sent", "这一批还没有发送，没有可以下载的文件"));
        var text = personal.reveal(Funds.subject(batch), "下载代发文件交银行", Map.of(PersonalKind.BANK_CARD, row.getCipher()));
        var bytes = Objects.requireNonNull(text.get(PersonalKind.BANK_CARD)).getBytes(StandardCharsets.UTF_8);
        if (!sha256(bytes).equals(row.getSha256())) {
            throw new IllegalStateException("the stored file of batch " + batch + " is not what was sent");
        }
        return bytes;
    }

    private List<Instruction.Line> lines(UUID batch) {
        var payees = db.select(
                        PAY_LINE.REFERENCE,
                        WORKER_CARD.HOLDER,
                        WORKER_CARD.BANK,
                        WORKER_CARD.NUMBER_CIPHER,
                        PAY_LINE.AMOUNT_FEN)
                .from(PAY_LINE)
                .join(WORKER_CARD)
                .on(WORKER_CARD.ID.eq(PAY_LINE.CARD))
                .where(PAY_LINE.BATCH.eq(batch))
                .orderBy(PAY_LINE.PLACE)
                .fetch(row -> new Payee(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
        var subject = Funds.subject(batch);
        var sealed = new LinkedHashMap<String, List<String>>();
        sealed.put(subject, payees.stream().map(Payee::cipher).toList());
        var cards = Objects.requireNonNull(
                personal.revealAll(PersonalKind.BANK_CARD, "生成代发文件", sealed).get(subject));
        var lines = new ArrayList<Instruction.Line>();
        for (var i = 0; i < payees.size(); i++) {
            var payee = payees.get(i);
            lines.add(new Instruction.Line(
                    payee.reference(),
                    payee.holder(),
                    payee.bank(),
                    cards.get(i).replaceAll("\\s", ""),
                    payee.fen()));
        }
        return lines;
    }

    static String purpose(LocalDate month) {
        return month.format(PURPOSE);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
