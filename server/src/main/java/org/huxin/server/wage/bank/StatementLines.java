package org.huxin.server.wage.bank;

import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.huxin.server.wage.bank.BankFile.Entry;
import org.huxin.server.wage.bank.BankFile.Mistake;
import org.jspecify.annotations.Nullable;

/** Takes entries apart into the single payments that the bank booked together. */
final class StatementLines {

    private final UnaryOperator<String> reasons;
    private final List<Mistake> mistakes;
    private final List<Entry> entries = new ArrayList<>();

    StatementLines(UnaryOperator<String> reasons, List<Mistake> mistakes) {
        this.reasons = reasons;
        this.mistakes = mistakes;
    }

    List<Entry> entries() {
        return entries;
    }

    /** @param at number of the entry in the file */
    void add(ReportEntry10 entry, int at, long fen) {
        var on = day(entry);
        if (on == null) {
            mistakes.add(new Mistake(at, "第%d笔没有记账日期".formatted(at)));
            return;
        }
        var details = entry.getNtryDtls().stream()
                .flatMap(one -> one.getTxDtls().stream())
                .toList();
        if (details.isEmpty()) {
            entries.add(whole(entry, at, fen, on));
            return;
        }
        var sum = 0L;
        for (var detail : details) {
            var part = details.size() == 1 && detail.getAmt() == null ? Long.valueOf(fen) : fen(detail.getAmt(), at);
            if (part == null || part == 0) {
                mistakes.add(new Mistake(at, "第%d笔有一项明细没有金额".formatted(at)));
                return;
            }
            sum = Math.addExact(sum, part);
            entries.add(part(entry, detail, at, part, on, details.size() == 1));
        }
        if (sum != fen) {
            mistakes.add(new Mistake(at, "第%d笔的明细相加与该笔金额不符".formatted(at)));
        }
    }

    private static Entry whole(ReportEntry10 entry, int at, long fen, LocalDate on) {
        return new Entry(at, way(entry.getCdtDbtInd()), null, fen, on, null, null, entry.getAcctSvcrRef(), null);
    }

    private Entry part(ReportEntry10 entry, EntryTransaction10 detail, int at, long fen, LocalDate on, boolean alone) {
        var refs = detail.getRefs();
        var said = way(detail.getCdtDbtInd() == null ? entry.getCdtDbtInd() : detail.getCdtDbtInd());
        var own = refs == null ? null : refs.getAcctSvcrRef();
        var back = detail.getRtrInf();
        var code = back == null || back.getRsn() == null
                ? null
                : back.getRsn().getCd() == null
                        ? back.getRsn().getPrtry()
                        : back.getRsn().getCd();
        var parties = detail.getRltdPties();
        return new Entry(
                at,
                said,
                refs == null ? null : refs.getEndToEndId(),
                fen,
                on,
                parties == null || said == Said.CREDIT || parties.getCdtrAcct() == null
                        ? null
                        : Statement.number(parties.getCdtrAcct().getId()),
                parties == null ? null : name(said == Said.CREDIT ? parties.getDbtr() : parties.getCdtr()),
                own == null && alone ? entry.getAcctSvcrRef() : own,
                said == Said.CREDIT ? Reasons.of(reasons, code, back == null ? List.of() : back.getAddtlInf()) : null);
    }

    private static Said way(CreditDebitCode code) {
        return code == CreditDebitCode.CRDT ? Said.CREDIT : Said.DEBIT;
    }

    private static @Nullable String name(@Nullable Party40Choice party) {
        return party == null || party.getPty() == null ? null : party.getPty().getNm();
    }

    private static @Nullable LocalDate day(ReportEntry10 entry) {
        var day = entry.getBookgDt() == null ? entry.getValDt() : entry.getBookgDt();
        if (day == null) {
            return null;
        }
        return day.getDt() == null && day.getDtTm() != null ? day.getDtTm().toLocalDate() : day.getDt();
    }

    /** In fen; null if it is no amount of renminbi to the fen. */
    @Nullable
    Long fen(@Nullable ActiveOrHistoricCurrencyAndAmount amount, int at) {
        if (amount == null || amount.getValue() == null) {
            return null;
        }
        if (!CreditTransfer.CURRENCY.equals(amount.getCcy())) {
            mistakes.add(new Mistake(at, "第%d笔不是人民币".formatted(at)));
            return null;
        }
        try {
            var fen = amount.getValue().movePointRight(2).longValueExact();
            return fen < 0 || fen > ReturnLines.MOST_FEN ? null : fen;
        } catch (ArithmeticException noFen) {
            return null;
        }
    }
}
