package org.huxin.server.wage.sheet;

import static org.huxin.db.wage.Tables.HAND_IN;

import java.util.List;
import org.huxin.server.duty.Gates;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What a sheet still lacks, for whoever is about to hand it in; the progress is only told then. */
@Component
class SheetMissing {

    private final DSLContext db;
    private final HandIn check;
    private final CurrentOfficer current;
    private final Today today;

    SheetMissing(DSLContext db, HandIn check, CurrentOfficer current, Today today) {
        this.db = db;
        this.check = check;
        this.current = current;
        this.today = today;
    }

    List<Gates.Missing> of(SheetViews.Seen seen) {
        var row = seen.row();
        return db.fetchOptional(
                        HAND_IN,
                        HAND_IN.PROJECT
                                .eq(row.getProject())
                                .and(HAND_IN.EMPLOYER.eq(row.getEmployer()))
                                .and(HAND_IN.MONTH.eq(row.getMonth())))
                .map(due -> check.missing(
                        new OpenSheet.Opened(seen.project(), row, SheetAct.HAND_IN, current.get(), today.now()),
                        due,
                        true))
                .orElse(List.of());
    }
}
