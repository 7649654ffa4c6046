package org.huxin.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditCodeTests {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @Test
    void acceptsCodesWhoseCheckWasWorkedOutByHand() {
        // weights 1,3,9,…: 9·1 + 1·3 = 12, so the check is 31 − 12 = 19, the letter K
        assertThat(CreditCode.isValid("91000000000000000K")).isTrue();
        assertThat(new CreditCode(" 91000000000000000k ").text()).isEqualTo("91000000000000000K");
    }

    @ParameterizedTest
    @CsvSource({
        "91000000000000000, 统一社会信用代码应为18位",
        "9100000000000000OK, 统一社会信用代码含有不允许的字符",
        "9100000000000000I0, 统一社会信用代码含有不允许的字符",
        "910000000000000000, 统一社会信用代码校验位不符，请核对"
    })
    void saysWhatIsWrong(String written, String problem) {
        assertThat(CreditCode.problemWith(written)).contains(problem);
        assertThatThrownBy(() -> new CreditCode(written)).hasMessage(problem);
    }

    @Test
    void noticesOneWrongCharacter() {
        var seed = 32_100L;
        var random = new Random(seed);
        for (var round = 0; round < 2_000; round++) {
            var first = new StringBuilder("91");
            random.ints(15, 0, ALPHABET.length()).forEach(i -> first.append(ALPHABET.charAt(i)));
            var code = first.toString() + CreditCode.check(first + "0");
            assertThat(CreditCode.isValid(code)).as("seed %d: %s", seed, code).isTrue();

            var at = random.nextInt(17);
            var other = ALPHABET.charAt((ALPHABET.indexOf(code.charAt(at)) + 1 + random.nextInt(30)) % 31);
            var wrong = code.substring(0, at) + other + code.substring(at + 1);
            assertThat(CreditCode.isValid(wrong)).as("seed %d: %s", seed, wrong).isFalse();
        }
    }
}
