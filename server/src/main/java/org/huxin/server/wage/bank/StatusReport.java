package org.huxin.server.wage.bank;

import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import jakarta.xml.bind.JAXBException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.huxin.server.wage.bank.BankFile.Entry;
import org.huxin.server.wage.bank.BankFile.Mistake;
import org.jspecify.annotations.Nullable;

/** pain.002: what became of each line of an instruction, or of all of it at once. */
final class StatusReport {

    /** Line of an entry that speaks of the whole instruction. */
    static final int WHOLE = 0;

    private static final Set<String> PARTS = Set.of("OrgnlGrpInfAndSts", "PmtInfSts", "StsRsnInf", "TxInfAndSts");

    private final MessageXml xml;
    private final UnaryOperator<String> reasons;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Mistake> mistakes = new ArrayList<>();
    private @Nullable String message;
    private @Nullable String status;
    private BankFile.@Nullable Claims claims;
    private List<StatusReasonInformation12> why = List.of();

    StatusReport(MessageXml xml, UnaryOperator<String> reasons) {
        this.xml = xml;
        this.reasons = reasons;
    }

    BankFile read() throws XMLStreamException, JAXBException {
        while (xml.seek(PARTS)) {
            switch (xml.getLocalName()) {
                case "OrgnlGrpInfAndSts" -> group(xml.take(OriginalGroupHeader17.class));
                case "PmtInfSts" -> status = xml.getElementText();
                case "StsRsnInf" -> why = List.of(xml.take(StatusReasonInformation12.class));
                default -> line(xml.take(PaymentTransaction105.class));
            }
        }
        if (entries.isEmpty() && status != null) {
            var said = said(status);
            entries.add(new Entry(
                    WHOLE, said, null, null, null, null, null, null, said == Said.FAILED ? reason(why) : null));
        }
        if (entries.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(new Mistake(WHOLE, "报文里没有任何一笔的状态"));
        }
        return new BankFile(BankFile.Kind.STATUS, message, null, claims, null, entries, mistakes);
    }

    private void group(OriginalGroupHeader17 group) {
        message = group.getOrgnlMsgId();
        status = group.getGrpSts();
        why = group.getStsRsnInf();
        claims = new BankFile.Claims(count(group.getOrgnlNbOfTxs()), fen(group.getOrgnlCtrlSum()));
    }

    /** -1, which nothing has, for what is no number. */
    private static @Nullable Integer count(@Nullable String text) {
        return text == null ? null : text.matches("\\d{1,9}") ? Integer.valueOf(text) : Integer.valueOf(-1);
    }

    private static @Nullable Long fen(@Nullable BigDecimal sum) {
        try {
            return sum == null ? null : sum.movePointRight(2).longValueExact();
        } catch (ArithmeticException noFen) {
            return -1L;
        }
    }

    private void line(PaymentTransaction105 line) {
        var at = entries.size() + 1;
        var code = line.getTxSts() == null ? status : line.getTxSts();
        var said = code == null ? null : said(code);
        if (said == null || line.getOrgnlEndToEndId() == null) {
            mistakes.add(new Mistake(at, "第%d笔没有状态或者没有原端到端编号".formatted(at)));
            return;
        }
        var reason = line.getStsRsnInf().isEmpty() ? why : line.getStsRsnInf();
        var accepted = line.getAccptncDtTm();
        entries.add(new Entry(
                at,
                said,
                line.getOrgnlEndToEndId(),
                null,
                accepted == null ? null : accepted.toLocalDate(),
                null,
                null,
                line.getAcctSvcrRef(),
                said == Said.FAILED ? reason(reason) : null));
    }

    /** Settled is paid, refused has failed; everything between is still on its way. */
    private static Said said(String status) {
        return switch (status.strip()) {
            case "ACSC", "ACCC" -> Said.PAID;
            case "RJCT", "CANC" -> Said.FAILED;
            default -> Said.PENDING;
        };
    }

    private String reason(List<StatusReasonInformation12> said) {
        var code = said.stream()
                .map(StatusReasonInformation12::getRsn)
                .filter(one -> one != null)
                .map(one -> one.getCd() == null ? one.getPrtry() : one.getCd())
                .findFirst()
                .orElse(null);
        return Reasons.of(
                reasons,
                code,
                said.stream().flatMap(one -> one.getAddtlInf().stream()).toList());
    }
}
