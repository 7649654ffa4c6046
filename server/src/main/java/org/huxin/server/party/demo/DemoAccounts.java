package org.huxin.server.party.demo;

import static org.huxin.db.party.Tables.OFFICER;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Jurisdiction;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Role;
import org.huxin.server.party.Unit;
import org.huxin.server.party.directory.Accounts;
import org.huxin.server.party.directory.DirectorySync;
import org.jooq.DSLContext;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Invented officers for the demo: one for each unit, named after the unit's id, and one administrator for each
 * jurisdiction; password {@code demo}. Exists under the profile {@code demo} only.
 */
@Component
@Profile("demo")
class DemoAccounts implements SmartInitializingSingleton {

    static final String PASSWORD = "demo";

    /** Of the accounts that the story opens for firms: those have to be longer. */
    static final String PASSWORD_OF_FIRMS = "demo-2026";

    /** How the names of those accounts end: general contractors, subcontractors. */
    static final String CONTRACTORS = ".zongbao";

    static final String SUBCONTRACTORS = ".fenbao";

    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private final Accounts accounts;
    private final Directory directory;
    private final DSLContext sql;
    private final DirectorySync sync;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;

    DemoAccounts(
            Accounts accounts,
            Directory directory,
            DSLContext sql,
            DirectorySync sync,
            PasswordEncoder passwords,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.directory = directory;
        this.sql = sql;
        this.sync = sync;
        this.passwords = passwords;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        sync.run();
        var hash = String.valueOf(passwords.encode(PASSWORD));
        transaction.executeWithoutResult(status -> directory.jurisdictions().forEach(place -> people(place, hash)));
    }

    private void people(Jurisdiction place, String hash) {
        var number = 0;
        for (var unit : directory.units(place.id())) {
            var name = invented(number++);
            if (!unit.kind().equals("superior") && unit.validTo() == null) {
                officer(unit, unit.id(), name, hash, Set.of());
            }
        }
        var first = directory
                .playing("coordinator", place.id(), null)
                .or(() -> directory.units(place.id()).stream().findFirst());
        if (first.isPresent()) {
            var username = first.get().id().split("\\.", 2)[0] + ".admin";
            officer(first.get(), username, "测试管理员", hash, Set.of(Role.ADMIN));
        }
    }

    private void officer(Unit unit, String username, String name, String hash, Set<Role> roles) {
        var head = unit.kind().equals("leader");
        var post = roles.contains(Role.ADMIN) ? "系统管理员" : head ? "分管负责人" : "经办人";
        if (directory.officer(username).isEmpty()) {
            accounts.create(username, new Accounts.NewAccount(username, name, post, head, unit.id(), roles), hash);
        }
    }

    /** 测试员甲, … 测试员癸, 测试员甲甲, … */
    static String invented(int number) {
        var stem = String.valueOf(STEMS.charAt(number % STEMS.length()));
        return number < STEMS.length()
                ? "测试员" + stem
                : "测试员" + STEMS.charAt((number / STEMS.length() - 1) % STEMS.length()) + stem;
    }

    List<Officer> all() {
        var officials = directory.jurisdictions().stream()
                .flatMap(place -> directory.units(place.id()).stream())
                .flatMap(unit -> directory.officersOf(unit.id()).stream());
        return Stream.concat(officials, firms().stream()).toList();
    }

    /** Accounts that the story has opened for firms so far; those that visitors open are theirs. */
    private Collection<Officer> firms() {
        return directory
                .officers(sql.select(OFFICER.ID)
                        .from(OFFICER)
                        .where(OFFICER.USERNAME.endsWith(CONTRACTORS))
                        .or(OFFICER.USERNAME.endsWith(SUBCONTRACTORS))
                        .fetch(OFFICER.ID))
                .values();
    }
}
