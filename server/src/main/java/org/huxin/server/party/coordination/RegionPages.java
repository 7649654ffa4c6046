package org.huxin.server.party.coordination;

import static org.huxin.db.party.Tables.PLACE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.db.party.tables.records.PlaceRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CaseFigures;
import org.huxin.server.party.CaseFigures.PlaceFigures;
import org.huxin.server.party.CurrentOfficer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the pages of the places together: what was entered, and the figures of the module that holds the cases. */
@Component
class RegionPages {

    private final DSLContext sql;
    private final Places places;
    private final Mechanisms mechanisms;
    private final CurrentOfficer current;
    private final ObjectProvider<CaseFigures> figures;
    private final Today today;

    RegionPages(
            DSLContext sql,
            Places places,
            Mechanisms mechanisms,
            CurrentOfficer current,
            ObjectProvider<CaseFigures> figures,
            Today today) {
        this.sql = sql;
        this.places = places;
        this.mechanisms = mechanisms;
        this.current = current;
        this.figures = figures;
        this.today = today;
    }

    List<RegionFigures> visible() {
        var jurisdiction = current.get().jurisdiction();
        var entered = entered(jurisdiction);
        var withMechanism = mechanisms.placesWithOne(jurisdiction, today.date());
        var byRegion = new HashMap<String, PlaceFigures>();
        figures.orderedStream().forEach(source -> byRegion.putAll(source.byRegion(jurisdiction)));
        return places.visible().stream()
                .map(place -> page(place, entered.get(place.code()), withMechanism, byRegion))
                .toList();
    }

    private Map<String, PlaceRecord> entered(String jurisdiction) {
        var latest = sql.select(DSL.max(PLACE.ID))
                .from(PLACE)
                .where(PLACE.JURISDICTION.eq(jurisdiction))
                .groupBy(PLACE.REGION);
        return sql.selectFrom(PLACE).where(PLACE.ID.in(latest)).fetchMap(PLACE.REGION);
    }

    private static RegionFigures page(
            Places.Place place,
            @Nullable PlaceRecord entered,
            Set<String> withMechanism,
            Map<String, PlaceFigures> byRegion) {
        var figures = byRegion.getOrDefault(place.code(), PlaceFigures.NONE);
        var officers = entered == null ? null : entered.getOfficers();
        var chief = entered == null || entered.getChiefName() == null
                ? null
                : new RegionFigures.Chief(entered.getChiefName(), entered.getChiefPost());
        return new RegionFigures(
                place.named(),
                chief,
                withMechanism.contains(place.code()),
                officers,
                entered == null ? null : entered.getBudgetFen(),
                entered == null ? null : entered.getVehicles(),
                figures.openCases(),
                perOfficer(figures.openCases(), officers),
                figures.foundByGrid(),
                figures.solvedLocallyPercent(),
                figures.averageDays());
    }

    private static @Nullable BigDecimal perOfficer(int cases, @Nullable Integer officers) {
        if (officers == null || officers == 0) {
            return null;
        }
        var ratio = BigDecimal.valueOf(cases).divide(BigDecimal.valueOf(officers), 1, RoundingMode.HALF_UP);
        return ratio.stripTrailingZeros().scale() <= 0 ? ratio.setScale(0, RoundingMode.UNNECESSARY) : ratio;
    }
}
