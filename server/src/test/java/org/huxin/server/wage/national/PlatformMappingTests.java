package org.huxin.server.wage.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.huxin.policy.PackLibrary;
import org.huxin.policy.PackSource;
import org.huxin.policy.PackStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mappings of the packs: everything that must be there is there, or there is a reason. */
class PlatformMappingTests {

    private static final String KEY = "0123456789abcdef";
    private static final PackStack PACKS =
            PackLibrary.load(List.of(PackSource.builtIn()), List.of()).stack("410803");

    private static PlatformMapping mapping(PlatformMethod method) {
        return new PlatformMapping(PACKS, PACKS.register(method.register()).orElseThrow(), new PlatformCipher(KEY));
    }

    private static List<PlatformField> fields(PlatformMethod method) {
        return PlatformField.of(PACKS.register(method.register()).orElseThrow());
    }

    /** Something that the mapping takes for a field. */
    private static String right(PlatformField field) {
        if (!field.values().isEmpty()) {
            return field.values().keySet().iterator().next();
        }
        if (field.find() != null) {
            return PACKS.register(field.find())
                    .orElseThrow()
                    .entries()
                    .getFirst()
                    .label();
        }
        return field.known() == null
                ? "示例"
                : PACKS.register(field.known())
                        .orElseThrow()
                        .entries()
                        .getFirst()
                        .code();
    }

    private static Map<String, String> whole(PlatformMethod method) {
        var whole = new HashMap<String, String>();
        fields(method).forEach(field -> whole.putIfAbsent(field.from(), right(field)));
        return whole;
    }

    @ParameterizedTest
    @EnumSource(PlatformMethod.class)
    void aWholeLineIsWrittenWhole(PlatformMethod method) {
        var mapping = mapping(method);
        var line =
                mapping.line("示例", new HashMap<>(whole(method)), whole(method)).orElseThrow();
        assertThat(mapping.header(new HashMap<>(whole(method)))).isPresent();
        assertThat(mapping.refused()).isEmpty();
        assertThat(line.keySet())
                .isEqualTo(new HashSet<>(fields(method).stream()
                        .filter(field -> !field.header())
                        .map(PlatformField::code)
                        .toList()));
    }

    @ParameterizedTest
    @EnumSource(PlatformMethod.class)
    void whateverIsMissingIsNamedAndNothingStandsForIt(PlatformMethod method) {
        var random = new Random(19);
        for (var round = 0; round < 200; round++) {
            var ours = whole(method);
            ours.keySet().removeIf(name -> random.nextInt(3) == 0);
            ours.replaceAll((name, value) -> random.nextInt(8) == 0 ? " " : value);
            var mapping = mapping(method);
            var line = mapping.line("示例", new HashMap<>(ours), ours);
            var missing = fields(method).stream()
                    .filter(field -> !field.header() && field.required())
                    .filter(field -> ours.getOrDefault(field.from(), "").isBlank())
                    .map(PlatformField::label)
                    .toList();
            assertThat(mapping.refused())
                    .extracting(PlatformMapping.Refused::field)
                    .containsExactlyInAnyOrderElementsOf(missing);
            assertThat(line.isPresent()).isEqualTo(missing.isEmpty());
        }
    }

    @Test
    void aCodeThatIsNotTheirsIsRefused() {
        for (var method : PlatformMethod.values()) {
            fields(method).stream()
                    .filter(field -> !field.header())
                    .filter(field -> !field.values().isEmpty() || field.known() != null || field.find() != null)
                    .forEach(field -> {
                        var ours = whole(method);
                        ours.put(field.from(), "1000");
                        var mapping = mapping(method);
                        assertThat(mapping.line("示例", new HashMap<>(ours), ours))
                                .isEmpty();
                        assertThat(mapping.refused())
                                .anySatisfy(one -> assertThat(one.reason()).isEqualTo("没有对应的平台编码"));
                    });
        }
    }

    @Test
    void whatWeShouldKnowACallerCannotGive() {
        var ours = new HashMap<>(whole(PlatformMethod.PROJECT_WORKER));
        var given = new HashMap<>(ours);
        ours.put("trade", null);
        var mapping = mapping(PlatformMethod.PROJECT_WORKER);
        assertThat(mapping.line("示例", ours, given)).isEmpty();
        assertThat(mapping.refused()).extracting(PlatformMapping.Refused::field).containsExactly("工种");
    }

    @Test
    void numbersNeverStandInClear() {
        for (var method : PlatformMethod.values()) {
            assertThat(fields(method).stream()
                            .filter(field ->
                                    Stream.of("idNumber", "card", "account").anyMatch(field.from()::equals)))
                    .allMatch(PlatformField::secret);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {KEY, KEY + "01234567", KEY + KEY})
    void whatIsEncryptedIsReadWithTheSameKeyAlone(String key) {
        var cipher = new PlatformCipher(key);
        for (var plain : List.of("11010519491231002X", "", "示例")) {
            assertThat(cipher.decrypt(cipher.encrypt(plain))).contains(plain);
        }
        assertThat(cipher.decrypt("not base64!")).isEmpty();
        assertThat(cipher.decrypt("AAAA")).isEmpty();
        assertThat(new PlatformCipher("fedcba9876543210").decrypt(cipher.encrypt("11010519491231002X")))
                .isNotEqualTo(Optional.of("11010519491231002X"));
    }
}
