package org.huxin.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FirmDoorTests {

    @Test
    void theYearBeforeGoesAsAFileInTheColumnsOfTheTemplate() {
        var item = Map.<String, Object>of(
                "creditCode", "91419001M0000006XY",
                "name", "示例工厂1有限公司",
                "region", "419001100",
                "month", "2024-03",
                "kind", "tax",
                "value", new BigDecimal("12.50"));

        assertThat(FirmDoor.file(List.of(item, item)).lines())
                .containsExactly(
                        "统一社会信用代码,企业名称,所在地,月份,指标,数值",
                        "91419001M0000006XY,示例工厂1有限公司,419001100,2024-03,tax,12.50",
                        "91419001M0000006XY,示例工厂1有限公司,419001100,2024-03,tax,12.50");
    }
}
