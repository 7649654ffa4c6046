package org.huxin.server.project.labour;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.CONTRACT;
import static org.huxin.db.project.Tables.MEASUREMENT;
import static org.huxin.db.project.Tables.PAYMENT;
import static org.jooq.impl.DSL.any;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.ConstructionProjectRecord;
import org.huxin.db.project.tables.records.ContractRecord;
import org.huxin.db.project.tables.records.MeasurementRecord;
import org.huxin.db.project.tables.records.PaymentRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What was built and paid on many projects month by month, with what a least share of labour cost is counted from. */
@Component
public class MonthsOfWorks {

    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

    private final DSLContext db;
    private final LabourRules rules;

    MonthsOfWorks(DSLContext db, LabourRules rules) {
        this.db = db;
        this.rules = rules;
    }

    /** @param shareOfFen 0 where the place lays down no share */
    public record Month(UUID project, LocalDate month, long shareOfFen, long paidFen, long valueFen) {}

    /** Months with a measurement or a payment. */
    public List<Month> of(Collection<UUID> projects, LocalDate from, LocalDate through) {
        var ids = any(projects.toArray(UUID[]::new));
        var measured = db.selectFrom(MEASUREMENT)
                .where(MEASUREMENT.PROJECT.eq(ids))
                .and(MEASUREMENT.REPLACED.isFalse())
                .and(MEASUREMENT.MONTH.between(from, through))
                .fetch().stream().collect(groupingBy(MeasurementRecord::getProject));
        var paid = db.selectFrom(PAYMENT)
                .where(PAYMENT.PROJECT.eq(ids))
                .and(PAYMENT.WITHDRAWN_AT.isNull())
                .and(PAYMENT.MONTH.between(from, through))
                .fetch().stream().collect(groupingBy(PaymentRecord::getProject));
        var contracts = db.selectFrom(CONTRACT)
                .where(CONTRACT.PROJECT.eq(ids))
                .and(CONTRACT.KIND.eq(Periods.GENERAL))
                .orderBy(CONTRACT.SIGNED_ON, CONTRACT.PLACE)
                .fetch().stream().collect(groupingBy(ContractRecord::getProject));
        return db
                .selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(ids))
                .orderBy(CONSTRUCTION_PROJECT.ID)
                .fetch()
                .stream()
                .flatMap(project -> months(
                        project,
                        measured.getOrDefault(project.getId(), List.of()),
                        paid.getOrDefault(project.getId(), List.of()),
                        contracts.getOrDefault(project.getId(), List.of())))
                .toList();
    }

    private Stream<Month> months(
            ConstructionProjectRecord project,
            List<MeasurementRecord> measured,
            List<PaymentRecord> paid,
            List<ContractRecord> contracts) {
        var works = measured.stream().collect(toMap(MeasurementRecord::getMonth, one -> one));
        var payments = paid.stream().collect(groupingBy(PaymentRecord::getMonth));
        var months = new TreeSet<>(works.keySet());
        months.addAll(payments.keySet());
        return months.stream().map(month -> {
            var worked = Reckoning.worked(
                    month,
                    works.get(month),
                    payments.getOrDefault(month, List.of()),
                    Reckoning.held(contracts, month));
            var floor = rules.floor(project.getJurisdiction(), project.getWorks(), month);
            return new Month(
                    project.getId(),
                    month,
                    floor == null
                            ? 0
                            : floor.base().of(worked).divide(TEN_THOUSAND).longValueExact(),
                    worked.paidFen(),
                    worked.valueFen());
        });
    }
}
