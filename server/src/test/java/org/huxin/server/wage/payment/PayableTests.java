package org.huxin.server.wage.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom money may go to. */
class PayableTests {

    private static Payable line(String name, String holder, boolean objected, boolean shared, boolean disowned) {
        return new Payable(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                name,
                100,
                objected,
                holder == null ? null : UUID.randomUUID(),
                holder,
                "示例银行",
                "****",
                shared,
                disowned,
                false);
    }

    @ParameterizedTest
    @CsvSource({"示例甲,示例甲", "示例 甲,示例甲", "示例甲,' 示例甲 '", "古丽·示例,古丽•示例", "古丽·示例,古丽．示例"})
    void aNameIsTheSameHoweverABankWritesIt(String name, String holder) {
        assertThat(line(name, holder, false, false, false).stopped()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"示例甲,示例乙", "示例甲,示例", "示例甲,示例甲乙", "示例甲,''"})
    void anotherNameIsStopped(String name, String holder) {
        assertThat(line(name, holder, false, false, false).stopped()).contains("与本人姓名不一致");
    }

    @Test
    void eachStopHasItsReason() {
        assertThat(line("示例甲", null, false, false, false).stopped()).isEqualTo("没有登记工资卡");
        assertThat(line("示例甲", "示例甲", false, true, false).stopped()).contains("另一名工人");
        assertThat(line("示例甲", "示例甲", true, false, false).stopped()).contains("异议");
        assertThat(line("示例甲", "示例甲", false, false, true).stopped()).contains("不是自己的");
    }
}
