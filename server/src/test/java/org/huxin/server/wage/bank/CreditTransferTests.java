package org.huxin.server.wage.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

/** pain.001.001.09, held against the schema that the standard publishes. */
class CreditTransferTests {

    private static Instruction order(List<Instruction.Line> lines) {
        return new Instruction(
                "HX" + "0".repeat(32),
                LocalDateTime.of(2024, 6, 10, 9, 0, 0),
                LocalDate.of(2024, 6, 15),
                "示例建筑有限公司示例工程农民工工资专用账户",
                "1234567890123",
                "示例银行示例支行",
                "2024年5月工资",
                lines);
    }

    private static void isValid(String xml) throws Exception {
        var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        var schema = schemas.newSchema(CreditTransferTests.class.getResource("/pain.001.001.09.xsd"));
        assertThatCode(() -> schema.newValidator().validate(new StreamSource(new StringReader(xml))))
                .doesNotThrowAnyException();
    }

    @Test
    void whateverTheNamesAndAmountsItIsValidAndItsSumsAreTrue() throws Exception {
        var seed = 20_240_610L;
        var random = new Random(seed);
        for (var round = 0; round < 20; round++) {
            var lines = IntStream.range(0, 1 + random.nextInt(40))
                    .mapToObj(i -> new Instruction.Line(
                            "W" + i, name(random), "示例银行", "62" + random.nextInt(1 << 30), 1 + random.nextInt(1 << 30)))
                    .toList();
            var xml = CreditTransfer.xml(order(lines));
            isValid(xml);
            var total = java.math.BigDecimal.valueOf(order(lines).total(), 2);
            assertThat(xml).as("seed %d, round %d", seed, round).contains("<CtrlSum>" + total + "</CtrlSum>");
            assertThat(xml).contains("<NbOfTxs>" + lines.size() + "</NbOfTxs>").contains("<Cd>SALA</Cd>");
            assertThat(CreditTransfer.xml(order(lines))).isEqualTo(xml);
        }
    }

    private static String name(Random random) {
        return random.ints(1 + random.nextInt(200), 0, 0x11000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
