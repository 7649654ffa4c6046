package org.huxin.server.project.life;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.jooq.impl.DSL.any;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huxin.db.project.tables.records.PersonRecord;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.Project;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which posts of projects are held. Whoever takes a second project is no longer full-time on the first, so what is
 * told of one project may have to be told of others.
 */
@Component
class TellPosts {

    private final DSLContext db;
    private final People people;

    TellPosts(DSLContext db, People people) {
        this.db = db;
        this.people = people;
    }

    /**
     * One fact for each project, always in the same order, so that two officers do not wait for each other.
     *
     * @param own project that was acted on
     * @param appointed post of it that somebody new holds
     * @param left post of it that somebody left
     */
    List<ProjectFact.PostsChanged> of(
            Collection<UUID> projects, LocalDateTime at, UUID own, @Nullable String appointed, @Nullable String left) {
        var held = people.current(projects).stream().collect(groupingBy(PersonRecord::getProject));
        var shared = people.elsewhereToo(projects);
        return db
                .selectFrom(CONSTRUCTION_PROJECT)
                .where(CONSTRUCTION_PROJECT.ID.eq(any(projects.toArray(UUID[]::new))))
                .fetch(row -> {
                    var here = row.getId().equals(own);
                    var persons = held.getOrDefault(row.getId(), List.of());
                    var posts = persons.stream()
                            .map(PersonRecord::getPost)
                            .distinct()
                            .toList();
                    return new ProjectFact.PostsChanged(
                            Project.subject(row.getId()),
                            at,
                            row.getJurisdiction(),
                            posts,
                            persons.stream().map(PersonRecord::getId).noneMatch(shared::contains),
                            here ? appointed : null,
                            here && left != null && !posts.contains(left) ? left : null,
                            row.getStep(),
                            row.getApplies());
                })
                .stream()
                .sorted(Comparator.comparing(ProjectFact.PostsChanged::subject))
                .toList();
    }
}
