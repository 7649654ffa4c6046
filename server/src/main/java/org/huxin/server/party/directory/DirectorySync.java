package org.huxin.server.party.directory;

import static org.huxin.db.party.Tables.JURISDICTION;
import static org.huxin.db.party.Tables.REGION;
import static org.huxin.db.party.Tables.UNIT;
import static org.huxin.db.party.Tables.UNIT_NAME;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.huxin.engine.policy.Organisation;
import org.huxin.engine.policy.PolicyPack;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the directory up to the packs at start-up, before the first request. Says it any number of times with the same
 * result; deletes nothing, because old matters name old bodies, and keeps the name that a body bore before; what officers entered beside (channels) stays.
 */
@Component
public class DirectorySync implements SmartInitializingSingleton {

    private final DSLContext sql;
    private final Policies policies;
    private final StoredDirectory directory;
    private final TransactionTemplate transaction;

    private final Today today;

    DirectorySync(
            DSLContext sql,
            Policies policies,
            StoredDirectory directory,
            TransactionTemplate transaction,
            Today today) {
        this.sql = sql;
        this.policies = policies;
        this.directory = directory;
        this.transaction = transaction;
        this.today = today;
    }

    @Override
    public void afterSingletonsInstantiated() {
        run();
    }

    /** Writes what the packs say now. */
    public void run() {
        transaction.executeWithoutResult(status -> {
            policies.jurisdictions().forEach(id -> store(policies.stack(id).own()));
            directory.forget();
        });
    }

    private void store(PolicyPack pack) {
        sql.insertInto(JURISDICTION)
                .set(JURISDICTION.ID, pack.jurisdiction())
                .set(JURISDICTION.NAME, pack.name())
                .set(JURISDICTION.LEVEL, pack.level().name().toLowerCase(Locale.ROOT))
                .set(JURISDICTION.PACK, pack.id())
                .set(JURISDICTION.STANDS_ON, pack.standsOn().toArray(String[]::new))
                .onConflict(JURISDICTION.ID)
                .doUpdate()
                .set(JURISDICTION.NAME, DSL.excluded(JURISDICTION.NAME))
                .set(JURISDICTION.LEVEL, DSL.excluded(JURISDICTION.LEVEL))
                .set(JURISDICTION.PACK, DSL.excluded(JURISDICTION.PACK))
                .set(JURISDICTION.STANDS_ON, DSL.excluded(JURISDICTION.STANDS_ON))
                .execute();
        var writes = new ArrayList<Query>();
        for (var region : pack.organisation().regions()) {
            writes.add(write(pack.jurisdiction(), region, writes.size()));
        }
        for (var unit : pack.organisation().units()) {
            writes.add(write(pack.jurisdiction(), unit, writes.size()));
        }
        keepNamesThatChange(pack);
        sql.batch(writes).execute();
    }

    /** What is shown under a name today may be looked for under it for years. */
    private void keepNamesThatChange(PolicyPack pack) {
        var names = pack.organisation().units().stream()
                .collect(Collectors.toMap(Organisation.Unit::id, Organisation.Unit::name));
        var changed = sql.selectFrom(UNIT).where(UNIT.JURISDICTION.eq(pack.jurisdiction())).stream()
                .filter(unit -> !unit.getName().equals(names.getOrDefault(unit.getId(), unit.getName())))
                .map(unit -> DSL.row(unit.getId(), unit.getName(), today.date().minusDays(1)))
                .toList();
        if (!changed.isEmpty()) {
            sql.insertInto(UNIT_NAME, UNIT_NAME.UNIT, UNIT_NAME.NAME, UNIT_NAME.UNTIL)
                    .valuesOfRows(changed)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private Query write(String jurisdiction, Organisation.Region region, int position) {
        return sql.insertInto(REGION)
                .set(REGION.JURISDICTION, jurisdiction)
                .set(REGION.CODE, region.code())
                .set(REGION.NAME, region.name())
                .set(REGION.PARENT, region.parent())
                .set(REGION.POSITION, position)
                .onConflict(REGION.JURISDICTION, REGION.CODE)
                .doUpdate()
                .set(REGION.NAME, DSL.excluded(REGION.NAME))
                .set(REGION.PARENT, DSL.excluded(REGION.PARENT))
                .set(REGION.POSITION, DSL.excluded(REGION.POSITION));
    }

    private Query write(String jurisdiction, Organisation.Unit unit, int position) {
        var row = sql.newRecord(UNIT);
        row.setId(unit.id());
        row.setJurisdiction(jurisdiction);
        row.setName(unit.name());
        row.setKind(unit.kind());
        row.setMember(unit.member());
        row.setNote(unit.note());
        row.setFields(unit.fields().toArray(String[]::new));
        row.setRegion(unit.region());
        row.setParent(unit.parent());
        row.setValidFrom(unit.validity().from());
        row.setValidTo(unit.validity().to());
        row.setSucceededBy(unit.succeededBy());
        row.setPosition(position);
        var update = sql.insertInto(UNIT).set(row).onConflict(UNIT.ID).doUpdate();
        var said = Arrays.stream(row.fields())
                .filter(field -> row.touched(field) && !field.equals(UNIT.ID))
                .collect(Collectors.toMap(field -> (Field<?>) field, field -> DSL.excluded(field)));
        return update.set(said);
    }
}
