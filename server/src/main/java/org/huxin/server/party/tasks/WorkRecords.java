package org.huxin.server.party.tasks;

import static org.huxin.db.party.Tables.WORK_RECORD;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.WorkRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Work that units recorded of their own accord. */
@Repository
class WorkRecords {

    private final DSLContext sql;

    WorkRecords(DSLContext sql) {
        this.sql = sql;
    }

    /** Rows of a unit in a month, oldest first. */
    List<WorkRow> of(String unit, YearMonth month) {
        return sql.selectFrom(WORK_RECORD)
                .where(WORK_RECORD.UNIT.eq(unit))
                .and(WORK_RECORD.DONE_ON.between(month.atDay(1), month.atEndOfMonth()))
                .orderBy(WORK_RECORD.DONE_ON, WORK_RECORD.ENTERED_AT)
                .fetch(row ->
                        new WorkRow(row.getId().toString(), row.getKind(), row.getDoneOn(), row.getLabel(), null));
    }

    WorkRow add(ActingOfficer officer, String kind, LocalDate on, String label, LocalDateTime at) {
        var id = UUID.randomUUID();
        sql.insertInto(WORK_RECORD)
                .set(WORK_RECORD.ID, id)
                .set(WORK_RECORD.JURISDICTION, officer.jurisdiction())
                .set(WORK_RECORD.UNIT, officer.unit().id())
                .set(WORK_RECORD.KIND, kind)
                .set(WORK_RECORD.DONE_ON, on)
                .set(WORK_RECORD.LABEL, label)
                .set(WORK_RECORD.ENTERED_BY, officer.id())
                .set(WORK_RECORD.ENTERED_AT, at)
                .execute();
        return new WorkRow(id.toString(), kind, on, label, null);
    }
}
