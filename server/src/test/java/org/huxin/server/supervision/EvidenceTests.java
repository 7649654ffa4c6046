package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class EvidenceTests {

    @Autowired
    private Evidence evidence;

    /** Raised in the morning and gone by the evening: the month says nothing of it any more. */
    @Test
    void whatChangedOnceMoreOnTheDayIsToldInWordsAllTheSame() {
        var safeguard = "safeguard project:" + UUID.randomUUID() + "/agency_pay";
        var sheet = "hand_in " + UUID.randomUUID();
        assertThat(evidence.of("620700", List.of(safeguard, sheet), List.of()))
                .extracting(Evidence.Line::row, Evidence.Line::says)
                .containsExactly(tuple(safeguard, "没有落实：施工总承包单位代发工资，当日又落实了"), tuple(sheet, "当日又有变动，预警那时的数没有留下"));
    }
}
