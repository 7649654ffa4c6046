package org.huxin.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InstructionTests {

    @Test
    void whatABankNeedsIsReadOutOfTheMessage() {
        var text = """
                <CdtTrfTxInf><PmtId><EndToEndId>HX1</EndToEndId></PmtId>
                <Amt><InstdAmt Ccy="CNY">1234.50</InstdAmt></Amt>
                <Cdtr><Nm>测试员甲</Nm></Cdtr><CdtrAcct><Id><Othr><Id>6200000001</Id></Othr></Id></CdtrAcct></CdtTrfTxInf>
                """;

        assertThat(Instruction.read(text)).singleElement().satisfies(line -> {
            assertThat(line.reference()).isEqualTo("HX1");
            assertThat(line.fen()).isEqualTo(123_450);
            assertThat(line.name()).isEqualTo("测试员甲");
            assertThat(line.card()).isEqualTo("6200000001");
        });
    }
}
