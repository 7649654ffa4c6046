package org.huxin.server.party.audit;

import static org.huxin.db.party.Tables.AUDIT_ENTRY;

import java.util.Map;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Writes entries; the database refuses to change them. */
@Service
class AuditLog implements Audit {

    private static final String SYSTEM = "系统";

    private final DSLContext sql;
    private final CurrentOfficer current;
    private final Today today;
    private final JsonMapper json;

    AuditLog(DSLContext sql, CurrentOfficer current, Today today, JsonMapper json) {
        this.sql = sql;
        this.current = current;
        this.today = today;
        this.json = json;
    }

    @Override
    public void append(String act, String subject, Map<String, ?> detail) {
        var officer = current.find();
        sql.insertInto(AUDIT_ENTRY)
                .set(AUDIT_ENTRY.AT, today.now())
                .set(AUDIT_ENTRY.OFFICER, officer.map(ActingOfficer::id).orElse(null))
                .set(AUDIT_ENTRY.OFFICER_NAME, officer.map(ActingOfficer::name).orElse(SYSTEM))
                .set(AUDIT_ENTRY.UNIT, officer.map(one -> one.unit().id()).orElse(null))
                .set(
                        AUDIT_ENTRY.JURISDICTION,
                        officer.map(ActingOfficer::jurisdiction).orElse(null))
                .set(AUDIT_ENTRY.ACT, act)
                .set(AUDIT_ENTRY.SUBJECT, subject)
                .set(AUDIT_ENTRY.DETAIL, JSONB.valueOf(json.writeValueAsString(detail)))
                .execute();
    }
}
