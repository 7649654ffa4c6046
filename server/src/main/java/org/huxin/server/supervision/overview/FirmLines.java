package org.huxin.server.supervision.overview;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.supervision.Tables.FIRM;
import static org.huxin.db.supervision.Tables.WARNING;
import static org.huxin.db.supervision.Tables.WATCHED_FIRM;
import static org.jooq.impl.DSL.noCondition;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.supervision.OfWhom;
import org.huxin.server.supervision.Places;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The firms without works of which an officer sees warnings: what projects are to {@link ProjectLines}. */
@Repository
class FirmLines {

    private final DSLContext db;
    private final WarningCounts counts;
    private final Places places;

    FirmLines(DSLContext db, WarningCounts counts, Places places) {
        this.db = db;
        this.counts = counts;
        this.places = places;
    }

    private record Warned(
            UUID firm, @Nullable String region, @Nullable String department, WarningCounts.Looked one) {}

    /** In no order. */
    List<FirmLine> of(OverviewFilter filter, ActingOfficer officer) {
        var month = filter.month();
        return OfWhom.among(db.select(WARNING.fields())
                        .select(WATCHED_FIRM.REGION, FIRM.UNIT, WarningCounts.CHECKED)
                        .from(WARNING))
                .where(WARNING.FIRM.isNotNull())
                .and(officer.scope().on(OfWhom.FIRMS))
                .and(WARNING.STAGE
                        .in(WarningCounts.OPEN)
                        .or(WARNING.FIRST_SEEN.between(month.atDay(1), month.atEndOfMonth())))
                .and(place(filter, officer))
                .fetch(row -> new Warned(
                        row.get(WARNING.FIRM), row.get(WATCHED_FIRM.REGION), row.get(FIRM.UNIT), counts.looked(row)))
                .stream()
                .collect(groupingBy(Warned::firm))
                .values()
                .stream()
                .map(warned -> line(warned, month))
                .toList();
    }

    private FirmLine line(List<Warned> warned, YearMonth month) {
        var first = warned.getFirst();
        var all = warned.stream().map(Warned::one).toList();
        var figures = all.stream().map(one -> counts.whole(one, month)).reduce(Figures.NONE, Figures::plus);
        var open = all.stream().anyMatch(WarningCounts.Looked::open);
        return new FirmLine(
                first.one().jurisdiction(),
                first.region(),
                first.department(),
                open ? figures.plus(Figures.ONE_FIRM) : figures,
                all);
    }

    private Condition place(OverviewFilter filter, ActingOfficer officer) {
        var codes = places.within(officer, filter.region());
        return (codes == null ? noCondition() : WATCHED_FIRM.REGION.in(codes))
                .and(filter.department() == null ? noCondition() : FIRM.UNIT.eq(filter.department()));
    }
}
