package org.huxin.server.party.audit;

import static org.huxin.db.party.Tables.AUDIT_ENTRY;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDateTime;
import org.huxin.db.party.tables.records.AuditEntryRecord;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Permission;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 审计记录 of a jurisdiction, newest first, for those who may read it. */
@RestController
class AuditController {

    record Entry(
            long id,
            LocalDateTime at,
            LocalDateTime recordedAt,
            @Nullable String officer,
            String officerName,
            @Nullable String unitName,
            String act,
            String subject,
            @JsonRawValue String detail) {}

    private final DSLContext sql;
    private final CurrentOfficer current;
    private final Directory directory;

    AuditController(DSLContext sql, CurrentOfficer current, Directory directory) {
        this.sql = sql;
        this.current = current;
        this.directory = directory;
    }

    @GetMapping("/api/audit")
    Page<Entry> entries(
            @RequestParam @Nullable String subject,
            @RequestParam @Nullable String officer,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var reader = current.require(Permission.AUDIT_READ);
        Condition where = AUDIT_ENTRY.JURISDICTION.in(reader.scope().jurisdictions());
        if (subject != null) {
            where = where.and(AUDIT_ENTRY.SUBJECT.eq(subject));
        }
        if (officer != null) {
            where = where.and(AUDIT_ENTRY.OFFICER.eq(officer));
        }
        if (after != null) {
            where = where.and(AUDIT_ENTRY.ID.lt(before(after)));
        }
        var rows = sql.selectFrom(AUDIT_ENTRY)
                .where(where)
                .orderBy(AUDIT_ENTRY.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(rows, size, row -> Cursor.at(row.getId())).map(this::entry);
    }

    private static long before(String after) {
        try {
            return Long.parseLong(Cursor.decode(after, 1).key(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }

    private Entry entry(AuditEntryRecord row) {
        return new Entry(
                row.getId(),
                row.getAt(),
                row.getRecordedAt(),
                row.getOfficer(),
                row.getOfficerName(),
                row.getUnit() == null ? null : directory.nameOf(row.getUnit()),
                row.getAct(),
                row.getSubject(),
                row.getDetail().data());
    }
}
