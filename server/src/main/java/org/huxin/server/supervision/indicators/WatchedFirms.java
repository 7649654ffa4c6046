package org.huxin.server.supervision.indicators;

import static org.huxin.db.project.Tables.ENTERPRISE;
import static org.huxin.db.supervision.Tables.WATCHED_FIRM;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Enterprises as places watch them, each by an id of its own in each place. */
@Repository
public class WatchedFirms {

    private final DSLContext db;

    WatchedFirms(DSLContext db) {
        this.db = db;
    }

    /** @param creditCode empty while it is not known */
    public record Firm(
            UUID id,
            String jurisdiction,
            UUID enterprise,
            String name,
            String creditCode,
            @Nullable String region) {}

    public List<Firm> of(String jurisdiction) {
        return those(WATCHED_FIRM.JURISDICTION.eq(jurisdiction));
    }

    public List<Firm> of(Collection<UUID> ids) {
        return those(WATCHED_FIRM.ID.eq(any(ids.toArray(UUID[]::new))));
    }

    private List<Firm> those(Condition condition) {
        return db.select(WATCHED_FIRM.fields())
                .select(ENTERPRISE.NAME, ENTERPRISE.CREDIT_CODE)
                .from(WATCHED_FIRM)
                .join(ENTERPRISE)
                .on(ENTERPRISE.ID.eq(WATCHED_FIRM.ENTERPRISE))
                .where(condition)
                .orderBy(WATCHED_FIRM.ID)
                .fetch(row -> new Firm(
                        row.get(WATCHED_FIRM.ID),
                        row.get(WATCHED_FIRM.JURISDICTION),
                        row.get(WATCHED_FIRM.ENTERPRISE),
                        row.get(ENTERPRISE.NAME),
                        Objects.requireNonNullElse(row.get(ENTERPRISE.CREDIT_CODE), ""),
                        row.get(WATCHED_FIRM.REGION)));
    }

    /**
     * Has a place watch enterprises, each held until this transaction ends.
     *
     * @param regions by enterprise; those of which nobody says where they are keep what is known
     * @param unit that tells of them
     * @return ids by enterprise
     */
    Map<UUID, UUID> watch(String jurisdiction, Collection<UUID> enterprises, Map<UUID, String> regions, String unit) {
        // in one order, so that nobody waits crosswise
        var all = enterprises.stream().distinct().sorted().toArray(UUID[]::new);
        var where = new String[all.length];
        var ids = new UUID[all.length];
        for (var i = 0; i < all.length; i++) {
            where[i] = regions.get(all[i]);
            ids[i] = UUID.randomUUID();
        }
        var watched = new HashMap<UUID, UUID>();
        db.fetch("""
                        insert into supervision.watched_firm as firm (id, jurisdiction, enterprise, region, told_by)
                        select told.id, {0}, told.enterprise, told.region, array[{1}]
                        from unnest({2}::uuid[], {3}::uuid[], {4}::text[]) as told (id, enterprise, region)
                        on conflict (jurisdiction, enterprise) do update set
                          region = coalesce(excluded.region, firm.region),
                          told_by = case when excluded.told_by <@ firm.told_by then firm.told_by
                            else firm.told_by || excluded.told_by end
                        returning id, enterprise""", val(jurisdiction), val(unit), val(ids), val(all), val(where))
                .forEach(row -> watched.put(row.get("enterprise", UUID.class), row.get("id", UUID.class)));
        return watched;
    }
}
