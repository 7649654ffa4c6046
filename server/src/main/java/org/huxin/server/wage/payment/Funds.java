package org.huxin.server.wage.payment;

import static org.huxin.db.wage.Tables.PAY_SHORTAGE;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.db.wage.tables.records.PayBatchRecord;
import org.huxin.db.wage.tables.records.PayShortageRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.AccountBook;
import org.huxin.server.project.AccountState;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.PayFact;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Whether an account may be paid from, and holds enough. */
@Component
class Funds {

    private final DSLContext db;
    private final AccountState state;
    private final AccountBook book;
    private final Batches batches;
    private final ApplicationEventPublisher events;
    private final Today today;

    Funds(
            DSLContext db,
            AccountState state,
            AccountBook book,
            Batches batches,
            ApplicationEventPublisher events,
            Today today) {
        this.db = db;
        this.state = state;
        this.book = book;
        this.batches = batches;
        this.events = events;
        this.today = today;
    }

    static CommandRefused none() {
        return new CommandRefused("account.none", "这个项目还没有专用账户，请先登记开户");
    }

    /** The batch was not sent, and whoever must do something about it has been told. */
    static final class TooLittle extends CommandRefused {
        TooLittle(PayShortageRecord gap) {
            super(
                    "payment.short",
                    "专用账户可用余额%s，本批应发%s，还差%s，没有发送；已经发出预警"
                            .formatted(
                                    Money.ofFen(gap.getBalanceFen()),
                                    Money.ofFen(gap.getDueFen()),
                                    Money.ofFen(gap.getGapFen())));
        }
    }

    /** @throws CommandRefused {@code payment.held} while a measure stands against the account */
    void requireFree(UUID project) {
        var held = state.held(List.of(project)).get(project);
        if (held != null) {
            throw new CommandRefused("payment.held", held + "，解除以前不能代发工资");
        }
    }

    /** What is on the account and not on its way to anybody. */
    long available(UUID project) {
        return book.balances(List.of(project)).getOrDefault(project, 0L) - batches.onTheWay(project);
    }

    /**
     * Holds a batch that is not sent against the account, and raises the alarm if that is too little.
     *
     * @return whether it is enough
     */
    boolean check(Project project, PayBatchRecord batch) {
        var balance = available(project.id());
        var known = db.fetchOptional(PAY_SHORTAGE, PAY_SHORTAGE.BATCH.eq(batch.getId()));
        if (balance >= batch.getTotalFen()) {
            return true;
        }
        var gap = known.orElseGet(PayShortageRecord::new);
        var raised = gap.getBalanceFen() != null && gap.getCoveredAt() == null;
        var same = raised && gap.getBalanceFen() == balance;
        gap.setBatch(batch.getId());
        gap.setProject(project.id());
        gap.setDueFen(batch.getTotalFen());
        gap.setBalanceFen(balance);
        gap.setGapFen(batch.getTotalFen() - balance);
        gap.setCoveredAt(null);
        if (!same) {
            gap.setToldAt(today.now());
            known.ifPresentOrElse(old -> db.executeUpdate(gap), () -> db.executeInsert(gap));
            events.publishEvent(raised ? changed(batch, gap) : raised(project, batch, gap));
        }
        return false;
    }

    /** The gap of a batch. */
    PayShortageRecord gap(UUID batch) {
        return db.fetchSingle(PAY_SHORTAGE, PAY_SHORTAGE.BATCH.eq(batch));
    }

    /** The batch was sent or given up: nothing is missing for it any more. */
    void settled(PayBatchRecord batch) {
        var open = db.update(PAY_SHORTAGE)
                .set(PAY_SHORTAGE.COVERED_AT, today.now())
                .where(PAY_SHORTAGE.BATCH.eq(batch.getId()))
                .and(PAY_SHORTAGE.COVERED_AT.isNull())
                .execute();
        if (open > 0) {
            events.publishEvent(new PayFact.Covered(subject(batch.getId()), today.now(), batch.getJurisdiction()));
        }
    }

    /** What the duty book knows a batch by. */
    static String subject(UUID batch) {
        return "pay_batch:" + batch;
    }

    private static PayFact.GapChanged changed(PayBatchRecord batch, PayShortageRecord gap) {
        return new PayFact.GapChanged(
                subject(batch.getId()),
                gap.getToldAt(),
                batch.getJurisdiction(),
                gap.getDueFen(),
                gap.getBalanceFen(),
                gap.getGapFen());
    }

    private static PayFact.Short raised(Project project, PayBatchRecord batch, PayShortageRecord gap) {
        return new PayFact.Short(
                subject(batch.getId()),
                gap.getToldAt(),
                project.jurisdiction(),
                project.id().toString(),
                project.number(),
                project.name(),
                project.region(),
                project.field(),
                project.units().industry(),
                project.units().source(),
                YearMonth.from(batch.getMonth()).toString(),
                gap.getDueFen(),
                gap.getBalanceFen(),
                gap.getGapFen());
    }
}
