package org.huxin.server.duty;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Objects;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets business time pass. Days are closed one by one, also those missed while the server was down; each batch is a
 * transaction of its own, so that a crash leaves some duties closed and the rest to the next sweep, none twice.
 */
@Service
public class DayClosing {

    private static final int BATCH = 5_000;

    private final DutyRows duties;
    private final DutyBook book;
    private final Escalations escalations;
    private final Receipts receipts;
    private final ClosingMarks marks;
    private final Beginnings beginnings;
    private final Expiries expiries;
    private final Policies policies;
    private final Today today;
    private final TransactionTemplate transaction;

    DayClosing(
            DutyRows duties,
            DutyBook book,
            Escalations escalations,
            Receipts receipts,
            ClosingMarks marks,
            Beginnings beginnings,
            Expiries expiries,
            Policies policies,
            Today today,
            TransactionTemplate transaction) {
        this.duties = duties;
        this.book = book;
        this.escalations = escalations;
        this.receipts = receipts;
        this.marks = marks;
        this.beginnings = beginnings;
        this.expiries = expiries;
        this.policies = policies;
        this.today = today;
        this.transaction = transaction;
    }

    /**
     * Closes every day of a jurisdiction that has ended by the business clock, then the hours of today. One that is run
     * for the first time begins today.
     */
    public Closed catchUp(String jurisdiction) {
        beginnings.ensure(jurisdiction);
        var now = today.now();
        var mark = marks.stored(jurisdiction).orElse(now.toLocalDate().atStartOfDay());
        var all = Closed.NOTHING;
        var first = marks.firstOpenDay(jurisdiction, mark);
        for (var end = first.plusDays(1).atStartOfDay(); !end.isAfter(now); end = end.plusDays(1)) {
            var closed = closeThrough(jurisdiction, end);
            var day = end.toLocalDate().minusDays(1);
            transaction.executeWithoutResult(status -> marks.dayClosed(jurisdiction, day, closed));
            all = all.plus(closed);
        }
        all = all.plus(closeThrough(jurisdiction, now));
        expiries.tell(jurisdiction, now.toLocalDate());
        return all;
    }

    /**
     * Closes business time through a moment. The mark moves first: a duty opened meanwhile is judged by the new mark,
     * and one that slipped in under the old mark is found by the next sweep.
     */
    public Closed closeThrough(String jurisdiction, LocalDateTime through) {
        transaction.executeWithoutResult(status -> marks.moveTo(jurisdiction, through));
        var all = Closed.NOTHING;
        while (true) {
            var closed = batch(status -> closeBatch(jurisdiction, through));
            if (closed.duties() == 0) {
                closed = batch(status -> beginRounds(jurisdiction, through));
            }
            if (closed.duties() == 0) {
                return all;
            }
            all = all.plus(closed);
        }
    }

    private Closed batch(TransactionCallback<Closed> work) {
        return Objects.requireNonNull(transaction.execute(work));
    }

    /** Rounds of cycles are opened by a fresh assessment, which takes the subject's lock before the duty's, as commands do. */
    private Closed beginRounds(String jurisdiction, LocalDateTime through) {
        var subjects = duties.goingRound(jurisdiction, through, BATCH / 10);
        if (subjects.isEmpty()) {
            return Closed.NOTHING;
        }
        return new Closed(subjects.size(), book.reassess(jurisdiction, subjects));
    }

    private Closed closeBatch(String jurisdiction, LocalDateTime through) {
        duties.pinPlan();
        var claimed = duties.claim(jurisdiction, through, BATCH);
        if (claimed.isEmpty()) {
            return Closed.NOTHING;
        }
        var passed = claimed.stream()
                .map(each -> each.waiting().closedThrough(through))
                .toList();
        var filings = new ArrayList<Receipts.Filing>(claimed.size());
        var reached = new ArrayList<Escalations.Reached>(claimed.size());
        for (var i = 0; i < claimed.size(); i++) {
            var duty = claimed.get(i);
            var change = passed.get(i);
            filings.add(new Receipts.Filing(duty.id(), duty.revision() + 1, null, Receipts.Body.of(change)));
            change.reached().forEach(step -> reached.add(new Escalations.Reached(duty.subject(), duty.rule(), step)));
        }
        duties.close(claimed, passed);
        receipts.file(filings, through, policies.ruleBook(jurisdiction).hash());
        var withdrawn = claimed.stream()
                .filter(DutyRows.Claimed::stepWithdrawn)
                .map(DutyRows.Claimed::id)
                .toList();
        var drawn = escalations.drawAhead(reached, withdrawn, jurisdiction, today.now());
        return new Closed(claimed.size(), drawn);
    }
}
