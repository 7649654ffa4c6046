package org.huxin.server.project.life;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.springframework.stereotype.Component;

/** Posts for which a project must name somebody and nobody is named. */
@Component
public class Vacancies {

    private final Posts posts;
    private final People people;

    Vacancies(Posts posts, People people) {
        this.posts = posts;
        this.people = people;
    }

    /** In the pack's order. */
    public List<Word> of(Project project) {
        return of(List.of(project)).getOrDefault(project.id(), List.of());
    }

    /** As {@link #of(Project)} for many, in one look. */
    public Map<UUID, List<Word>> of(Collection<Project> projects) {
        var holding = people.holding(projects.stream().map(Project::id).toList());
        return projects.stream()
                .collect(toMap(
                        Project::id,
                        project -> vacant(project, holding.getOrDefault(project.id(), List.of()))));
    }

    private List<Word> vacant(Project project, List<Holder> holders) {
        var held = holders.stream().map(Holder::post).collect(toSet());
        return posts.of(project.jurisdiction()).stream()
                .filter(post -> post.required() && !held.contains(post.code()))
                .map(post -> new Word(post.code(), post.label()))
                .toList();
    }
}
