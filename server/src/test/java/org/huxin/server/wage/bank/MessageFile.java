package org.huxin.server.wage.bank;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Messages and sheets of banks as files, for tests. */
final class MessageFile {

    static final String ISO = "urn:iso:std:iso:20022:tech:xsd:";

    private MessageFile() {}

    static Path of(Path folder, String content) throws IOException {
        var file = Files.createTempFile(folder, "message", ".tmp");
        return Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    static String report(String group, String payment, String lines) {
        return "<Document xmlns=\"" + ISO + "pain.002.001.10\"><CstmrPmtStsRpt><GrpHdr><MsgId>B</MsgId></GrpHdr>"
                + "<OrgnlGrpInfAndSts><OrgnlMsgId>HX1</OrgnlMsgId>" + group + "</OrgnlGrpInfAndSts>"
                + "<OrgnlPmtInfAndSts><OrgnlPmtInfId>HX1</OrgnlPmtInfId>" + payment + lines
                + "</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>";
    }

    static String line(String reference, String rest) {
        return "<TxInfAndSts><OrgnlEndToEndId>" + reference + "</OrgnlEndToEndId>" + rest + "</TxInfAndSts>";
    }

    static String statement(String rest) {
        return "<Document xmlns=\"" + ISO + "camt.053.001.08\"><BkToCstmrStmt><Stmt><Id>1</Id>"
                + "<Acct><Id><Othr><Id>1234567890</Id></Othr></Id></Acct>" + rest
                + "</Stmt></BkToCstmrStmt></Document>";
    }

    static String balance(String type, String way, String yuan) {
        return "<Bal><Tp><CdOrPrtry><Cd>%s</Cd></CdOrPrtry></Tp><Amt Ccy=\"CNY\">%s</Amt><CdtDbtInd>%s</CdtDbtInd></Bal>"
                .formatted(type, yuan, way);
    }

    static String entry(String way, String yuan, String rest) {
        return "<Ntry><Amt Ccy=\"CNY\">%s</Amt><CdtDbtInd>%s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>%s</Ntry>"
                .formatted(yuan, way, rest);
    }

    static String day(String day) {
        return "<BookgDt><Dt>" + day + "</Dt></BookgDt>";
    }

    static String detail(String reference, String yuan) {
        return "<TxDtls><Refs><EndToEndId>%s</EndToEndId></Refs><Amt Ccy=\"CNY\">%s</Amt></TxDtls>"
                .formatted(reference, yuan);
    }
}
