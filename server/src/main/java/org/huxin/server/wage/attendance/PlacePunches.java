package org.huxin.server.wage.attendance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.kernel.CopyRows;
import org.huxin.server.wage.attendance.Punch.Identity;
import org.huxin.server.wage.attendance.Roster.Person;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whose the records are and writes them; the days that they touch are due to be built again. */
@Component
class PlacePunches {

    private final Roster roster;
    private final Strangers strangers;
    private final DaysDue due;
    private final DSLContext db;

    PlacePunches(Roster roster, Strangers strangers, DaysDue due, DSLContext db) {
        this.roster = roster;
        this.strangers = strangers;
        this.due = due;
        this.db = db;
    }

    /** In the order of the punches; strangers are kept on the way. */
    List<Placed> place(String jurisdiction, UUID project, List<Punch> punches, LocalDateTime now) {
        var identities = new LinkedHashSet<Identity>();
        punches.forEach(one -> identities.add(one.who()));
        var people = roster.find(jurisdiction, project, identities);
        var kept = keep(project, punches, people, now);
        var placed = new ArrayList<Placed>(punches.size());
        for (var one : punches) {
            var worker = worker(people, one);
            placed.add(new Placed(one, worker, worker == null ? kept.get(one.who()) : null));
        }
        return placed;
    }

    /** @param device null for what came in a file */
    void write(String jurisdiction, UUID project, @Nullable UUID device, List<Placed> placed) {
        var rows = new CopyRows(
                "wage.punch",
                placed.size(),
                "project",
                "moment",
                "device",
                "sequence",
                "worker",
                "stranger",
                "direction",
                "attend");
        var days = new HashSet<LocalDate>();
        for (var one : placed) {
            var punch = one.punch();
            rows.begin()
                    .id(project)
                    .moment(punch.moment())
                    .id(device)
                    .whole(device == null ? null : punch.sequence())
                    .id(one.worker())
                    .id(one.stranger())
                    .small(punch.direction())
                    .small(punch.attend());
            days.add(punch.moment().toLocalDate());
        }
        rows.send(db);
        due.add(jurisdiction, project, days);
    }

    private Map<Identity, UUID> keep(
            UUID project, List<Punch> punches, Map<Identity, Person> people, LocalDateTime now) {
        var unregistered = new HashMap<Identity, Set<LocalDate>>();
        for (var one : punches) {
            if (worker(people, one) == null) {
                unregistered
                        .computeIfAbsent(one.who(), none -> new HashSet<>())
                        .add(one.moment().toLocalDate());
            }
        }
        var kept = new HashMap<Identity, UUID>();
        if (!unregistered.isEmpty()) {
            var seen = new HashMap<Identity, Strangers.Seen>();
            unregistered.keySet().forEach(who -> seen.put(who, new Strangers.Seen(person(people, who), null)));
            var ids = strangers.keep(project, new HashSet<>(seen.values()), now);
            var of = new ArrayList<UUID>();
            var on = new ArrayList<LocalDate>();
            seen.forEach((who, one) -> {
                var id = Objects.requireNonNull(ids.get(one.key()));
                kept.put(who, id);
                unregistered.getOrDefault(who, Set.of()).forEach(day -> {
                    of.add(id);
                    on.add(day);
                });
            });
            strangers.days(of, on);
        }
        return kept;
    }

    private static @Nullable UUID worker(Map<Identity, Person> people, Punch punch) {
        return person(people, punch.who())
                .registered(punch.moment().toLocalDate())
                .orElse(null);
    }

    private static Person person(Map<Identity, Person> people, Identity who) {
        return Objects.requireNonNull(people.get(who));
    }
}
