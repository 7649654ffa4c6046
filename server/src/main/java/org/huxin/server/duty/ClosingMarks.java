package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.CLOSED_DAY;
import static org.huxin.db.duty.Tables.CLOSING;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.huxin.server.kernel.Today;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Through which moment business time is closed in each jurisdiction, kept over restarts. */
@Repository
class ClosingMarks {

    private final DSLContext db;
    private final Today today;

    ClosingMarks(DSLContext db, Today today) {
        this.db = db;
        this.today = today;
    }

    /** The mark; where there is none yet, the beginning of today, which closes nothing. */
    LocalDateTime closedThrough(String jurisdiction) {
        return stored(jurisdiction).orElseGet(() -> today.date().atStartOfDay());
    }

    Optional<LocalDateTime> stored(String jurisdiction) {
        // as text, like all that runs with every command: building a statement costs more than this one does
        return db.fetchOptional("SELECT closed_through FROM duty.closing WHERE jurisdiction = ?", jurisdiction)
                .map(found -> found.get(0, LocalDateTime.class));
    }

    /** The first day that is not recorded as closed; a stop after the mark had moved may have left out the one before it. */
    LocalDate firstOpenDay(String jurisdiction, LocalDateTime mark) {
        var day = mark.toLocalDate();
        var before = day.minusDays(1);
        var cutOff = mark.equals(day.atStartOfDay())
                && recorded(jurisdiction, before.minusDays(1))
                && !recorded(jurisdiction, before);
        return cutOff ? before : day;
    }

    private boolean recorded(String jurisdiction, LocalDate day) {
        return db.fetchExists(
                CLOSED_DAY, CLOSED_DAY.JURISDICTION.eq(jurisdiction).and(CLOSED_DAY.DAY.eq(day)));
    }

    /** Moves the mark on; it never goes back. */
    void moveTo(String jurisdiction, LocalDateTime through) {
        db.insertInto(CLOSING, CLOSING.JURISDICTION, CLOSING.CLOSED_THROUGH)
                .values(jurisdiction, through)
                .onConflict(CLOSING.JURISDICTION)
                .doUpdate()
                .set(CLOSING.CLOSED_THROUGH, through)
                .where(CLOSING.CLOSED_THROUGH.lt(through))
                .execute();
    }

    void dayClosed(String jurisdiction, LocalDate day, Closed closed) {
        db.insertInto(CLOSED_DAY)
                .set(CLOSED_DAY.JURISDICTION, jurisdiction)
                .set(CLOSED_DAY.DAY, day)
                .set(CLOSED_DAY.CLOSED_AT, today.now())
                .set(CLOSED_DAY.DUTIES, closed.duties())
                .set(CLOSED_DAY.ESCALATIONS, closed.escalations())
                .onConflictDoNothing()
                .execute();
    }
}
