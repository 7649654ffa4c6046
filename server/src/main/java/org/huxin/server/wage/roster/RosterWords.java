package org.huxin.server.wage.roster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.server.policy.Policies;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registers of the packs that a roster is written in. */
@Component
public class RosterWords {

    public static final String ID_KINDS = "id_kinds";
    public static final String TRADES = "trades";
    public static final String CARDS = "wage_cards";
    public static final String SKILLS = "skill_kinds";
    static final String ROLES = "engagement_roles";
    static final String RATES = "rate_kinds";
    public static final String CONTRACTS = "worker_contracts";
    static final String PAPERS = "entry_papers";
    static final String MARKS = "age_marks";
    static final String STATES = "roster_states";
    static final String CHECKS = "roster_checks";

    private final Policies policies;
    private final Words words;

    RosterWords(Policies policies, Words words) {
        this.policies = policies;
        this.words = words;
    }

    public @Nullable Word of(String jurisdiction, String register, @Nullable String code) {
        return words.of(jurisdiction, register, code);
    }

    /** A code that is there, with its label. */
    public Word word(String jurisdiction, String register, String code) {
        return new Word(code, words.label(jurisdiction, register, code));
    }

    public List<Word> all(String jurisdiction, String register) {
        return words.all(jurisdiction, register);
    }

    public boolean has(String jurisdiction, String register, @Nullable String code) {
        return code != null && words.has(jurisdiction, register, code);
    }

    List<Register.Entry> entries(String jurisdiction, String register) {
        return policies.stack(jurisdiction)
                .register(register)
                .map(Register::entries)
                .orElse(List.of());
    }

    Optional<Register.Entry> entry(String jurisdiction, String register, String code) {
        return policies.stack(jurisdiction).register(register).flatMap(list -> list.entry(code));
    }

    /** The kind of paper whose numbers are checked by the national standard. */
    Optional<String> checkedPaper(String jurisdiction) {
        return entries(jurisdiction, ID_KINDS).stream()
                .filter(entry -> Boolean.TRUE.equals(entry.attributes().get("checked")))
                .map(Register.Entry::code)
                .min(Comparator.naturalOrder());
    }
}
