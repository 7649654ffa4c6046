package org.huxin.server.project.reserve;

import java.util.List;
import java.util.Objects;
import org.huxin.engine.policy.Register;
import org.jspecify.annotations.Nullable;

/**
 * An emergency fund, as the register {@code reserve_funds} of the place says.
 *
 * @param unit that manages it
 * @param target parameter that says how large it is to be, in yuan; null where no text says
 * @param uses codes of the register {@code reserve_uses} for which money may leave it
 * @param investments kinds of investment of the projects it is for; empty for any
 */
record Fund(
        String code, String label, String unit, @Nullable String target, List<String> uses, List<String> investments) {

    static Fund of(Register.Entry entry) {
        var target = entry.attributes().get("target");
        return new Fund(
                entry.code(),
                entry.label(),
                String.valueOf(entry.attributes().get("unit")),
                target == null ? null : target.toString(),
                texts(entry, "uses"),
                texts(entry, "investments"));
    }

    /** Whether it is only for projects of some kind. */
    boolean limited() {
        return !investments.isEmpty();
    }

    private static List<String> texts(Register.Entry entry, String attribute) {
        return entry.attributes().get(attribute) instanceof List<?> texts
                ? texts.stream().map(Objects::toString).toList()
                : List.of();
    }
}
