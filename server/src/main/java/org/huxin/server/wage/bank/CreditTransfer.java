package org.huxin.server.wage.bank;

import com.prowidesoftware.swift.model.mx.MinimumEscapeHandler;
import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.MxWriteConfiguration;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CategoryPurpose1Choice;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.PaymentTypeInformation26;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import java.math.BigDecimal;
import java.time.ZoneOffset;

/** Writes an instruction as pain.001.001.09; the same instruction always gives the same text. */
public final class CreditTransfer {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final String SALARY = "SALA";
    private static final int LONGEST = 140;
    static final String CURRENCY = "CNY";

    private CreditTransfer() {}

    /** The whole file, in UTF-8 when written out. */
    public static String xml(Instruction order) {
        var count = Integer.toString(order.lines().size());
        var total = yuan(order.total());
        var header = new GroupHeader85()
                .setMsgId(order.message())
                .setCreDtTm(order.created().withNano(0).atOffset(CHINA))
                .setNbOfTxs(count)
                .setCtrlSum(total)
                .setInitgPty(party(order.payer()));
        var payment = new PaymentInstruction30()
                .setPmtInfId(order.message())
                .setPmtMtd(PaymentMethod3Code.TRF)
                .setBtchBookg(false)
                .setNbOfTxs(count)
                .setCtrlSum(total)
                .setPmtTpInf(new PaymentTypeInformation26().setCtgyPurp(new CategoryPurpose1Choice().setCd(SALARY)))
                .setReqdExctnDt(new DateAndDateTime2Choice().setDt(order.payOn()))
                .setDbtr(party(order.payer()))
                .setDbtrAcct(account(order.account()).setCcy(CURRENCY))
                .setDbtrAgt(bank(order.bank()));
        order.lines().forEach(line -> payment.addCdtTrfTxInf(line(line, order.purpose())));
        var message = new MxPain00100109();
        message.setCstmrCdtTrfInitn(
                new CustomerCreditTransferInitiationV09().setGrpHdr(header).addPmtInf(payment));
        return message.message(writing());
    }

    /** Plain UTF-8 without prefixes, which every bank reads. */
    private static MxWriteConfiguration writing() {
        var writing = new MxWriteConfiguration();
        writing.useCategoryAsDocumentPrefix = false;
        writing.documentPrefix = null;
        writing.escapeHandler = new MinimumEscapeHandler();
        return writing;
    }

    private static CreditTransferTransaction34 line(Instruction.Line line, String purpose) {
        return new CreditTransferTransaction34()
                .setPmtId(new PaymentIdentification6()
                        .setInstrId(line.reference())
                        .setEndToEndId(line.reference()))
                .setAmt(new AmountType4Choice()
                        .setInstdAmt(new ActiveOrHistoricCurrencyAndAmount()
                                .setCcy(CURRENCY)
                                .setValue(yuan(line.fen()))))
                .setCdtrAgt(bank(line.bank()))
                .setCdtr(party(line.name()))
                .setCdtrAcct(account(line.card()))
                .setRmtInf(new RemittanceInformation16().addUstrd(text(purpose)));
    }

    private static PartyIdentification135 party(String name) {
        return new PartyIdentification135().setNm(text(name));
    }

    private static CashAccount38 account(String number) {
        return new CashAccount38()
                .setId(new AccountIdentification4Choice().setOthr(new GenericAccountIdentification1().setId(number)));
    }

    private static BranchAndFinancialInstitutionIdentification6 bank(String name) {
        return new BranchAndFinancialInstitutionIdentification6()
                .setFinInstnId(new FinancialInstitutionIdentification18().setNm(text(name)));
    }

    private static BigDecimal yuan(long fen) {
        return BigDecimal.valueOf(fen, 2);
    }

    /** Counted as schemas are checked: a character outside the basic plane is two. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** Max140Text, without what no XML file may hold. */
    private static String text(String text) {
        var plain = text.codePoints()
                .filter(one -> one >= ' ' && (one < 0xD800 || one > 0xDFFF) && one != 0xFFFE && one != 0xFFFF)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.isBlank() ? "-" : cut(plain);
    }
}
