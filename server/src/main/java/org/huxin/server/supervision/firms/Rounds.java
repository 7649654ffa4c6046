package org.huxin.server.supervision.firms;

import static org.huxin.db.supervision.Tables.DECLARATION;
import static org.huxin.db.supervision.Tables.FIRM;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.Objects;
import org.huxin.db.supervision.tables.records.FirmRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.policy.Policies;
import org.huxin.server.project.enterprises.Enterprises;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** When a period begins, every watched firm is asked for its declaration, also for periods missed while the server was down. */
@Configuration(proxyBeanMethods = false)
public class Rounds {

    private static final Duration PACE = Duration.ofMinutes(10);
    private static final int CHUNK = 500;

    private final DSLContext db;
    private final Enterprises enterprises;
    private final Declarations declarations;
    private final AfterCases rules;
    private final Policies policies;
    private final Today today;
    private final TransactionTemplate transaction;

    Rounds(
            DSLContext db,
            Enterprises enterprises,
            Declarations declarations,
            AfterCases rules,
            Policies policies,
            Today today,
            TransactionTemplate transaction) {
        this.db = db;
        this.enterprises = enterprises;
        this.declarations = declarations;
        this.rules = rules;
        this.policies = policies;
        this.today = today;
        this.transaction = transaction;
    }

    @Bean
    RecurringTask<Void> askForDeclarations() {
        return Tasks.recurring("ask-for-declarations", FixedDelay.of(PACE)).execute((task, context) -> {
            if (!today.passing()) {
                policies.jurisdictions().forEach(this::begin);
            }
        });
    }

    /** A chunk in a transaction, until no watched firm of the jurisdiction lacks a period that has begun. */
    public void begin(String jurisdiction) {
        if (rules.periods(jurisdiction).filter(AfterCases.Periods::declares).isEmpty()) {
            return;
        }
        var more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> chunk(jurisdiction)));
        }
    }

    private boolean chunk(String jurisdiction) {
        var lacking = db.selectFrom(FIRM)
                .where(FIRM.JURISDICTION.eq(jurisdiction))
                .and(FIRM.WATCHED_ON.le(today.date()))
                .and(notExists(selectOne()
                        .from(DECLARATION)
                        .where(DECLARATION.FIRM.eq(FIRM.ID))
                        .and(DECLARATION.DROPPED_AT.isNull())
                        .and(DECLARATION.TO_ON.ge(today.date()))))
                .orderBy(FIRM.ID)
                .limit(CHUNK)
                .forUpdate()
                .fetch();
        var names = enterprises.byId(lacking.map(FirmRecord::getEnterprise));
        declarations.ask(lacking.stream()
                .map(one -> new SupervisedFirms.Named(one, Objects.requireNonNull(names.get(one.getEnterprise()))))
                .toList());
        return lacking.size() == CHUNK;
    }
}
