package org.huxin.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTests {

    @Test
    void leavesTheFamilyName() {
        assertThat(Masking.name("测试员甲")).isEqualTo("测***");
        assertThat(Masking.name("测")).isEqualTo("*");
        assertThat(Masking.name("")).isEmpty();
    }

    @Test
    void countsARareCharacterOnce() {
        assertThat(Masking.name("𠮷测试")).isEqualTo("𠮷**");
    }

    @Test
    void hidesTheMiddleOfNumbers() {
        assertThat(Masking.phone("13800000001")).isEqualTo("138****0001");
        assertThat(Masking.idNumber("11010519491231002X")).isEqualTo("110***********002X");
        assertThat(Masking.bankCard("6200000000000001234")).isEqualTo("***************1234");
    }

    @Test
    void hidesNearlyAllOfWhatIsTooShort() {
        assertThat(Masking.phone("1234567")).isEqualTo("1******");
        assertThat(Masking.bankCard("1234")).isEqualTo("1***");
    }
}
