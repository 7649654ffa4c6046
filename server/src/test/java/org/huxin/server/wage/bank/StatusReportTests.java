package org.huxin.server.wage.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.wage.bank.MessageFile.line;
import static org.huxin.server.wage.bank.MessageFile.report;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** pain.002 as banks write it. */
class StatusReportTests {

    @TempDir
    private Path folder;

    private BankFile read(String content) throws Exception {
        return BankMessages.read(MessageFile.of(folder, content), code -> code.equals("AC04") ? "账户已销户" : code);
    }

    @ParameterizedTest
    @CsvSource({
        "ACSC, PAID",
        "ACCC, PAID",
        "RJCT, FAILED",
        "CANC, FAILED",
        "ACCP, PENDING",
        "ACSP, PENDING",
        "ACTC, PENDING",
        "PDNG, PENDING",
        "RCVD, PENDING",
        "XXXX, PENDING"
    })
    void onlySettledIsPaidAndOnlyRefusedHasFailed(String status, Said said) throws Exception {
        var file = read(report("", "", line("W1", "<TxSts>" + status + "</TxSts>")));
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.message()).isEqualTo("HX1");
        assertThat(file.entries()).singleElement().satisfies(one -> {
            assertThat(one.said()).isEqualTo(said);
            assertThat(one.reference()).isEqualTo("W1");
            assertThat(one.reason() != null).isEqualTo(said == Said.FAILED);
        });
    }

    @Test
    void theReasonIsTheCodesNameAndWhatTheBankAddsWithoutWholeCardNumbers() throws Exception {
        var reason = "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>卡6222021234567890123\n已销户</AddtlInf></StsRsnInf>";
        var file = read(report("", "", line("W1", "<TxSts>RJCT</TxSts>" + reason)));
        assertThat(file.entries().getFirst().reason()).isEqualTo("账户已销户；卡****0123 已销户");
        var none = read(report("", "", line("W1", "<TxSts>RJCT</TxSts>")));
        assertThat(none.entries().getFirst().reason()).isEqualTo(Reasons.NONE);
    }

    @Test
    void whatIsSaidOfTheWholeHoldsForEachLineThatSaysNothingItself() throws Exception {
        var why = "<StsRsnInf><Rsn><Prtry>余额不足</Prtry></Rsn></StsRsnInf>";
        var file = read(
                report("", "<PmtInfSts>RJCT</PmtInfSts>" + why, line("W1", "") + line("W2", "<TxSts>ACSC</TxSts>")));
        assertThat(file.entries()).extracting(BankFile.Entry::said).containsExactly(Said.FAILED, Said.PAID);
        assertThat(file.entries().getFirst().reason()).isEqualTo("余额不足");

        var whole = read(report("<GrpSts>RJCT</GrpSts>" + why, "", ""));
        assertThat(whole.entries()).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(StatusReport.WHOLE);
            assertThat(one.said()).isEqualTo(Said.FAILED);
            assertThat(one.reason()).isEqualTo("余额不足");
        });
    }

    @Test
    void theDayOfSettlementAndTheBanksNumberAreKept() throws Exception {
        var file = read(
                report(
                        "",
                        "",
                        line(
                                "W1",
                                "<TxSts>ACSC</TxSts><AccptncDtTm>2024-06-11T23:59:00</AccptncDtTm><AcctSvcrRef>R1</AcctSvcrRef>")));
        assertThat(file.entries().getFirst().on()).isEqualTo(LocalDate.of(2024, 6, 11));
        assertThat(file.entries().getFirst().bankReference()).isEqualTo("R1");
    }

    @Test
    void whatItClaimsOfTheInstructionIsToldAndNonsenseFitsNothing() throws Exception {
        var lines = line("W1", "<TxSts>ACSC</TxSts>");
        assertThat(read(report("<OrgnlNbOfTxs>3</OrgnlNbOfTxs><OrgnlCtrlSum>12.30</OrgnlCtrlSum>", "", lines))
                        .claims())
                .isEqualTo(new BankFile.Claims(3, 1230L));
        assertThat(read(report("<OrgnlNbOfTxs>x</OrgnlNbOfTxs><OrgnlCtrlSum>1.005</OrgnlCtrlSum>", "", lines))
                        .claims())
                .isEqualTo(new BankFile.Claims(-1, -1L));
        assertThat(read(report("", "", lines)).claims()).isEqualTo(new BankFile.Claims(null, null));
    }

    @Test
    void linesWithoutAStatusOrAReferenceAreNamed() throws Exception {
        assertThat(read(report("", "", line("W1", ""))).mistakes())
                .singleElement()
                .satisfies(one -> assertThat(one.line()).isEqualTo(1));
        assertThat(read(report("", "", "<TxInfAndSts><TxSts>ACSC</TxSts></TxInfAndSts>"))
                        .mistakes())
                .hasSize(1);
        assertThat(read(report("", "", "")).mistakes()).hasSize(1);
    }
}
