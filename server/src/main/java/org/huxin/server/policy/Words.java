package org.huxin.server.policy;

import java.util.List;
import org.huxin.engine.policy.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words of a jurisdiction: codes of its registers with their Chinese labels. */
@Component
public class Words {

    /** A code with its label. */
    public record Word(String code, String label) {}

    private final Policies policies;

    Words(Policies policies) {
        this.policies = policies;
    }

    /** A code with the label the jurisdiction gives it, or with itself where the word has gone; null for null. */
    public @Nullable Word of(String jurisdiction, String register, @Nullable String code) {
        return code == null ? null : new Word(code, label(jurisdiction, register, code));
    }

    /** The label of a code; the code itself where the word has gone. */
    public String label(String jurisdiction, String register, String code) {
        return policies.stack(jurisdiction)
                .register(register)
                .flatMap(list -> list.entry(code))
                .map(Register.Entry::label)
                .orElse(code);
    }

    /** A stage as this jurisdiction calls it, in its register {@code stages}; by its common name otherwise. */
    public Word stage(String jurisdiction, String code, String common) {
        return new Word(code, has(jurisdiction, "stages", code) ? label(jurisdiction, "stages", code) : common);
    }

    /** Whether the jurisdiction has the word. */
    public boolean has(String jurisdiction, String register, String code) {
        return policies.stack(jurisdiction)
                .register(register)
                .flatMap(list -> list.entry(code))
                .isPresent();
    }

    /** All words of a register in the pack's order; none where the jurisdiction has no such register. */
    public List<Word> all(String jurisdiction, String register) {
        return policies.stack(jurisdiction)
                .register(register)
                .map(list -> list.entries().stream()
                        .map(entry -> new Word(entry.code(), entry.label()))
                        .toList())
                .orElse(List.of());
    }
}
