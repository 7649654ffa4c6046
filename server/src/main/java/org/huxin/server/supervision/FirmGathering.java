package org.huxin.server.supervision;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.supervision.Tables.INDICATOR;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.IndicatorRecord;
import org.huxin.engine.warning.EmployerMonth;
import org.huxin.engine.warning.EmployerMonth.Indicator;
import org.huxin.engine.warning.EmployerMonth.Wages;
import org.huxin.engine.warning.Row;
import org.huxin.engine.warning.Signal;
import org.huxin.server.supervision.WatchedSubject.Kind;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the months of many firms from what others told of them, in one statement. */
@Component
class FirmGathering {

    /** The signals all of whose inputs are read here. */
    static final Set<Signal> MEASURED =
            Set.of(Signal.INDICATOR_FALL, Signal.INDICATOR_MONEY, Signal.MARKS, Signal.HEADS_FALL, Signal.WAGES_PAID);

    static final String ROW = "indicator";
    static final String HEADS = "heads";
    static final String WAGES_DUE = "wages_due";
    static final String WAGES_PAID = "wages_paid";

    private static final int FEN_OF_YUAN = 2;

    /** Of each month of the last year, last year's same month is read as well. */
    private static final int MONTHS_BACK = 2 * Gathering.MONTHS_BACK;

    private final DSLContext db;

    FirmGathering(DSLContext db) {
        this.db = db;
    }

    /** Months up to that of the day of which something is told. */
    List<EmployerMonth> months(Collection<UUID> firms, LocalDate day) {
        var now = YearMonth.from(day);
        return db
                .selectFrom(INDICATOR)
                .where(INDICATOR.FIRM.eq(any(firms.toArray(UUID[]::new))))
                .and(INDICATOR.REPLACED_AT.isNull())
                .and(INDICATOR.MONTH.between(now.minusMonths(MONTHS_BACK).atDay(1), now.atDay(1)))
                .orderBy(INDICATOR.FIRM, INDICATOR.SOURCE, INDICATOR.KIND)
                .fetch()
                .stream()
                .collect(groupingBy(IndicatorRecord::getFirm, TreeMap::new, groupingBy(IndicatorRecord::getMonth)))
                .entrySet()
                .stream()
                .flatMap(firm -> firm.getValue().entrySet().stream()
                        .map(month -> month(firm.getKey(), YearMonth.from(month.getKey()), month.getValue())))
                .toList();
    }

    /** Where two bodies tell the number of people, the first by name counts. */
    private static EmployerMonth month(UUID firm, YearMonth month, List<IndicatorRecord> told) {
        return new EmployerMonth(
                Kind.FIRM.subject(firm),
                month,
                told.stream()
                        .filter(one -> one.getKind().equals(HEADS))
                        .findFirst()
                        .map(one -> one.getValue().intValueExact())
                        .orElse(null),
                wages(told),
                told.stream().map(FirmGathering::indicator).toList());
    }

    /** Wages of which nobody told how much was paid are not known. */
    private static @Nullable Wages wages(List<IndicatorRecord> told) {
        return told.stream()
                .filter(one -> one.getKind().equals(WAGES_DUE) && one.getPayBy() != null)
                .flatMap(due -> paid(told, due).stream()
                        .map(paid -> new Wages(row(due), fen(due), fen(paid), Objects.requireNonNull(due.getPayBy()))))
                .findFirst()
                .orElse(null);
    }

    private static Optional<IndicatorRecord> paid(List<IndicatorRecord> told, IndicatorRecord due) {
        return told.stream()
                .filter(one ->
                        one.getKind().equals(WAGES_PAID) && one.getSource().equals(due.getSource()))
                .findFirst();
    }

    private static long fen(IndicatorRecord yuan) {
        return yuan.getValue().movePointRight(FEN_OF_YUAN).longValueExact();
    }

    private static Indicator indicator(IndicatorRecord row) {
        var value = row.getValue().stripTrailingZeros();
        return new Indicator(
                row(row), row.getKind(), value.scale() < 0 ? value.setScale(0) : value, row.getUnit(), row.getSource());
    }

    private static Row row(IndicatorRecord row) {
        return new Row(ROW, row.getId().toString());
    }
}
