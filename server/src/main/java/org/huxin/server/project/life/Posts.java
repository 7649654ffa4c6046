package org.huxin.server.project.life;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.huxin.server.policy.Policies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 岗位: the posts of a project that the jurisdiction knows, as its register {@code project_posts} says. */
@Component
public class Posts {

    /** 劳资专管员, in every jurisdiction. */
    public static final String WAGE_OFFICER = "wage_officer";

    static final String REGISTER = "project_posts";

    private final Policies policies;

    Posts(Policies policies) {
        this.policies = policies;
    }

    /**
     * @param required whether every project must name somebody
     * @param fullTime whether its holder may hold it on no other project
     * @param several whether more than one may hold it at a time
     * @param side whose person holds it; null where the pack does not say
     */
    record Post(
            String code,
            String label,
            boolean required,
            boolean fullTime,
            boolean several,
            @Nullable String side) {}

    List<Post> of(String jurisdiction) {
        return policies.stack(jurisdiction)
                .register(REGISTER)
                .map(list -> list.entries().stream()
                        .map(entry -> new Post(
                                entry.code(),
                                entry.label(),
                                Boolean.TRUE.equals(entry.attributes().get("required")),
                                Boolean.TRUE.equals(entry.attributes().get("full_time")),
                                Boolean.TRUE.equals(entry.attributes().get("several")),
                                (String) entry.attributes().get("side")))
                        .toList())
                .orElse(List.of());
    }

    Optional<Post> find(String jurisdiction, String code) {
        return of(jurisdiction).stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * 监管责任人: codes of the posts for which every project must name somebody, the wage officer left out, who is counted
     * separately.
     */
    public List<String> responsible(String jurisdiction) {
        return of(jurisdiction).stream()
                .filter(Post::required)
                .map(Post::code)
                .filter(Predicate.not(WAGE_OFFICER::equals))
                .toList();
    }
}
