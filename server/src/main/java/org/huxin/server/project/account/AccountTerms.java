package org.huxin.server.project.account;

import static org.huxin.db.project.Tables.DESIGNATED_BANK;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huxin.engine.policy.Register;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Role;
import org.huxin.server.party.Unit;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.register.Project;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a place asks of special accounts: its registers {@code special_account} and {@code account_banks}. */
@Component
class AccountTerms {

    static final String BANKS = "account_banks";
    private static final String REGISTER = "special_account";
    private static final String ENTRY = "account";

    private final Policies policies;
    private final Directory directory;
    private final DSLContext db;

    AccountTerms(Policies policies, Directory directory, DSLContext db) {
        this.policies = policies;
        this.directory = directory;
        this.db = db;
    }

    /** What the place calls it, on pages and in papers. */
    String label(String jurisdiction) {
        return entry(jurisdiction).label();
    }

    /** The name that the account must have at the bank. */
    String name(String jurisdiction, String contractor, String project) {
        return text(jurisdiction, "name")
                .replace("{contractor}", contractor)
                .replace("{project}", project)
                .replace("{label}", label(jurisdiction));
    }

    /** Whether several projects may have one account. */
    boolean shared(String jurisdiction) {
        return Boolean.TRUE.equals(entry(jurisdiction).attributes().get("shared"));
    }

    /** The unit that keeps the accounts of a place on file. */
    Optional<Unit> supervisor(String jurisdiction, @Nullable String region) {
        var role = text(jurisdiction, "filed_with");
        return directory.unit(role).or(() -> directory.playing(role, jurisdiction, region));
    }

    /** Whether the officer is of that unit, or coordinates. */
    boolean supervises(ActingOfficer officer, Project project) {
        return officer.is(Role.COORDINATOR)
                || supervisor(project.jurisdiction(), project.region())
                        .filter(unit -> unit.id().equals(officer.unit().id()))
                        .isPresent();
    }

    /** Whether accounts are opened in banks of a list only. */
    boolean designated(String jurisdiction) {
        return policies.stack(jurisdiction).register(BANKS).isPresent();
    }

    /** That list: what the pack names, and what the office has added or struck off since. */
    List<String> banks(String jurisdiction) {
        Set<String> banks = new LinkedHashSet<>();
        policies.stack(jurisdiction).register(BANKS).stream()
                .flatMap(list -> list.entries().stream())
                .map(Register.Entry::label)
                .forEach(banks::add);
        db.selectFrom(DESIGNATED_BANK)
                .where(DESIGNATED_BANK.JURISDICTION.eq(jurisdiction))
                .orderBy(DESIGNATED_BANK.CHANGED_AT, DESIGNATED_BANK.NAME)
                .forEach(row -> {
                    if (row.getListed()) {
                        banks.add(row.getName());
                    } else {
                        banks.remove(row.getName());
                    }
                });
        return List.copyOf(banks);
    }

    private Register.Entry entry(String jurisdiction) {
        return policies.stack(jurisdiction)
                .register(REGISTER)
                .flatMap(list -> list.entry(ENTRY))
                .orElseThrow(() -> CommandRefused.rule("account.no_terms", "本辖区的规则没有规定专用账户"));
    }

    private String text(String jurisdiction, String attribute) {
        return String.valueOf(entry(jurisdiction).attributes().getOrDefault(attribute, ""));
    }
}
