package org.huxin.server.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileKindTests {

    /** What the kinds begin with, in hexadecimal, two digits a byte; a point stands for any digit. */
    private static final Map<FileKind, Pattern> BEGINNINGS = new EnumMap<>(Map.of(
            FileKind.JPEG, Pattern.compile("^ffd8ff.*"),
            FileKind.PNG, Pattern.compile("^89504e470d0a1a0a.*"),
            FileKind.WEBP, Pattern.compile("^52494646.{8}57454250.*"),
            FileKind.PDF, Pattern.compile("^255044462d.*")));

    private static final Map<FileKind, byte[]> SHORTEST = new EnumMap<>(Map.of(
            FileKind.JPEG, bytes("ffd8ff"),
            FileKind.PNG, bytes("89504e470d0a1a0a"),
            FileKind.WEBP, bytes("524946460000000057454250"),
            FileKind.PDF, bytes("255044462d")));

    @ParameterizedTest
    @EnumSource
    void aKindIsToldFromItsMarkOnAndNeverFromLess(FileKind kind) {
        var mark = SHORTEST.get(kind);

        assertThat(mark).hasSizeLessThanOrEqualTo(FileKind.HEAD);
        for (var length = 0; length <= FileKind.HEAD; length++) {
            assertThat(FileKind.of(Arrays.copyOf(mark, length)))
                    .as("%d bytes", length)
                    .isEqualTo(length < mark.length ? Optional.empty() : Optional.of(kind));
        }
    }

    @Test
    void anyBytesAreTheKindThatTheirBeginningSaysAndNoOther() {
        var seed = 20_240_304L;
        var random = new Random(seed);
        var told = new EnumMap<FileKind, Integer>(FileKind.class);
        for (var round = 0; round < 20_000; round++) {
            var head = head(random);
            var text = HexFormat.of().formatHex(head);
            var expected = BEGINNINGS.entrySet().stream()
                    .filter(kind -> kind.getValue().matcher(text).matches())
                    .map(Map.Entry::getKey)
                    .findFirst();

            assertThat(FileKind.of(head)).as("seed %d: %s", seed, text).isEqualTo(expected);
            expected.ifPresent(kind -> told.merge(kind, 1, Integer::sum));
        }
        assertThat(told).as("the bytes reached every kind").containsOnlyKeys(FileKind.values());
    }

    /** The mark of a kind, sometimes at another place, sometimes spoilt, among bytes of no meaning. */
    private static byte[] head(Random random) {
        var head = new byte[random.nextInt(FileKind.HEAD + 1)];
        random.nextBytes(head);
        var mark = SHORTEST.get(FileKind.values()[random.nextInt(FileKind.values().length)]);
        var at = random.nextInt(4) == 0 ? random.nextInt(3) : 0;
        for (var i = 0; i < mark.length && at + i < head.length; i++) {
            head[at + i] = mark[i];
        }
        if (head.length > 0 && random.nextInt(3) == 0) {
            head[random.nextInt(head.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return head;
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}
