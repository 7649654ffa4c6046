package org.huxin.server.party.directory;

import static org.huxin.db.party.Tables.UNIT;

import java.util.Set;
import java.util.UUID;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.FirmUnit;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Role;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens accounts of firms, and the unit of a firm with its first. */
@Service
class StoredFirmAccounts implements FirmAccounts {

    private final DSLContext sql;
    private final Accounts accounts;
    private final StoredDirectory directory;

    StoredFirmAccounts(DSLContext sql, Accounts accounts, StoredDirectory directory) {
        this.sql = sql;
        this.accounts = accounts;
        this.directory = directory;
    }

    @Override
    @Transactional
    public Officer open(String jurisdiction, UUID firm, String firmName, Person person, String password) {
        var unit = FirmUnit.id(jurisdiction, firm);
        sql.insertInto(UNIT)
                .set(UNIT.ID, unit)
                .set(UNIT.JURISDICTION, jurisdiction)
                .set(UNIT.NAME, firmName)
                .set(UNIT.KIND, FirmUnit.KIND)
                .set(UNIT.MEMBER, false)
                .onConflict(UNIT.ID)
                .doUpdate()
                .set(UNIT.NAME, firmName)
                .execute();
        directory.forget();
        return accounts.create(
                new Accounts.NewAccount(
                        person.username(), person.name(), person.post(), false, unit, Set.of(Role.ENTERPRISE)),
                password);
    }
}
