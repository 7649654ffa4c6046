package org.huxin.server.project.push;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.project.tables.records.PushRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Entries;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was done about a push, told on the page of its project. */
@Component
class PushEntries {

    private static final String TYPE = "push";

    private final DSLContext db;
    private final Entries entries;
    private final CurrentOfficer officer;
    private final Today today;

    PushEntries(DSLContext db, Entries entries, CurrentOfficer officer, Today today) {
        this.db = db;
        this.entries = entries;
        this.officer = officer;
        this.today = today;
    }

    void add(PushRecord push, String what) {
        add(push, what, Map.of(), List.of());
    }

    /** @param detail texts by Chinese label */
    void add(PushRecord push, String what, Map<String, String> detail, List<UUID> attachments) {
        var version = db.fetchSingle(CONSTRUCTION_PROJECT, CONSTRUCTION_PROJECT.ID.eq(push.getProject()))
                .getVersion();
        entries.add(
                push.getProject(),
                new Entries.Entry(
                        UUID.randomUUID(),
                        version,
                        TYPE,
                        today.now(),
                        officer.find().map(ActingOfficer::id).orElse(null),
                        officer.find().map(who -> who.unit().id()).orElse(null),
                        what,
                        detail,
                        attachments));
    }
}
