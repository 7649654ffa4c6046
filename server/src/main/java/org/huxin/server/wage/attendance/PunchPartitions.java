package org.huxin.server.wage.attendance;

import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of punches has a partition for each day: made ahead for the days to come, and when a late record asks for one. */
@Component
class PunchPartitions {

    private static final int AHEAD = 3;

    private final DSLContext db;
    private final TransactionTemplate apart;
    private final Set<LocalDate> made = ConcurrentHashMap.newKeySet();

    PunchPartitions(DSLContext db, PlatformTransactionManager transactions) {
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** In a transaction of its own, so that nobody waits for the batch that asked first. */
    void need(Collection<LocalDate> days) {
        var missing = days.stream()
                .filter(day -> !made.contains(day))
                .distinct()
                .sorted()
                .toArray(LocalDate[]::new);
        if (missing.length > 0) {
            apart.executeWithoutResult(status ->
                    db.execute("select wage.make_punch_day(day) from unnest({0}::date[]) as t (day)", val(missing)));
            made.addAll(Set.of(missing));
        }
    }

    /** For the days to come. */
    void ahead(LocalDate today) {
        need(today.minusDays(1).datesUntil(today.plusDays(AHEAD)).toList());
    }
}
