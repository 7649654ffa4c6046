package org.huxin.server.casework.figures;

import static java.util.stream.Collectors.toMap;
import static org.huxin.db.casework.Tables.CLUE;
import static org.huxin.db.casework.Tables.LABOUR_CASE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.sum;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.huxin.server.party.CaseFigures;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Region;
import org.huxin.server.party.Unit;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the matters of each place stand, a place with all below it; two statements for a jurisdiction of any size. */
@Component
class PlaceTallies implements CaseFigures {

    private static final String GRID = "grid";
    private static final int PERCENT = 100;

    private final DSLContext db;
    private final Directory directory;

    PlaceTallies(DSLContext db, Directory directory) {
        this.db = db;
        this.directory = directory;
    }

    /** Clues of one region in the hands of one unit. */
    private record Tally(String region, @Nullable String unit, int grid, int gridResolved, int resolved, long days) {}

    @Override
    public Map<String, PlaceFigures> byRegion(String jurisdiction) {
        var tallies = tallies(jurisdiction);
        var open = openCases(jurisdiction);
        var regionOf = directory.units(jurisdiction).stream()
                .collect(toMap(Unit::id, unit -> unit.region() == null ? jurisdiction : unit.region()));
        return directory.regions(jurisdiction).stream()
                .collect(toMap(
                        Region::code,
                        place ->
                                figures(directory.regionsWithin(jurisdiction, place.code()), tallies, open, regionOf)));
    }

    private static PlaceFigures figures(
            Set<String> within, List<Tally> tallies, Map<String, Integer> open, Map<String, String> regionOf) {
        var cases = within.stream().mapToInt(code -> open.getOrDefault(code, 0)).sum();
        var grid = 0;
        var local = 0;
        var resolved = 0;
        var days = 0L;
        for (var tally : tallies) {
            if (within.contains(tally.region())) {
                grid += tally.grid();
                resolved += tally.resolved();
                days += tally.days();
                if (tally.unit() != null && within.contains(regionOf.getOrDefault(tally.unit(), ""))) {
                    local += tally.gridResolved();
                }
            }
        }
        return new PlaceFigures(
                cases,
                grid,
                grid == 0 ? null : Math.round((float) local * PERCENT / grid),
                resolved == 0 ? null : Math.round((float) days / resolved));
    }

    private List<Tally> tallies(String jurisdiction) {
        var fromGrid = CLUE.CHANNEL.eq(GRID);
        var isResolved = CLUE.RESOLVED_AT.isNotNull();
        var took = field("{0}::date - {1}::date", Integer.class, CLUE.RESOLVED_AT, CLUE.RECEIVED_AT);
        return db.select(
                        CLUE.REGION,
                        CLUE.HANDLING_UNIT,
                        count().filterWhere(fromGrid),
                        count().filterWhere(fromGrid.and(isResolved)),
                        count().filterWhere(isResolved),
                        coalesce(sum(took), BigDecimal.ZERO))
                .from(CLUE)
                .where(CLUE.JURISDICTION.eq(jurisdiction))
                .groupBy(CLUE.REGION, CLUE.HANDLING_UNIT)
                .fetch(row -> new Tally(
                        Objects.requireNonNullElse(row.value1(), jurisdiction),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6().longValue()));
    }

    private Map<String, Integer> openCases(String jurisdiction) {
        return db
                .select(LABOUR_CASE.REGION, count())
                .from(LABOUR_CASE)
                .where(LABOUR_CASE.JURISDICTION.eq(jurisdiction))
                .and(LABOUR_CASE.CLOSED_AT.isNull())
                .groupBy(LABOUR_CASE.REGION)
                .fetch()
                .stream()
                .collect(toMap(
                        row -> Objects.requireNonNullElse(row.value1(), jurisdiction),
                        row -> row.value2(),
                        Integer::sum));
    }
}
