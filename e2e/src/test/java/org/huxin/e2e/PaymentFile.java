package org.huxin.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A payment file (pain.001) as the bank reads it, and the bank's answer (pain.002).
 *
 * @param message its id
 * @param account that it pays from
 * @param sum control sum, in yuan
 */
record PaymentFile(String message, String account, BigDecimal sum, List<Line> lines) {

    /** @param yuan amount */
    record Line(String reference, String name, String card, BigDecimal yuan) {}

    static PaymentFile read(byte[] xml) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
            var transfers = document.getElementsByTagName("CdtTrfTxInf");
            var lines = IntStream.range(0, transfers.getLength())
                    .mapToObj(transfers::item)
                    .map(Element.class::cast)
                    .map(one -> new Line(
                            text(one, "EndToEndId"),
                            text(one, "Cdtr", "Nm"),
                            text(one, "CdtrAcct", "Id"),
                            new BigDecimal(text(one, "InstdAmt"))))
                    .toList();
            return new PaymentFile(
                    text(root(document), "MsgId"),
                    text(root(document), "DbtrAcct", "Id"),
                    new BigDecimal(text(root(document), "CtrlSum")),
                    lines);
        } catch (Exception e) {
            throw new IllegalArgumentException("not a payment file: " + new String(xml, StandardCharsets.UTF_8), e);
        }
    }

    private static Element root(Document document) {
        return document.getDocumentElement();
    }

    private static String text(Element in, String... path) {
        var at = in;
        for (var name : path) {
            at = (Element) at.getElementsByTagName(name).item(0);
        }
        return at.getTextContent().strip();
    }

    /** Every line as paid but those that the bank refuses. @param refused code of the reason by name */
    FilePayload answer(Map<String, String> refused) {
        var states = lines.stream()
                .map(line -> "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId>%s</TxInfAndSts>"
                        .formatted(line.reference(), status(refused.get(line.name()))))
                .collect(Collectors.joining("\n"));
        var report = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
            <GrpHdr><MsgId>B-%1$s</MsgId><CreDtTm>2026-01-05T10:00:00+08:00</CreDtTm></GrpHdr>
            <OrgnlGrpInfAndSts><OrgnlMsgId>%1$s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
            <OrgnlNbOfTxs>%2$d</OrgnlNbOfTxs><OrgnlCtrlSum>%3$s</OrgnlCtrlSum></OrgnlGrpInfAndSts>
            <OrgnlPmtInfAndSts><OrgnlPmtInfId>%1$s</OrgnlPmtInfId>%4$s</OrgnlPmtInfAndSts>
            </CstmrPmtStsRpt></Document>
            """.formatted(message, lines.size(), sum.toPlainString(), states);
        return new FilePayload(message + "回执.xml", "application/xml", report.getBytes(StandardCharsets.UTF_8));
    }

    private static String status(String refusal) {
        return refusal == null
                ? "<TxSts>ACSC</TxSts>"
                : "<TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf>".formatted(refusal);
    }
}
