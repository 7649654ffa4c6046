package org.huxin.server.party.directory;

import static org.huxin.db.party.Tables.OFFICER;
import static org.huxin.db.party.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.Directory;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Role;
import org.huxin.server.party.Unit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** The accounts of officers: made, changed, closed; never deleted, because old matters name them. */
@Service
public class Accounts {

    /** Short passwords are guessed; the upper limit is what bcrypt reads. */
    static final int SHORTEST = 8;

    static final int LONGEST = 72;

    private final DSLContext sql;
    private final PasswordEncoder passwords;
    private final Directory directory;

    Accounts(DSLContext sql, PasswordEncoder passwords, Directory directory) {
        this.sql = sql;
        this.passwords = passwords;
        this.directory = directory;
    }

    /**
     * A person to be entered.
     *
     * @param roles what the account may do; empty for what the unit stands for
     */
    public record NewAccount(
            String username, String name, String post, boolean governmentHead, String unit, Set<Role> roles) {}

    /** @throws CommandRefused if the name is taken, the unit does not exist, or the password is too short or long */
    public Officer create(NewAccount account, String password) {
        requireLength(password);
        return create(UUID.randomUUID().toString(), account, String.valueOf(passwords.encode(password)));
    }

    /** Enters a person under a given id with a password that is hashed already; for accounts made in bulk. */
    public Officer create(String id, NewAccount account, String passwordHash) {
        var unit = directory
                .unit(account.unit())
                .orElseThrow(() -> CommandRefused.field("account.unit", "unit", "没有这个单位"));
        var roles = account.roles().isEmpty() ? usualRoles(unit) : account.roles();
        var made = sql.insertInto(OFFICER)
                .set(OFFICER.ID, id)
                .set(OFFICER.USERNAME, account.username().strip())
                .set(OFFICER.PASSWORD_HASH, passwordHash)
                .set(OFFICER.NAME, account.name().strip())
                .set(OFFICER.POST, account.post().strip())
                .set(OFFICER.GOVERNMENT_HEAD, account.governmentHead())
                .set(OFFICER.UNIT, unit.id())
                .set(OFFICER.ROLES, codes(roles))
                .onConflictDoNothing()
                .returning()
                .fetchOptional(DirectoryRows::officer);
        return made.orElseThrow(() -> CommandRefused.field("account.username", "username", "用户名已被使用"));
    }

    /** Whether nobody has an account yet. */
    public boolean none() {
        return !sql.fetchExists(OFFICER);
    }

    Optional<Officer> find(String id) {
        return directory.officer(id);
    }

    /** All accounts of a jurisdiction, those of firms included. */
    List<Officer> of(String jurisdiction) {
        return sql.selectFrom(OFFICER)
                .where(OFFICER.UNIT.in(DSL.select(UNIT.ID).from(UNIT).where(UNIT.JURISDICTION.eq(jurisdiction))))
                .orderBy(OFFICER.UNIT, DSL.lower(OFFICER.USERNAME))
                .fetch(DirectoryRows::officer);
    }

    /** Also ends the sessions that were opened with the old password. */
    void setPassword(String officer, String password) {
        requireLength(password);
        sql.update(OFFICER)
                .set(OFFICER.PASSWORD_HASH, passwords.encode(password))
                .where(OFFICER.ID.eq(officer))
                .execute();
    }

    boolean fits(String officer, String password) {
        var hash = sql.select(OFFICER.PASSWORD_HASH)
                .from(OFFICER)
                .where(OFFICER.ID.eq(officer))
                .fetchOptional(OFFICER.PASSWORD_HASH);
        return hash.filter(known -> passwords.matches(password, known)).isPresent();
    }

    void setActive(String officer, boolean active) {
        sql.update(OFFICER)
                .set(OFFICER.ACTIVE, active)
                .where(OFFICER.ID.eq(officer))
                .execute();
    }

    /** What an account of the unit is for unless somebody says otherwise. */
    Set<Role> usualRoles(Unit unit) {
        var coordinates = directory
                .playing("coordinator", unit.jurisdiction(), null)
                .filter(one -> one.id().equals(unit.id()))
                .isPresent();
        if (coordinates) {
            return Set.of(Role.COORDINATOR);
        }
        var whole = unit.region() == null || unit.region().equals(unit.jurisdiction());
        return switch (unit.kind()) {
            case "village" -> Set.of(Role.VILLAGE);
            case FirmUnit.KIND -> Set.of(Role.ENTERPRISE);
            case "leader" -> Set.of(whole ? Role.LEADER : Role.TERRITORY);
            case "labour_bureau" -> Set.of(whole ? Role.COORDINATOR : Role.TERRITORY);
            case "industry" -> Set.of(Role.INDUSTRY);
            default -> Set.of(whole ? byFields(unit) : Role.TERRITORY);
        };
    }

    /** A town's departments answer for a field each without being 行业主管部门 of a district. */
    private static Role byFields(Unit unit) {
        return unit.fields().isEmpty() ? Role.UNIT : Role.INDUSTRY;
    }

    private static String[] codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().toArray(String[]::new);
    }

    private static void requireLength(String password) {
        var bytes = password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST || bytes > LONGEST) {
            throw CommandRefused.field("account.password", "password", "密码至少%d位，最长%d个字节".formatted(SHORTEST, LONGEST));
        }
    }
}
