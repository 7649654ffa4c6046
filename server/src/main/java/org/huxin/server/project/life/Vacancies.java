package org.huxin.server.project.life;

import static java.util.stream.Collectors.toSet;

import java.util.List;
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
        var held = people.holding(List.of(project.id())).getOrDefault(project.id(), List.of()).stream()
                .map(Holder::post)
                .collect(toSet());
        return posts.of(project.jurisdiction()).stream()
                .filter(post -> post.required() && !held.contains(post.code()))
                .map(post -> new Word(post.code(), post.label()))
                .toList();
    }
}
