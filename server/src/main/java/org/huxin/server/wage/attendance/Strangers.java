package org.huxin.server.wage.attendance;

import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.wage.attendance.Roster.Person;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** People whom a device or a sheet names and the roster of the project does not know: kept, never dropped. */
@Repository
class Strangers {

    private final DSLContext db;

    Strangers(DSLContext db) {
        this.db = db;
    }

    /** @param name as a sheet has it; null where nobody said it */
    record Seen(Person person, @Nullable String name) {
        String key() {
            return person.kind() + person.keyed();
        }
    }

    /** Keeps them, those that are known already as well; ids by {@link Seen#key}. */
    Map<String, UUID> keep(UUID project, Collection<Seen> seen, LocalDateTime now) {
        var ids = new HashMap<String, UUID>();
        if (seen.isEmpty()) {
            return ids;
        }
        // always in the same order, so that two batches do not wait for each other
        var ordered =
                seen.stream().sorted(java.util.Comparator.comparing(Seen::key)).toList();
        db.resultQuery(
                        """
                        insert into wage.stranger as s
                            (id, project, id_kind, id_keyed, id_masked, name, why, worker, first_at)
                        select gen_random_uuid(), {0}, t.*, {1}
                        from unnest({2}::text[], {3}::text[], {4}::text[], {5}::text[], {6}::text[], {7}::uuid[]) as t
                        on conflict (project, id_kind, id_keyed) do update
                        set name = coalesce(excluded.name, s.name), why = excluded.why,
                            worker = coalesce(excluded.worker, s.worker)
                        returning id_kind || id_keyed, id
                        """,
                        val(project),
                        val(now),
                        texts(ordered.stream().map(one -> one.person().kind()).toList()),
                        texts(ordered.stream().map(one -> one.person().keyed()).toList()),
                        texts(ordered.stream().map(one -> one.person().masked()).toList()),
                        val(ordered.stream().map(Seen::name).toArray(String[]::new)),
                        texts(ordered.stream()
                                .map(one -> one.person().worker() == null ? "unknown" : "unregistered")
                                .toList()),
                        val(ordered.stream().map(one -> one.person().worker()).toArray(UUID[]::new)))
                .forEach(row -> ids.put(row.get(0, String.class), row.get(1, UUID.class)));
        return ids;
    }

    private static org.jooq.Field<String[]> texts(List<String> texts) {
        return val(texts.toArray(String[]::new));
    }

    /** On which days they were there and nobody employed them, as far as the roster says. */
    void days(Collection<UUID> strangers, Collection<LocalDate> days) {
        db.execute("""
                insert into wage.stranger_day (stranger, day)
                select * from unnest({0}::uuid[], {1}::date[]) on conflict do nothing
                """, val(strangers.toArray(UUID[]::new)), val(days.toArray(LocalDate[]::new)));
    }

    /**
     * Finds out who they are once the place knows them. Days on which a firm of the project employed them, as the roster says by
     * now, are due to be built; the others stay those of a stranger.
     */
    void settle() {
        db.execute("""
                update wage.stranger s set worker = w.id, why = 'unregistered'
                from project.construction_project p, wage.worker w
                where s.worker is null and p.id = s.project
                  and (w.jurisdiction, w.id_kind, w.id_keyed) = (p.jurisdiction, s.id_kind, s.id_keyed)
                """);
        db.execute("""
                with employed as (
                    delete from wage.stranger_day d using wage.stranger s
                    where s.id = d.stranger
                      and exists (select from wage.engagement e
                                  where e.project = s.project and e.worker = s.worker and e.registered_on is not null
                                    and least(e.registered_on, e.entered_on) <= d.day
                                    and (e.left_on is null or e.left_on >= d.day))
                    returning s.project, d.day)
                insert into wage.day_due (jurisdiction, project, day)
                select p.jurisdiction, d.project, d.day
                from employed d join project.construction_project p on p.id = d.project
                """);
    }
}
