package org.huxin.server.wage.national;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.jspecify.annotations.Nullable;

/**
 * One field of a document of the platform, as a pack maps it.
 *
 * @param code as the platform calls it
 * @param from what of ours is written there
 * @param required whether a line without it is refused
 * @param header whether it stands above the list
 * @param secret whether it is encrypted
 * @param given whether we do not know it and whoever asks gives it, for each worker or for all
 * @param kept whether what was given once is that of the team for good
 * @param asking how it is asked for
 * @param values their code by ours; empty where ours is theirs
 * @param known register that must have the code
 * @param find register whose code is looked for by its label
 */
record PlatformField(
        String code,
        String label,
        String from,
        boolean required,
        boolean header,
        boolean secret,
        boolean given,
        boolean kept,
        Asking asking,
        Map<String, String> values,
        @Nullable String known,
        @Nullable String find) {

    /**
     * How something is asked for that we do not know.
     *
     * @param choices words by our codes; empty where anything may be told
     * @param mostKb of a picture; 0 for what is text
     * @param refusal what to say of a line without it
     */
    record Asking(Map<String, String> choices, int mostKb, String refusal) {

        private static final String NOT_GIVEN = "没有提供，本系统不保存这一项";
        private static final int BYTES_OF_A_KB = 1024;

        private static Asking of(Map<String, Object> attributes) {
            return new Asking(
                    pairs(attributes.get("choices")),
                    attributes.get("most_kb") instanceof Number most ? most.intValue() : 0,
                    Objects.toString(attributes.get("refusal"), NOT_GIVEN));
        }

        boolean image() {
            return mostKb > 0;
        }

        /** @param value in Base64 where it is a picture */
        boolean tooLong(String value) {
            return image() && value.length() / 4L * 3 > (long) mostKb * BYTES_OF_A_KB;
        }
    }

    static List<PlatformField> of(Register register) {
        return register.entries().stream().map(PlatformField::of).toList();
    }

    private static PlatformField of(Register.Entry entry) {
        var attributes = entry.attributes();
        return new PlatformField(
                entry.code(),
                entry.label(),
                Objects.toString(attributes.get("from"), entry.code()),
                is(attributes, "required"),
                is(attributes, "header"),
                is(attributes, "secret"),
                is(attributes, "given"),
                is(attributes, "kept"),
                Asking.of(attributes),
                pairs(attributes.get("values")),
                Objects.toString(attributes.get("known"), null),
                Objects.toString(attributes.get("find"), null));
    }

    private static Map<String, String> pairs(@Nullable Object told) {
        var values = new LinkedHashMap<String, String>();
        if (told instanceof Collection<?> pairs) {
            pairs.stream()
                    .map(String::valueOf)
                    .map(pair -> pair.split("=", 2))
                    .forEach(pair -> values.put(pair[0], pair[1]));
        }
        return values;
    }

    private static boolean is(Map<String, Object> attributes, String name) {
        return Boolean.TRUE.equals(attributes.get(name));
    }

    /** Theirs for ours by the list of the field itself; empty where it has none for it. */
    Optional<String> translated(String ours) {
        return values.isEmpty() ? Optional.of(ours) : Optional.ofNullable(values.get(ours));
    }
}
