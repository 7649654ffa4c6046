package org.huxin.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CursorTests {

    private static final List<String> PIECES =
            List.of("示例建筑", "\u001f", "\\", "u", "\\u", " ", "|", "\n", "0", "𠮷", "-", "\u0001", "%", "infinity");

    private static String key(Random random) {
        var key = new StringBuilder();
        for (var piece = random.nextInt(6); piece > 0; piece--) {
            key.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return key.toString();
    }

    @Test
    void whateverTextTheKeysAreTheyComeBackAsTheyWere() {
        var seed = 31_415L;
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var keys = IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> key(random))
                    .toList();
            var cursor = new Cursor(keys);

            assertThat(cursor.encode()).as("goes into an address as it is").matches("[A-Za-z0-9_-]*");
            assertThat(Cursor.decode(cursor.encode(), keys.size()))
                    .as("seed %d: %s", seed, keys)
                    .isEqualTo(cursor);
            refused(cursor.encode(), keys.size() + 1);
        }
    }

    @Test
    void noTextFromOutsideIsAFault() {
        var seed = 27_182L;
        var random = new Random(seed);
        for (var round = 0; round < 5_000; round++) {
            var bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            var text = random.nextBoolean()
                    ? new String(bytes, StandardCharsets.ISO_8859_1)
                    : Base64.getUrlEncoder().encodeToString(bytes);
            try {
                assertThat(Cursor.decode(text, 2).keys()).hasSize(2);
            } catch (CommandRefused refused) {
                assertThat(refused.code()).as("seed %d", seed).isEqualTo("page.bad_cursor");
            }
        }
    }

    @Test
    void aKeyThatShouldBeAnIdAndIsNoneIsRefused() {
        var id = UUID.randomUUID();
        assertThat(Cursor.at("x", id).id(1)).isEqualTo(id);
        for (var none : new String[] {"", "x", id + "x", "00000000-0000-0000-0000-00000000000g"}) {
            assertThatThrownBy(() -> Cursor.at(none).id(0))
                    .isInstanceOf(CommandRefused.class)
                    .hasMessage("翻页标记无效，请从第一页重新查询");
        }
    }

    private static void refused(String text, int size) {
        assertThatThrownBy(() -> Cursor.decode(text, size))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("page.bad_cursor"));
    }
}
