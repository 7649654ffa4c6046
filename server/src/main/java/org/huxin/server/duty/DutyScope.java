package org.huxin.server.duty;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huxin.db.duty.tables.records.EntryRecord;
import org.huxin.engine.duty.Fact;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.ScopedItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may read why a duty is owed: whoever bears it, and whoever sees its matter with more than its state. */
@Component
class DutyScope {

    /** Attributes that name a unit whose own matter it is. */
    private static final Set<String> OWNERS = Set.of(
            "unit", "helpers", "present_units", "first_asked_unit", "industry_unit", "territory_unit", "proposed_unit");

    boolean permits(ActingOfficer reader, EntryRecord duty, List<Fact> history) {
        if (!reader.scope().nothing() && reader.unit().id().equals(duty.getBearer())) {
            return true;
        }
        var units = new HashSet<String>();
        for (var fact : history) {
            OWNERS.forEach(name -> add(units, fact.get(name)));
        }
        var item = new ScopedItem(
                duty.getJurisdiction(),
                latest("region", history),
                latest("field", history),
                units,
                latest("source_unit", history));
        return reader.scope().permits(item) && !reader.scope().limited(item);
    }

    private static void add(Set<String> units, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Collection<?> many -> many.forEach(one -> units.add(one.toString()));
            default -> units.add(value.toString());
        }
    }

    private static @Nullable String latest(String name, List<Fact> history) {
        return history.reversed().stream()
                .map(fact -> fact.text(name))
                .filter(text -> text != null)
                .findFirst()
                .orElse(null);
    }
}
