package org.huxin.server.wage.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.server.wage.bank.MessageFile.balance;
import static org.huxin.server.wage.bank.MessageFile.day;
import static org.huxin.server.wage.bank.MessageFile.detail;
import static org.huxin.server.wage.bank.MessageFile.entry;
import static org.huxin.server.wage.bank.MessageFile.statement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.huxin.files.FileRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** camt.053 as banks write it, true and false. */
class StatementTests {

    private static final String DAY = day("2024-06-11");

    @TempDir
    private Path folder;

    private BankFile read(String content) throws Exception {
        return BankMessages.read(MessageFile.of(folder, content), code -> code);
    }

    private List<String> mistakes(String rest) throws Exception {
        return read(statement(rest)).mistakes().stream()
                .map(BankFile.Mistake::message)
                .toList();
    }

    @Test
    void anEntryOfManyPaymentsIsTakenApart() throws Exception {
        var file = read(statement(entry(
                "DBIT",
                "30.00",
                DAY + "<AcctSvcrRef>R1</AcctSvcrRef><NtryDtls>" + detail("W1", "10.00") + detail("W2", "20.00")
                        + "</NtryDtls>")));
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.account()).isEqualTo("1234567890");
        assertThat(file.entries()).extracting(BankFile.Entry::reference).containsExactly("W1", "W2");
        assertThat(file.entries()).extracting(BankFile.Entry::fen).containsExactly(10_00L, 20_00L);
        // the bank's number is that of the entry, not of each payment in it
        assertThat(file.entries()).extracting(BankFile.Entry::bankReference).containsOnlyNulls();
        assertThat(file.entries()).extracting(BankFile.Entry::on).containsOnly(LocalDate.of(2024, 6, 11));
    }

    @Test
    void anEntryWithoutDetailsIsOneMovement() throws Exception {
        var file = read(statement(entry("CRDT", "5", DAY + "<NtryRef>N1</NtryRef>")));
        assertThat(file.entries()).singleElement().satisfies(one -> {
            assertThat(one.said()).isEqualTo(Said.CREDIT);
            assertThat(one.fen()).isEqualTo(500);
            assertThat(one.reference()).isNull();
            // a number that begins anew with every statement knows no movement
            assertThat(one.bankReference()).isNull();
        });
    }

    @Test
    void aReturnHasItsReasonAndTheOtherSideItsName() throws Exception {
        var details =
                "<NtryDtls><TxDtls><Refs><EndToEndId>W1</EndToEndId></Refs><RltdPties><Dbtr><Pty><Nm>示例银行</Nm></Pty></Dbtr>"
                        + "</RltdPties><RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>已销户</AddtlInf></RtrInf></TxDtls></NtryDtls>";
        var file = read(statement(entry("CRDT", "5.00", DAY + "<AcctSvcrRef>R9</AcctSvcrRef>" + details)));
        assertThat(file.entries()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("AC04；已销户");
            assertThat(one.other()).isEqualTo("示例银行");
            assertThat(one.bankReference()).isEqualTo("R9");
        });
    }

    @Test
    void whatIsNotBookedYetDoesNotCount() throws Exception {
        var pending = entry("DBIT", "7.00", DAY).replace("BOOK", "PDNG");
        var file = read(statement(balance("OPBD", "CRDT", "10.00") + balance("CLBD", "CRDT", "10.00") + pending));
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.entries()).isEmpty();
        assertThat(file.closingFen()).isEqualTo(1000);
    }

    @Test
    void anOverdrawnBalanceIsLessThanNothing() throws Exception {
        var file = read(statement(
                balance("OPBD", "CRDT", "10.00") + balance("CLBD", "DBIT", "5.00") + entry("DBIT", "15.00", DAY)));
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.closingFen()).isEqualTo(-500);
    }

    @Test
    void sumsThatLieAreNamed() throws Exception {
        var one = entry("DBIT", "15.00", DAY);
        assertThat(mistakes("<TxsSummry><TtlNtries><NbOfNtries>2</NbOfNtries><Sum>15.00</Sum></TtlNtries></TxsSummry>"
                        + one))
                .containsExactly("总笔数写的是2，实际有1笔");
        assertThat(mistakes(
                        "<TxsSummry><TtlNtries><Sum>15.01</Sum></TtlNtries><TtlCdtNtries><Sum>0</Sum></TtlCdtNtries>"
                                + "<TtlDbtNtries><Sum>14.99</Sum></TtlDbtNtries></TxsSummry>" + one))
                .hasSize(2);
        assertThat(mistakes(balance("OPBD", "CRDT", "10.00") + balance("CLBD", "CRDT", "10.00") + one))
                .hasSize(1);
        assertThat(mistakes(entry(
                        "DBIT", "3.00", DAY + "<NtryDtls>" + detail("W1", "1") + detail("W2", "1") + "</NtryDtls>")))
                .containsExactly("第1笔的明细相加与该笔金额不符");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-1.00", "1.005", "99999999999999999999"})
    void amountsThatAreNoneAreNamed(String yuan) throws Exception {
        assertThat(mistakes(entry("DBIT", yuan, DAY))).isNotEmpty();
    }

    @Test
    void whatIsMissingIsNamed() throws Exception {
        assertThat(mistakes(entry("DBIT", "1.00", ""))).containsExactly("第1笔没有记账日期");
        assertThat(mistakes(entry("DBIT", "1.00", DAY).replace("CNY", "USD"))).contains("第1笔不是人民币");
        assertThat(mistakes(entry("DBIT", "1.00", DAY).replace("<CdtDbtInd>DBIT</CdtDbtInd>", "")))
                .hasSize(1);
        assertThat(mistakes("</Stmt><Stmt><Id>2</Id>")).anyMatch(one -> one.contains("一个账户"));
        assertThat(read(statement("").replace("<Othr><Id>1234567890</Id></Othr>", ""))
                        .mistakes())
                .hasSize(1);
    }

    @Test
    void whateverMovedTheBalanceIsCheckedToTheFen() throws Exception {
        var seed = 20_240_611L;
        var random = new Random(seed);
        for (var round = 0; round < 30; round++) {
            var balance = 1_000_000_00L;
            var entries = new ArrayList<String>();
            for (var i = random.nextInt(1, 30); i > 0; i--) {
                var fen = random.nextInt(1, 1_000_00);
                var in = random.nextBoolean();
                balance += in ? fen : -fen;
                entries.add(
                        entry(in ? "CRDT" : "DBIT", BigDecimal.valueOf(fen, 2).toPlainString(), DAY));
            }
            for (var off : new long[] {0, 1, -1}) {
                var file = read(statement(balance("OPBD", "CRDT", "1000000.00")
                        + balance(
                                "CLBD",
                                "CRDT",
                                BigDecimal.valueOf(balance + off, 2).toPlainString())
                        + String.join("", entries)));
                assertThat(file.mistakes()).as("seed %d, round %d", seed, round).hasSize(off == 0 ? 0 : 1);
            }
        }
    }

    @Test
    void garbageIsRefusedAndNeverBreaksAnything() throws Exception {
        var seed = 20_240_613L;
        var random = new Random(seed);
        var whole = statement(entry("DBIT", "30.00", DAY + "<NtryDtls>" + detail("W1", "30.00") + "</NtryDtls>"));
        for (var round = 0; round < 200; round++) {
            var broken = new StringBuilder(whole);
            for (var i = random.nextInt(1, 4); i > 0; i--) {
                broken.setCharAt(random.nextInt(broken.length()), (char) random.nextInt(32, 0x3000));
            }
            try {
                read(broken.toString());
            } catch (FileRefused refused) {
                assertThat(refused.reason())
                        .as("seed %d, round %d", seed, round)
                        .isNotBlank();
            }
        }
        for (var length = 0; length < whole.length() - 1; length += 37) {
            var cut = whole.substring(0, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(FileRefused.class);
        }
    }
}
