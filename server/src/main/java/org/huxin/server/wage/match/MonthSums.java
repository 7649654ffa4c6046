package org.huxin.server.wage.match;

import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.huxin.engine.match.Reason;
import org.huxin.server.party.Named;
import org.huxin.server.project.enterprises.Enterprises;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.springframework.stereotype.Repository;

/** Sums of a month, by firm and in all, added up where the rows are. */
@Repository
class MonthSums {

    private static final Field<Integer> WORKERS = count();
    private static final Field<Integer> DIFFERING = count().filterWhere(WORKER_MONTH.REASONS.ne(0));
    private static final Field<BigDecimal> WORKED = added(WORKER_MONTH.WORKED);
    private static final Field<BigDecimal> DUE = added(WORKER_MONTH.DUE_FEN);
    private static final Field<BigDecimal> PAID = added(WORKER_MONTH.PAID_FEN);
    private static final Field<BigDecimal> WAITING = added(WORKER_MONTH.WAITING_FEN);
    private static final Field<BigDecimal> MISSING = added(positive(WORKER_MONTH.DUE_FEN, WORKER_MONTH.PAID_FEN));
    private static final Field<BigDecimal> BEYOND = added(positive(WORKER_MONTH.PAID_FEN, WORKER_MONTH.DUE_FEN));
    private static final List<Field<Integer>> COUNTS = Arrays.stream(Reason.values())
            .<Field<Integer>>map(reason -> count().filterWhere(MonthTable.named(WORKER_MONTH.REASONS, reason)))
            .toList();

    private final DSLContext db;
    private final Enterprises enterprises;
    private final MatchWords words;

    MonthSums(DSLContext db, Enterprises enterprises, MatchWords words) {
        this.db = db;
        this.enterprises = enterprises;
        this.words = words;
    }

    /** @param firms by name */
    record Month(MatchView.Sums total, List<MatchView.Firm> firms) {}

    Month of(String jurisdiction, MonthFilter filter) {
        var wanted = new ArrayList<SelectField<?>>(
                List.of(WORKER_MONTH.EMPLOYER, WORKERS, DIFFERING, WORKED, DUE, PAID, WAITING, MISSING, BEYOND));
        wanted.addAll(COUNTS);
        var found = db.select(wanted)
                .from(WORKER_MONTH)
                .where(filter.everybody())
                .groupBy(groupingSets(new Field<?>[] {WORKER_MONTH.EMPLOYER}, new Field<?>[] {}))
                .fetch();
        var total = found.stream()
                .filter(row -> row.get(WORKER_MONTH.EMPLOYER) == null)
                .findFirst()
                .orElseThrow();
        var names = enterprises.byId(found.stream()
                .map(row -> row.get(WORKER_MONTH.EMPLOYER))
                .filter(Objects::nonNull)
                .toList());
        var firms = names.values().stream()
                .map(firm -> new MatchView.Firm(
                        new Named(firm.id().toString(), firm.name()),
                        found.stream()
                                .filter(row -> firm.id().equals(row.get(WORKER_MONTH.EMPLOYER)))
                                .map(row -> sums(jurisdiction, row))
                                .findFirst()
                                .orElseThrow()))
                .sorted(Comparator.comparing(firm -> firm.employer().name()))
                .toList();
        return new Month(sums(jurisdiction, total), firms);
    }

    private MatchView.Sums sums(String jurisdiction, Record row) {
        return new MatchView.Sums(
                row.get(WORKERS),
                row.get(WORKED).longValueExact(),
                row.get(DUE).longValueExact(),
                row.get(PAID).longValueExact(),
                row.get(WAITING).longValueExact(),
                row.get(MISSING).longValueExact(),
                row.get(BEYOND).longValueExact(),
                row.get(DIFFERING),
                words.counted(jurisdiction, COUNTS.stream().map(row::get).toList()));
    }

    private static Field<BigDecimal> added(Field<? extends Number> field) {
        return coalesce(sum(field), inline(BigDecimal.ZERO));
    }

    private static Field<Long> positive(Field<Long> one, Field<Long> other) {
        return greatest(one.minus(other), inline(0L));
    }
}
