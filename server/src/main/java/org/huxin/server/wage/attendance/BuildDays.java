package org.huxin.server.wage.attendance;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes days of punches, by project and day and always from all punches that there are: so the order in which they came does not
 * matter, nor how often. Not in the transaction of the batch: a device's answer does not wait, and many batches of a project cost
 * one build. The notes of what is due are written with the batch, so nothing is forgotten.
 */
@Service
public class BuildDays {

    /** Projects of one day in one transaction. */
    private static final int BATCH = 100;

    private final DSLContext db;
    private final AttendanceNumbers numbers;
    private final Strangers strangers;
    private final StrangerMonths months;
    private final PunchPartitions partitions;
    private final MonthLedger ledger;
    private final TransactionTemplate transaction;
    private final Today today;

    BuildDays(
            DSLContext db,
            AttendanceNumbers numbers,
            Strangers strangers,
            StrangerMonths months,
            PunchPartitions partitions,
            MonthLedger ledger,
            TransactionTemplate transaction,
            Today today) {
        this.db = db;
        this.numbers = numbers;
        this.strangers = strangers;
        this.months = months;
        this.partitions = partitions;
        this.ledger = ledger;
        this.transaction = transaction;
        this.today = today;
    }

    /** Builds whatever is due. @return how many days of projects that was */
    public int everything() {
        partitions.ahead(today.date());
        transaction.executeWithoutResult(status -> {
            strangers.settle();
            sum(months.settle());
        });
        var all = 0;
        for (var built = 1; built > 0; all += built) {
            built = Objects.requireNonNull(transaction.execute(status -> some()));
        }
        return all;
    }

    private int some() {
        var taken = db.fetch(DaySql.TAKE, inline(BATCH));
        if (taken.isEmpty()) {
            return 0;
        }
        var first = taken.getFirst();
        build(
                first.get("jurisdiction", String.class),
                first.get("day", LocalDate.class),
                taken.map(row -> row.get("project", UUID.class)));
        return taken.size();
    }

    private void build(String jurisdiction, LocalDate day, List<UUID> projects) {
        var terms = numbers.of(jurisdiction);
        var of = val(projects.toArray(UUID[]::new));
        var on = inline(day);
        db.execute(DaySql.HOLD, of);
        var changed = db.fetch(
                DaySql.BUILD,
                of,
                on,
                inline(terms.cutOverHour()),
                inline(terms.longestShift()),
                inline(terms.fullDay()),
                inline(terms.halfDay()),
                inline(terms.openDay()));
        sum(changed.map(BuildDays::month));
        db.execute(SignalSql.FORGET, of, on);
        db.execute(SignalSql.NO_FACE, of, on, val(numbers.faceless(jurisdiction)));
        db.execute(SignalSql.UNKNOWN, of, on);
        db.execute(SignalSql.NOT_EMPLOYED, of, on);
        db.execute(SignalSql.SAME_SECOND, of, on, inline(terms.sameSecond()));
        db.execute(SignalSql.TWO_PLACES, of, on);
    }

    private static ProjectMonth month(Record row) {
        return new ProjectMonth(row.get("project", UUID.class), YearMonth.from(row.get("month", LocalDate.class)));
    }

    /** Sums the days of months, and holds them against what sheets say. */
    void sum(Collection<ProjectMonth> changed) {
        if (changed.isEmpty()) {
            return;
        }
        var of = val(changed.stream().map(ProjectMonth::project).toArray(UUID[]::new));
        var in = val(changed.stream().map(one -> one.month().atDay(1)).toArray(LocalDate[]::new));
        db.execute(DaySql.HOLD, of);
        db.execute(DaySql.MONTHS, of, in);
        db.execute(SignalSql.FORGET_SHEETS, of, in);
        db.execute(SignalSql.SHEET_DIFFERS, of, in, val(today.now()));
        ledger.changed(changed);
    }
}
