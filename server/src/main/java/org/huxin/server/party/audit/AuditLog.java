package org.huxin.server.party.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
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
        append(act, new LinkedHashMap<>(Map.of(subject, detail)));
    }

    /** One statement, however many entries. */
    @Override
    public void append(String act, SequencedMap<String, ? extends Map<String, ?>> details) {
        var officer = current.find();
        sql.execute(
                """
                INSERT INTO party.audit_entry (at, officer, officer_name, unit, jurisdiction, act, subject, detail)
                SELECT ?::timestamp, ?::text, ?::text, ?::text, ?::text, ?::text, u.subject, u.detail::jsonb
                FROM unnest(?::text[], ?::text[]) WITH ORDINALITY u (subject, detail, place)
                ORDER BY u.place
                """,
                today.now(),
                officer.map(ActingOfficer::id).orElse(null),
                officer.map(ActingOfficer::name).orElse(SYSTEM),
                officer.map(one -> one.unit().id()).orElse(null),
                officer.map(ActingOfficer::jurisdiction).orElse(null),
                act,
                details.sequencedKeySet().toArray(String[]::new),
                details.sequencedValues().stream().map(json::writeValueAsString).toArray(String[]::new));
    }
}
