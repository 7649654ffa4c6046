package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.falseCondition;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huxin.engine.policy.Register;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Projects;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/**
 * Who sees accounts beyond the projects of its own: units of the register {@code account_supervision}. What such a unit sees
 * in these lists is what the register says and nothing else, neither more nor less; its projects stay what its scope shows.
 */
@Component
class Supervision {

    private static final String REGISTER = "account_supervision";

    private final Policies policies;

    Supervision(Policies policies) {
        this.policies = policies;
    }

    /** Rows of the table of projects whose accounts the officer may list. */
    Condition accounts(ActingOfficer officer) {
        return entry(officer)
                .map(entry -> CONSTRUCTION_PROJECT
                        .JURISDICTION
                        .eq(officer.jurisdiction())
                        .and(
                                kinds(entry).isEmpty()
                                        ? falseCondition()
                                        : CONSTRUCTION_PROJECT.INVESTMENT.in(kinds(entry))))
                .orElseGet(() -> officer.scope().on(Projects.SCOPE));
    }

    /** As {@link #accounts}, for the report by bank, which names no project. */
    Condition report(ActingOfficer officer) {
        return entry(officer)
                .filter(entry -> Boolean.TRUE.equals(entry.attributes().get("report")))
                .map(entry -> CONSTRUCTION_PROJECT.JURISDICTION.eq(officer.jurisdiction()))
                .orElseGet(() -> accounts(officer));
    }

    private Optional<Register.Entry> entry(ActingOfficer officer) {
        return policies.stack(officer.jurisdiction()).register(REGISTER).stream()
                .flatMap(list -> list.entries().stream())
                .filter(entry -> officer.unit().id().equals(entry.attributes().get("unit")))
                .findFirst();
    }

    private static List<String> kinds(Register.Entry entry) {
        return entry.attributes().get("investment") instanceof Collection<?> many
                ? many.stream().map(String::valueOf).toList()
                : List.of();
    }
}
