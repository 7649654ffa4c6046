package org.huxin.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.huxin.files.IdNumberCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTests {

    /** The published example of GB 11643. */
    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void acceptsTheExampleOfTheStandard() {
        assertThat(IdNumber.isValid(EXAMPLE)).isTrue();
        assertThat(new IdNumber(EXAMPLE).birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
    }

    @Test
    void keepsTheLastLetterInUpperCase() {
        assertThat(new IdNumber(" 11010519491231002x ").text()).isEqualTo(EXAMPLE);
    }

    @Test
    void doesNotShowItselfInALog() {
        assertThat(new IdNumber(EXAMPLE).toString()).isEqualTo("110***********002X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"81000019900307", "82000019851112", "83000019770630", "91115619810203"})
    void acceptsThePermitsOfOtherResidents(String place) {
        var first = place + "123";
        assertThat(IdNumber.isValid(first + IdNumberCheck.check(first + "0"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "110105491231002, 15位身份证号码已停用，请填写18位号码",
        "1101051949123100, 身份证号码应为18位",
        "1101051949123100２X, 身份证号码应为18位",
        "110105194912310021, 身份证号码校验位不符，请核对",
        "010105194912310021, 身份证号码的地区代码不存在",
        "810001194912310021, 身份证号码的地区代码不存在",
        "990105194912310021, 身份证号码的地区代码不存在",
        "110105194913310021, 身份证号码中的出生日期不存在",
        "110105190002290021, 身份证号码中的出生日期不存在",
        "110105189912310021, 身份证号码中的出生日期不存在"
    })
    void saysWhatIsWrong(String written, String problem) {
        assertThat(IdNumber.problemWith(written)).contains(problem);
        assertThatThrownBy(() -> new IdNumber(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(problem);
    }

    /** ISO 7064 MOD 11-2 finds every wrong digit and every exchange of two neighbours. */
    @Test
    void noticesOneWrongDigitAndTwoExchangedOnes() {
        var seed = 20_261_121L;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var number = random(random);
            assertThat(IdNumber.isValid(number)).as("seed %d: %s", seed, number).isTrue();
            var at = random.nextInt(17);
            assertThat(IdNumber.isValid(withDigit(number, at, random)))
                    .as("seed %d", seed)
                    .isFalse();
            var neighbour = random.nextInt(16);
            if (number.charAt(neighbour) != number.charAt(neighbour + 1)) {
                assertThat(IdNumber.isValid(exchanged(number, neighbour)))
                        .as("seed %d", seed)
                        .isFalse();
            }
        }
    }

    private static String random(Random random) {
        var birth = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000));
        var first = "410803%s%03d".formatted(birth.toString().replace("-", ""), random.nextInt(1000));
        return first + IdNumberCheck.check(first + "0");
    }

    private static String withDigit(String number, int at, Random random) {
        var other = (char) ('0' + (number.charAt(at) - '0' + 1 + random.nextInt(9)) % 10);
        return number.substring(0, at) + other + number.substring(at + 1);
    }

    private static String exchanged(String number, int at) {
        return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
    }
}
