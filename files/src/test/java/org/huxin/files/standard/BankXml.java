package org.huxin.files.standard;

import java.math.BigDecimal;

/** Invented messages of a bank that add up. */
public final class BankXml {

    public static final String ORDER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn>
            <GrpHdr><MsgId>M1</MsgId><NbOfTxs>2</NbOfTxs><CtrlSum>300.50</CtrlSum></GrpHdr>
            <PmtInf><PmtInfId>P1</PmtInfId><NbOfTxs>2</NbOfTxs><CtrlSum>300.5</CtrlSum>
            <CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId></PmtId><Amt><InstdAmt Ccy="CNY">100.00</InstdAmt></Amt></CdtTrfTxInf>
            <CdtTrfTxInf><PmtId><EndToEndId>E2</EndToEndId></PmtId><Amt><InstdAmt Ccy="CNY">200.50</InstdAmt></Amt></CdtTrfTxInf>
            </PmtInf></CstmrCdtTrfInitn></Document>
            """;

    public static final String ANSWER = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt><GrpHdr><MsgId>A1</MsgId></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>M1</OrgnlMsgId><OrgnlNbOfTxs>2</OrgnlNbOfTxs><OrgnlCtrlSum>300.50</OrgnlCtrlSum><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>E1</OrgnlEndToEndId><TxSts>ACSC</TxSts><OrgnlTxRef><Amt><InstdAmt Ccy="CNY">100.00</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
            <TxInfAndSts><OrgnlEndToEndId>E2</OrgnlEndToEndId><TxSts>RJCT</TxSts><OrgnlTxRef><Amt><InstdAmt Ccy="CNY">200.50</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>
            </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
            """;

    public static final String STATEMENT = """
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>S1</MsgId></GrpHdr>
            <Stmt><Id>1</Id>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="CNY">950.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
            <TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>150.00</Sum></TtlNtries></TxsSummry>
            <Ntry><Amt Ccy="CNY">50.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><AcctSvcrRef>R1</AcctSvcrRef><NtryDtls><TxDtls><AmtDtls><InstdAmt><Amt Ccy="CNY">50.00</Amt></InstdAmt></AmtDtls></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="CNY">100.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><AcctSvcrRef>R2</AcctSvcrRef></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    private BankXml() {}

    /** The order that pays the wages of a month. */
    static String order(SampleMonth month) {
        var sum = month.wages.rows.stream()
                .map(row -> new BigDecimal(row.get(month.wages.column("实发工资"))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var text = new StringBuilder("""
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"><CstmrCdtTrfInitn>
                <GrpHdr><MsgId>M1</MsgId><NbOfTxs>%d</NbOfTxs><CtrlSum>%s</CtrlSum></GrpHdr>
                <PmtInf><PmtInfId>P1</PmtInfId><DbtrAcct><Id><Othr><Id>99</Id></Othr></Id></DbtrAcct>
                """.formatted(month.wages.rows.size(), sum.toPlainString()));
        for (var row = 0; row < month.wages.rows.size(); row++) {
            text.append("""
                    <CdtTrfTxInf><PmtId><EndToEndId>E%d</EndToEndId></PmtId><Amt><InstdAmt Ccy="CNY">%s</InstdAmt></Amt>
                    <CdtrAgt><FinInstnId><Othr><Id>102</Id></Othr></FinInstnId></CdtrAgt><Cdtr><Nm>%s</Nm></Cdtr>
                    <CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
                    """.formatted(
                    row, month.wages.get(row, "实发工资"), month.wages.get(row, "姓名"), month.wages.get(row, "工资卡号")));
        }
        return text.append("</PmtInf></CstmrCdtTrfInitn></Document>").toString();
    }
}
