package org.huxin.server.duty;

import static org.huxin.db.duty.Tables.ENTRY;

import java.util.List;
import org.huxin.engine.duty.Status;
import org.huxin.server.policy.PoliciesChanged;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** When an office decides something, what is owed in its jurisdiction is worked out anew, a batch of subjects at a time. */
@Component
class Reassessing {

    private static final int BATCH = 500;
    private static final List<String> OWED = List.of(Status.OPEN.name(), Status.OVERDUE.name(), Status.PAUSED.name());

    private final DSLContext db;
    private final DutyBook book;
    private final TransactionTemplate transaction;

    Reassessing(DSLContext db, DutyBook book, PlatformTransactionManager transactions) {
        this.db = db;
        this.book = book;
        this.transaction = new TransactionTemplate(transactions);
        // the deciding transaction is over by the time this is heard, yet still bound to the thread
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void hear(PoliciesChanged changed) {
        var last = "";
        while (true) {
            var subjects = nextSubjects(changed.jurisdiction(), last);
            if (subjects.isEmpty()) {
                return;
            }
            transaction.executeWithoutResult(status -> book.reassess(changed.jurisdiction(), subjects));
            last = subjects.getLast();
        }
    }

    private List<String> nextSubjects(String jurisdiction, String after) {
        return db.selectDistinct(ENTRY.SUBJECT)
                .from(ENTRY)
                .where(ENTRY.JURISDICTION.eq(jurisdiction))
                .and(ENTRY.STATUS.in(OWED))
                .and(ENTRY.SUBJECT.gt(after))
                .orderBy(ENTRY.SUBJECT)
                .limit(BATCH)
                .fetch(ENTRY.SUBJECT);
    }
}
