package org.huxin.server.casework.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.huxin.server.casework.imports.ImportDesk.Officers;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ImportTest
class MergedLedgerTests {

    @Autowired
    Officers officers;

    @Autowired
    DSLContext db;

    @Test
    @Requirement("JF-15")
    void ledgersOfThreeDepartmentsMergeIntoOneWithTheSourceOfEachRow() throws Exception {
        var sent = Map.of("jf.economy", 3, "jf.construction", 4, "jf.agriculture", 5);
        for (var ledger : sent.entrySet()) {
            var officer = officers.as(ledger.getKey());
            var preview = officer.send(Samples.ledger(ledger.getKey(), "来人来信", ledger.getValue()));
            assertThat((int) preview.read("$.ready", Integer.class)).isEqualTo(ledger.getValue());
            var done = officer.commit(preview.read("$.id"));
            assertThat(done.<String>read("$.state")).isEqualTo("committed");
        }

        var merged = officers.as("jf.social_security").read("/api/clues?size=50");
        assertThat(merged.<List<String>>read("$.items[?(@.employer =~ /示例jf.*/)].sourceUnit.name"))
                .hasSize(12)
                .containsOnly("经发办", "建设办", "农服中心")
                .filteredOn("农服中心"::equals)
                .hasSize(5);
    }

    @Test
    @Requirement("JY-06c")
    void theComplaintLedgerHasChannelTimeAndFirstAskedUnitOfWhatCameByFile() throws Exception {
        var officer = officers.as("jy.housing");
        var preview = officer.send(Samples.HEADER
                + "2024-05-06 10:20,举报投诉电话,示例热线建筑有限公司,电话反映三人工资未发,,\n"
                + "2024/5/7,网站,示例网上建筑有限公司,网上反映工资未发,,\n");
        officer.commit(preview.read("$.id"));

        var ledger = officer.read("/api/clues?channel=phone&channel=online");
        assertThat(ledger.<List<String>>read("$.items[*].channel")).containsExactly("online", "phone");
        assertThat(ledger.<List<String>>read("$.items[*].receivedAt"))
                .containsExactly("2024-05-07T00:00:00", "2024-05-06T10:20:00");
        assertThat(ledger.<List<String>>read("$.items[*].firstAskedUnit.id")).containsOnly("jy.housing");
    }
}
