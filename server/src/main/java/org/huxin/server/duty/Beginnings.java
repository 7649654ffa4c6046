package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.FACT;

import java.util.List;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.kernel.Today;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells that a jurisdiction is run for the first time, on the business day on which that is so. */
@Service
class Beginnings {

    private final DSLContext db;
    private final DutyBook book;
    private final Today today;

    Beginnings(DSLContext db, DutyBook book, Today today) {
        this.db = db;
        this.book = book;
        this.today = today;
    }

    /** Publishes {@link JurisdictionStarted} unless that was done before, also when two ask at once. */
    @Transactional
    public void ensure(String jurisdiction) {
        var started = new JurisdictionStarted(jurisdiction, today.date().atStartOfDay());
        if (told(started)) {
            return;
        }
        db.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", started.subject());
        if (!told(started)) {
            book.record(List.of(started));
        }
    }

    private boolean told(JurisdictionStarted started) {
        return db.fetchExists(
                FACT,
                FACT.SUBJECT.eq(started.subject()).and(FACT.TYPE.eq(FactRecord.typeOf(JurisdictionStarted.class))));
    }
}
