package org.huxin.server.wage.national;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.policy.PackStack;
import org.jspecify.annotations.Nullable;

/** Writes lines of ours as the platform wants them, by the mapping of the packs. */
final class PlatformMapping {

    /**
     * Why a line cannot be sent.
     *
     * @param worker name; empty where the document as a whole lacks something
     * @param field label of the field
     */
    record Refused(String worker, String field, String reason) {}

    private final PackStack packs;
    private final List<PlatformField> fields;
    private final PlatformCipher cipher;
    private final List<Refused> refused = new ArrayList<>();

    PlatformMapping(PackStack packs, Register mapping, PlatformCipher cipher) {
        this.packs = packs;
        this.fields = PlatformField.of(mapping);
        this.cipher = cipher;
    }

    List<Refused> refused() {
        return refused;
    }

    /** The fields above the list. */
    Optional<Map<String, Object>> header(Map<String, @Nullable String> ours) {
        return write("", ours, Map.of(), true);
    }

    /**
     * One line; empty, and the reasons noted, if anything that must be there is not.
     *
     * @param given by the caller; only for what we do not keep
     */
    Optional<Map<String, Object>> line(String worker, Map<String, @Nullable String> ours, Map<String, String> given) {
        return write(worker, ours, given, false);
    }

    private Optional<Map<String, Object>> write(
            String worker, Map<String, @Nullable String> ours, Map<String, String> given, boolean header) {
        var before = refused.size();
        var written = new LinkedHashMap<String, Object>();
        for (var field : fields) {
            if (field.header() != header) {
                continue;
            }
            var value = field.given() ? given.get(field.from()) : ours.get(field.from());
            if (value == null || value.isBlank()) {
                if (field.required()) {
                    refused.add(new Refused(
                            worker,
                            field.label(),
                            field.given() ? field.asking().refusal() : "没有登记"));
                }
                continue;
            }
            if (field.given() && field.asking().tooLong(value)) {
                refused.add(new Refused(
                        worker,
                        field.label(),
                        "图片超过%dKB".formatted(field.asking().mostKb())));
                continue;
            }
            var theirs = theirs(field, value.strip());
            if (theirs.isEmpty()) {
                refused.add(new Refused(worker, field.label(), "没有对应的平台编码"));
            } else {
                written.put(field.code(), field.secret() ? cipher.encrypt(theirs.get()) : theirs.get());
            }
        }
        return refused.size() > before ? Optional.empty() : Optional.of(written);
    }

    private Optional<String> theirs(PlatformField field, String ours) {
        var find = field.find();
        var known = field.known();
        var found = find == null ? field.translated(ours) : labelled(find, ours);
        return known == null ? found : found.filter(code -> has(known, code));
    }

    private boolean has(String register, String code) {
        return packs.register(register).flatMap(list -> list.entry(code)).isPresent();
    }

    /** Code of what a register calls so; only if it says the whole name. */
    private Optional<String> labelled(String register, String label) {
        return packs.register(register).stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> entry.label().equals(label)
                        || entry.attributes().get("aliases") instanceof Collection<?> many && many.contains(label))
                .findFirst()
                .map(Register.Entry::code);
    }
}
