package org.huxin.server.wage.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.huxin.db.wage.tables.records.PayLineRecord;
import org.huxin.server.casework.CaseworkTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where whoever pays had not enough, a worker is not sent for another card. */
@CaseworkTest
class PayerReasonsTests {

    @Autowired
    private PayerReasons payers;

    @ParameterizedTest
    @CsvSource({"AM04,true", "付款账户余额不足,true", "账户余额不足请核实,true", "AC04,false", "户名与账号不符,false", ",false"})
    void tellsThePayersReasonFromThoseOfTheCard(String reason, boolean payer) {
        var line = new PayLineRecord();
        line.setAmountFen(300_000L);
        line.setState("failed");
        line.setReason(reason);

        var told = Paid.of(line, "sent", "示例银行", "************1234", payers.of("410803"))
                .told();

        assertThat(told.failed()).isTrue();
        assertThat(told.payer()).isEqualTo(payer);
    }
}
