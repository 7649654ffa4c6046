package org.huxin.server.project.life;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.PERSON;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.project.tables.records.PersonRecord;
import org.huxin.server.kernel.NotFound;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** 责任人 of all projects, those of the past included. */
@Repository
public class People {

    private final DSLContext db;

    People(DSLContext db) {
        this.db = db;
    }

    /** Who holds which post now, by project. */
    public Map<UUID, List<Holder>> holding(Collection<UUID> projects) {
        return current(projects).stream()
                .collect(groupingBy(
                        PersonRecord::getProject,
                        mapping(
                                row -> new Holder(row.getProject(), row.getPost(), row.getName(), row.getPhoneMasked()),
                                toList())));
    }

    List<PersonRecord> current(Collection<UUID> projects) {
        return db.selectFrom(PERSON)
                .where(PERSON.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(PERSON.REMOVED_AT.isNull())
                .orderBy(PERSON.APPOINTED_AT, PERSON.ID)
                .fetch();
    }

    /** @throws NotFound if the person holds no post of the project now */
    PersonRecord require(UUID project, UUID person) {
        return holding(ever(project, person));
    }

    /** @throws NotFound if the person holds the post no more */
    static PersonRecord holding(PersonRecord person) {
        if (person.getRemovedAt() != null) {
            throw new NotFound("责任人", person.getId().toString());
        }
        return person;
    }

    /** @throws NotFound if the person never held a post of the project */
    PersonRecord ever(UUID project, UUID person) {
        return db.selectFrom(PERSON)
                .where(PERSON.ID.eq(person))
                .and(PERSON.PROJECT.eq(project))
                .fetchOptional()
                .orElseThrow(() -> new NotFound("责任人", person.toString()));
    }

    void add(PersonRecord row) {
        db.executeInsert(row);
    }

    /** Ends the post of whoever holds it. */
    List<PersonRecord> end(UUID project, String post, LocalDateTime at) {
        return end(PERSON.PROJECT.eq(project).and(PERSON.POST.eq(post)), at);
    }

    List<PersonRecord> end(UUID person, LocalDateTime at) {
        return end(PERSON.ID.eq(person), at);
    }

    private List<PersonRecord> end(Condition which, LocalDateTime at) {
        return db.update(PERSON)
                .set(PERSON.REMOVED_AT, at)
                .where(which)
                .and(PERSON.REMOVED_AT.isNull())
                .returning()
                .fetch();
    }

    void register(UUID person, String number, LocalDateTime at, String unit) {
        db.update(PERSON)
                .set(PERSON.REGISTRATION, number)
                .set(PERSON.REGISTERED_AT, at)
                .set(PERSON.REGISTERED_UNIT, unit)
                .where(PERSON.ID.eq(person))
                .execute();
    }

    /** The same person is looked at by one officer at a time, so that nobody is full-time twice. */
    void hold(@Nullable String phoneKeyed) {
        if (phoneKeyed != null) {
            db.select(field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, val(phoneKeyed)))
                    .execute();
        }
    }

    /** Projects going on where somebody of this name and phone is wage officer. */
    Set<UUID> wageOfficerOf(String name, @Nullable String phoneKeyed) {
        return phoneKeyed == null
                ? Set.of()
                : db.select(PERSON.PROJECT)
                        .from(PERSON)
                        .join(CONSTRUCTION_PROJECT)
                        .on(CONSTRUCTION_PROJECT.ID.eq(PERSON.PROJECT))
                        .where(PERSON.NAME.eq(name))
                        .and(PERSON.PHONE_KEYED.eq(phoneKeyed))
                        .and(serving(PERSON, CONSTRUCTION_PROJECT))
                        .fetchSet(PERSON.PROJECT);
    }

    /** Those wage officers of the projects who are wage officers of another one as well. */
    Set<UUID> elsewhereToo(Collection<UUID> projects) {
        var other = PERSON.as("other");
        var place = CONSTRUCTION_PROJECT.as("place");
        return db.select(PERSON.ID)
                .from(PERSON)
                .join(CONSTRUCTION_PROJECT)
                .on(CONSTRUCTION_PROJECT.ID.eq(PERSON.PROJECT))
                .where(PERSON.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(serving(PERSON, CONSTRUCTION_PROJECT))
                .and(exists(selectOne()
                        .from(other)
                        .join(place)
                        .on(place.ID.eq(other.PROJECT))
                        .where(other.NAME.eq(PERSON.NAME))
                        .and(other.PHONE_KEYED.eq(PERSON.PHONE_KEYED))
                        .and(other.PROJECT.ne(PERSON.PROJECT))
                        .and(serving(other, place))))
                .fetchSet(PERSON.ID);
    }

    private static Condition serving(
            org.huxin.db.project.tables.Person person, org.huxin.db.project.tables.ConstructionProject project) {
        return person.POST
                .eq(Posts.WAGE_OFFICER)
                .and(person.REMOVED_AT.isNull())
                .and(project.ENDED_AT.isNull());
    }
}
