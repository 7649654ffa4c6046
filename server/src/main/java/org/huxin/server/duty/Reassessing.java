package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.ENTRY;

import java.util.List;
import org.huxin.engine.duty.Status;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out anew what is owed in a jurisdiction, a batch of subjects at a time, each batch a transaction of its own. Doing
 * it again, in part or in whole, changes nothing.
 */
@Component
class Reassessing {

    private static final int BATCH = 500;
    private static final List<String> OWED = List.of(Status.OPEN.name(), Status.OVERDUE.name(), Status.PAUSED.name());

    private final DSLContext db;
    private final DutyBook book;
    private final DutyRows duties;
    private final TransactionTemplate transaction;

    Reassessing(DSLContext db, DutyBook book, DutyRows duties, TransactionTemplate transaction) {
        this.db = db;
        this.book = book;
        this.duties = duties;
        this.transaction = transaction;
    }

    void reassess(String jurisdiction) {
        var last = "";
        while (true) {
            var after = last;
            var subjects = transaction.execute(status -> {
                var next = nextSubjects(jurisdiction, after);
                book.reassess(jurisdiction, next);
                return next;
            });
            if (subjects == null || subjects.isEmpty()) {
                return;
            }
            last = subjects.getLast();
        }
    }

    /** Subjects that owe something, or whose dates hung on a year that was not announced. Reads each subject once. */
    private List<String> nextSubjects(String jurisdiction, String after) {
        duties.pinPlan();
        return db.selectDistinct(ENTRY.SUBJECT)
                .from(ENTRY)
                .where(ENTRY.JURISDICTION.eq(jurisdiction))
                .and(ENTRY.STATUS.in(OWED).or(ENTRY.PROVISIONAL))
                .and(ENTRY.SUBJECT.gt(after))
                .orderBy(ENTRY.SUBJECT)
                .limit(BATCH)
                .fetch(ENTRY.SUBJECT);
    }
}
