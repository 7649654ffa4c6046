package org.huxin.server.wage.sheet;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.huxin.server.kernel.Today;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.OwedByFirms;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Once a month is over, every firm whose people worked in it owes a sheet, also one that has entered nothing of it. */
@Configuration(proxyBeanMethods = false)
class OweSheets implements OwedByFirms {

    static final String JOB = "owe-wage-sheets";

    private static final Duration PACE = Duration.ofHours(6);
    private static final int CHUNK = 200;

    private static final String LACKING = """
            select distinct a.project, a.employer, a.month
            from wage.attendance_month a
            where a.month < {0} and a.worked > 0
              and not exists (select from wage.hand_in h
                              where h.project = a.project and h.employer = a.employer and h.month = a.month)
            limit {1}
            """;

    private final DSLContext db;
    private final HandIns owed;
    private final Today today;
    private final TransactionTemplate transaction;

    OweSheets(DSLContext db, HandIns owed, Today today, TransactionTemplate transaction) {
        this.db = db;
        this.owed = owed;
        this.today = today;
        this.transaction = transaction;
    }

    @Bean
    RecurringTask<Void> oweWageSheets() {
        return Tasks.recurring(JOB, FixedDelay.of(PACE)).execute((task, context) -> everything());
    }

    /** A chunk in a transaction, until nobody lacks what it owes. */
    @Override
    public void everything() {
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> chunk()));
        }
    }

    private boolean chunk() {
        var lacking = db.fetch(LACKING, YearMonth.from(today.date()).atDay(1), CHUNK);
        var projects = db.selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.in(lacking.getValues("project", UUID.class)))
                .fetchMap(CONSTRUCTION_PROJECT.ID, Project::of);
        lacking.forEach(row -> owed.owed(
                java.util.Objects.requireNonNull(projects.get(row.get("project", UUID.class))),
                row.get("employer", UUID.class),
                YearMonth.from(row.get("month", LocalDate.class))));
        return lacking.size() == CHUNK;
    }
}
