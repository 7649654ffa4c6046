package org.huxin.server.project.bars;

import static org.huxin.db.project.Tables.BAR;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.BarRecord;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Permission;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All decisions, those lifted included. */
@Repository
class Bars implements CarriesAttachments {

    private final DSLContext db;
    private final CurrentOfficer current;

    Bars(DSLContext db, CurrentOfficer current) {
        this.db = db;
        this.current = current;
    }

    /** Numbers of the decisions that stand against each firm in a jurisdiction; firms without any are left out. */
    Map<UUID, List<String>> standing(String jurisdiction, Collection<UUID> enterprises) {
        return db.select(BAR.ENTERPRISE, BAR.DECISION)
                .from(BAR)
                .where(BAR.ENTERPRISE.eq(any(enterprises.toArray(UUID[]::new))))
                .and(BAR.JURISDICTION.eq(jurisdiction))
                .and(BAR.LIFTED_AT.isNull())
                .orderBy(BAR.DECIDED_ON, BAR.DECISION)
                .fetchGroups(BAR.ENTERPRISE, BAR.DECISION);
    }

    Page<BarRecord> page(String jurisdiction, boolean standing, @Nullable String after, int size) {
        var rows = db.selectFrom(BAR)
                .where(BAR.JURISDICTION.eq(jurisdiction))
                .and(standing ? BAR.LIFTED_AT.isNull() : noCondition())
                .and(
                        after == null
                                ? noCondition()
                                : row(BAR.RECORDED_AT, BAR.ID)
                                        .lt(
                                                moment(Cursor.decode(after, 2)),
                                                Cursor.decode(after, 2).id(1)))
                .orderBy(BAR.RECORDED_AT.desc(), BAR.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, last -> Cursor.at(last.getRecordedAt().toString(), last.getId()));
    }

    private static LocalDateTime moment(Cursor cursor) {
        try {
            return LocalDateTime.parse(cursor.key(0));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }

    boolean decided(String jurisdiction, String decision) {
        return db.fetchExists(BAR, BAR.JURISDICTION.eq(jurisdiction).and(BAR.DECISION.eq(decision)));
    }

    /** @return false if somebody has recorded the same decision meanwhile */
    boolean add(BarRecord row) {
        return db.insertInto(BAR).set(row).onConflictDoNothing().execute() > 0;
    }

    /** @throws NotFound if the jurisdiction has no such decision */
    BarRecord require(String jurisdiction, UUID id) {
        return db.selectFrom(BAR)
                .where(BAR.ID.eq(id))
                .and(BAR.JURISDICTION.eq(jurisdiction))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("限制决定", id.toString()));
    }

    /** @throws NotFound if the jurisdiction has no such decision */
    BarRecord requireForUpdate(String jurisdiction, UUID id) {
        return db.selectFrom(BAR)
                .where(BAR.ID.eq(id))
                .and(BAR.JURISDICTION.eq(jurisdiction))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("限制决定", id.toString()));
    }

    void save(BarRecord row) {
        db.executeUpdate(row);
    }

    /** Whoever reads the list of the jurisdiction's decisions reads what they carry. */
    @Override
    public boolean shows(UUID attachment) {
        var who = current.get();
        return who.may(Permission.PROJECT_READ)
                && db.fetchExists(
                        BAR,
                        BAR.ATTACHMENTS.contains(new UUID[] {attachment}).and(BAR.JURISDICTION.eq(who.jurisdiction())));
    }
}
