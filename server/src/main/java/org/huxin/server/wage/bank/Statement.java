package org.huxin.server.wage.bank;

import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CashBalance8;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.TotalTransactions6;
import jakarta.xml.bind.JAXBException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.xml.stream.XMLStreamException;
import org.huxin.server.wage.bank.BankFile.Mistake;
import org.jspecify.annotations.Nullable;

/** camt.053 and camt.054: what went in and out of one account, with sums that must be true. */
final class Statement {

    private static final Set<String> PARTS = Set.of("Stmt", "Ntfctn", "Acct", "Bal", "TxsSummry", "Ntry");
    private static final Set<String> OPENING = Set.of("OPBD", "PRCD");
    private static final String CLOSING = "CLBD";

    private final MessageXml xml;
    private final BankFile.Kind kind;
    private final StatementLines lines;
    private final List<Mistake> mistakes = new ArrayList<>();
    private int accounts;
    private int count;
    private long in;
    private long out;
    private @Nullable String account;
    private @Nullable Long opening;
    private @Nullable Long closing;
    private @Nullable TotalTransactions6 totals;

    Statement(MessageXml xml, BankFile.Kind kind, UnaryOperator<String> reasons) {
        this.xml = xml;
        this.kind = kind;
        this.lines = new StatementLines(reasons, mistakes);
    }

    BankFile read() throws XMLStreamException, JAXBException {
        while (xml.seek(PARTS)) {
            switch (xml.getLocalName()) {
                case "Stmt", "Ntfctn" -> accounts++;
                case "Acct" -> account = number(xml.take(CashAccount39.class));
                case "Bal" -> balance(xml.take(CashBalance8.class));
                case "TxsSummry" -> totals = xml.take(TotalTransactions6.class);
                default -> entry(xml.take(ReportEntry10.class));
            }
        }
        if (accounts != 1 || account == null) {
            whole("一份文件里要有并且只有一个账户，请按账户分开导出");
        }
        if (totals != null) {
            Sums.check(totals, count, in, out).forEach(this::whole);
        }
        if (opening != null && closing != null && opening + in - out != closing) {
            whole("期初余额加收入减支出，与期末余额不符");
        }
        return new BankFile(kind, null, account, null, closing, lines.entries(), mistakes);
    }

    private void entry(ReportEntry10 entry) {
        var booked = entry.getSts() == null || "BOOK".equals(entry.getSts().getCd());
        var fen = lines.fen(entry.getAmt(), count + 1);
        count++;
        if (fen == null || fen == 0 || entry.getCdtDbtInd() == null) {
            mistakes.add(new Mistake(count, "第%d笔的金额或者收支方向无法识别".formatted(count)));
            return;
        }
        if (entry.getCdtDbtInd() == CreditDebitCode.CRDT) {
            in = Math.addExact(in, booked ? fen : 0);
        } else {
            out = Math.addExact(out, booked ? fen : 0);
        }
        if (booked) {
            lines.add(entry, count, fen);
        }
    }

    private void balance(CashBalance8 balance) {
        var type = balance.getTp() == null || balance.getTp().getCdOrPrtry() == null
                ? null
                : balance.getTp().getCdOrPrtry().getCd();
        var fen = lines.fen(balance.getAmt(), StatusReport.WHOLE);
        if (type == null || fen == null) {
            return;
        }
        var signed = balance.getCdtDbtInd() == CreditDebitCode.DBIT ? -fen : fen;
        if (OPENING.contains(type)) {
            opening = signed;
        } else if (CLOSING.equals(type)) {
            closing = signed;
        }
    }

    private static @Nullable String number(CashAccount39 account) {
        return number(account.getId());
    }

    static @Nullable String number(@Nullable AccountIdentification4Choice id) {
        return id == null
                ? null
                : id.getOthr() == null ? id.getIBAN() : id.getOthr().getId();
    }

    private void whole(String message) {
        mistakes.add(new Mistake(StatusReport.WHOLE, message));
    }
}
