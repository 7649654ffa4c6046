package org.huxin.server.project.imports;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of the ledger as a jurisdiction orders and calls them. */
@Component
class LedgerColumns {

    private static final String REGISTER = "push_ledger_columns";

    private final Policies policies;

    LedgerColumns(Policies policies) {
        this.policies = policies;
    }

    /**
     * One column.
     *
     * @param group what stands above it and its neighbours; null for a column of its own
     * @param fromText whether the document itself names it
     * @param aliases other names that people write above it
     */
    record Named(
            LedgerColumn column, String label, @Nullable String group, boolean fromText, List<String> aliases) {

        /** The name with its group, for messages: 建设单位·名称. */
        String full() {
            return group == null ? label : group + "·" + label;
        }

        boolean called(String text) {
            var plain = plain(text);
            return Stream.concat(Stream.of(label), aliases.stream())
                    .anyMatch(name -> plain(name).equals(plain));
        }

        /** Whether a single line names both: 建设单位名称. */
        boolean calledAtOnce(String text) {
            return group == null ? called(text) : plain(group + label).equals(plain(text));
        }
    }

    /** In the pack's order; none where the place keeps no such ledger. */
    List<Named> of(String jurisdiction) {
        return policies.stack(jurisdiction).register(REGISTER).map(Register::entries).orElse(List.of()).stream()
                .flatMap(entry -> LedgerColumn.of(entry.code()).map(column -> named(column, entry)).stream())
                .toList();
    }

    private static Named named(LedgerColumn column, Register.Entry entry) {
        return new Named(
                column,
                entry.label(),
                entry.attributes().get("group") instanceof String group ? group : null,
                !Boolean.TRUE.equals(entry.attributes().get("not_from_text")),
                entry.attributes().get("aliases") instanceof List<?> aliases
                        ? aliases.stream().map(String::valueOf).toList()
                        : List.of());
    }

    /** The form in which names are compared: full and half width alike, no blanks, no marks of required columns. */
    static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s*＊:：·\\u200b\\ufeff]", "")
                .toLowerCase(Locale.ROOT);
    }
}
