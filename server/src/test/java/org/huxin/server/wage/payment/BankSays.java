package org.huxin.server.wage.payment;

import java.math.BigDecimal;
import java.util.List;

/** Messages of banks, made by hand for tests. */
final class BankSays {

    private static final String ISO = "urn:iso:std:iso:20022:tech:xsd:";

    private BankSays() {}

    /** A line of a status report. @param reason code and text; empty where all went well */
    static String status(String reference, String status, String reason) {
        return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>%s</TxSts>%s</TxInfAndSts>"
                .formatted(
                        reference,
                        status,
                        reason.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf>".formatted(reason));
    }

    static String report(String message, int count, long fen, List<String> lines) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="%spain.002.001.10"><CstmrPmtStsRpt><GrpHdr><MsgId>B-%s</MsgId>
                <CreDtTm>2024-06-11T10:00:00+08:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId>
                <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><OrgnlNbOfTxs>%d</OrgnlNbOfTxs><OrgnlCtrlSum>%s</OrgnlCtrlSum>
                </OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>%s</OrgnlPmtInfId>%s</OrgnlPmtInfAndSts>
                </CstmrPmtStsRpt></Document>
                """.strip().formatted(ISO, message, message, count, yuan(fen), message, String.join("", lines));
    }

    /** An entry of a statement. @param way DBIT or CRDT */
    static String entry(String way, long fen, String reference, String bankReference, String other) {
        var party = way.equals("DBIT") ? "Cdtr" : "Dbtr";
        return """
                <Ntry><Amt Ccy="CNY">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2024-06-11</Dt></BookgDt><AcctSvcrRef>%s</AcctSvcrRef><NtryDtls><TxDtls><Refs>%s</Refs>
                <RltdPties><%s><Pty><Nm>%s</Nm></Pty></%s></RltdPties></TxDtls></NtryDtls></Ntry>""".formatted(
                        yuan(fen),
                        way,
                        bankReference,
                        reference.isEmpty() ? "" : "<EndToEndId>" + reference + "</EndToEndId>",
                        party,
                        other,
                        party);
    }

    static String statement(String account, long opening, long closing, List<String> entries) {
        return "<Document xmlns=\"%scamt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id>".formatted(ISO)
                + "<Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>".formatted(account)
                + balance("OPBD", opening)
                + balance("CLBD", closing)
                + "<TxsSummry><TtlNtries><NbOfNtries>%d</NbOfNtries></TtlNtries></TxsSummry>".formatted(entries.size())
                + String.join("", entries)
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    static String notice(String account, List<String> entries) {
        return "<Document xmlns=\"%scamt.054.001.08\"><BkToCstmrDbtCdtNtfctn><Ntfctn><Id>1</Id>".formatted(ISO)
                + "<Acct><Id><Othr><Id>%s</Id></Othr></Id></Acct>".formatted(account)
                + String.join("", entries)
                + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>";
    }

    private static String balance(String type, long fen) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">%s</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>"
                .formatted(type, yuan(fen));
    }

    private static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
