package org.huxin.server.project.life;

import static java.util.stream.Collectors.groupingBy;
import static org.huxin.db.project.Tables.PROJECT;
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

    /** One fact for each project, always in the same order, so that two officers do not wait for each other. */
    List<ProjectFact.PostsChanged> of(Collection<UUID> projects, LocalDateTime at) {
        var held = people.current(projects).stream().collect(groupingBy(PersonRecord::getProject));
        var shared = people.elsewhereToo(projects);
        return db
                .select(PROJECT.ID, PROJECT.JURISDICTION)
                .from(PROJECT)
                .where(PROJECT.ID.eq(any(projects.toArray(UUID[]::new))))
                .fetch(row -> {
                    var persons = held.getOrDefault(row.value1(), List.of());
                    return new ProjectFact.PostsChanged(
                            Project.subject(row.value1()),
                            at,
                            row.value2(),
                            persons.stream().map(PersonRecord::getPost).distinct().toList(),
                            persons.stream().map(PersonRecord::getId).noneMatch(shared::contains));
                })
                .stream()
                .sorted(Comparator.comparing(ProjectFact.PostsChanged::subject))
                .toList();
    }
}
