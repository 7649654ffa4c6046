package org.huxin.server.wage.attendance;

import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.huxin.db.wage.Tables.WORKER;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.wage.attendance.Punch.Identity;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom the roster of a project knows, and since when. */
@Component
class Roster {

    private final DSLContext db;
    private final PersonalFields personal;

    Roster(DSLContext db, PersonalFields personal) {
        this.db = db;
        this.personal = personal;
    }

    /** @param until null while the person stays */
    private record Stay(
            UUID employer, LocalDate from, @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    /**
     * Somebody as he was asked for.
     *
     * @param keyed index of the number
     * @param worker null where the place knows nobody of that number
     */
    record Person(
            String kind,
            String keyed,
            String masked,
            @Nullable UUID worker,
            List<Stay> stays) {

        /** The worker if registered on the project that day. */
        Optional<UUID> registered(LocalDate day) {
            return employer(day).isPresent() ? Optional.ofNullable(worker) : Optional.empty();
        }

        /** Whether he is registered for a firm at some time of a month. */
        boolean with(UUID employer, YearMonth month) {
            return stays.stream()
                    .anyMatch(stay -> stay.employer().equals(employer)
                            && !stay.from().isAfter(month.atEndOfMonth())
                            && (stay.until() == null || !stay.until().isBefore(month.atDay(1))));
        }

        /** For whom he works on the project that day; the latest to take him on. */
        Optional<UUID> employer(LocalDate day) {
            for (var i = stays.size() - 1; i >= 0; i--) {
                if (stays.get(i).covers(day)) {
                    return Optional.of(stays.get(i).employer());
                }
            }
            return Optional.empty();
        }
    }

    /** Looks many up at once. */
    Map<Identity, Person> find(String jurisdiction, UUID project, Set<Identity> identities) {
        var asked = new ArrayList<Person>(identities.size());
        var ids = new HashMap<Identity, UUID>();
        for (var one : identities) {
            asked.add(new Person(
                    one.kind(),
                    personal.index(PersonalKind.ID_NUMBER, one.number()),
                    PersonalKind.ID_NUMBER.mask(one.number()),
                    null,
                    List.of()));
            if (!one.paper()) {
                id(one.number()).ifPresent(id -> ids.put(one, id));
            }
        }
        var known = new HashMap<String, UUID>();
        db.select(WORKER.ID, WORKER.ID_KIND, WORKER.ID_KEYED)
                .from(WORKER)
                .where(WORKER.JURISDICTION.eq(jurisdiction))
                .and(WORKER.ID_KEYED
                        .eq(any(asked.stream().map(Person::keyed).toArray(String[]::new)))
                        .or(WORKER.ID.eq(any(ids.values().toArray(UUID[]::new)))))
                .forEach(row -> {
                    known.put(row.value2() + row.value3(), row.value1());
                    known.put(row.value1().toString(), row.value1());
                });
        var stays = stays(project, known.values());
        var found = new HashMap<Identity, Person>();
        var next = asked.iterator();
        for (var one : identities) {
            var person = next.next();
            var id = ids.get(one);
            var worker =
                    one.paper() ? known.get(one.kind() + person.keyed()) : id == null ? null : known.get(id.toString());
            found.put(
                    one,
                    new Person(
                            person.kind(),
                            person.keyed(),
                            person.masked(),
                            worker,
                            worker == null ? List.of() : stays.getOrDefault(worker, List.of())));
        }
        return found;
    }

    private Map<UUID, List<Stay>> stays(UUID project, Collection<UUID> workers) {
        var stays = new HashMap<UUID, List<Stay>>();
        db.select(
                        ENGAGEMENT.WORKER,
                        ENGAGEMENT.EMPLOYER,
                        ENGAGEMENT.REGISTERED_ON,
                        ENGAGEMENT.ENTERED_ON,
                        ENGAGEMENT.LEFT_ON)
                .from(ENGAGEMENT)
                .where(ENGAGEMENT.PROJECT.eq(project))
                .and(ENGAGEMENT.WORKER.eq(any(workers.toArray(UUID[]::new))))
                .and(ENGAGEMENT.REGISTERED_ON.isNotNull())
                .orderBy(ENGAGEMENT.REGISTERED_ON, ENGAGEMENT.RECORDED_AT)
                .forEach(row -> stays.computeIfAbsent(row.value1(), none -> new ArrayList<>())
                        .add(new Stay(row.value2(), earlier(row.value3(), row.value4()), row.value5())));
        return stays;
    }

    private static LocalDate earlier(LocalDate registered, @Nullable LocalDate entered) {
        return entered != null && entered.isBefore(registered) ? entered : registered;
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
