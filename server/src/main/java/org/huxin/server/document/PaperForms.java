package org.huxin.server.document;

import java.util.List;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Component;

/** What the register {@code paper_forms} says of a paper beyond its wording. */
@Component
class PaperForms {

    private static final String REGISTER = "paper_forms";
    private static final Form PLAIN = new Form(1, List.of());

    private final Policies policies;

    PaperForms(Policies policies) {
        this.policies = policies;
    }

    /**
     * @param copies how many are printed at once
     * @param receipt what a receipt must tell: minute, signer, post, phone
     */
    record Form(int copies, List<String> receipt) {}

    /** One copy and a plain receipt where the jurisdiction says nothing. */
    Form of(IssuedPaper paper) {
        return policies.stack(paper.jurisdiction())
                .register(REGISTER)
                .flatMap(list -> list.entry(paper.template()))
                .map(entry -> new Form(
                        entry.attributes().get("copies") instanceof Number copies ? copies.intValue() : PLAIN.copies(),
                        entry.attributes().get("receipt") instanceof List<?> parts
                                ? parts.stream().map(String::valueOf).toList()
                                : PLAIN.receipt()))
                .orElse(PLAIN);
    }
}
