package org.huxin.server.project.life;

import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huxin.db.project.tables.records.PersonRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for a project, as its page shows it: phones masked. */
@Component
class PeopleViews {

    private static final Word PENDING = new Word("pending", "待登记");
    private static final Word REGISTERED = new Word("registered", "已登记");

    private final Posts posts;
    private final People people;
    private final Attachments attachments;

    PeopleViews(Posts posts, People people, Attachments attachments) {
        this.posts = posts;
        this.people = people;
        this.attachments = attachments;
    }

    List<LifeView.Person> of(Project project) {
        var rows = people.current(List.of(project.id()));
        var elsewhere = people.elsewhereToo(List.of(project.id()));
        var known = posts.of(project.jurisdiction()).stream().collect(toMap(Posts.Post::code, post -> post));
        var carried = rows.stream()
                .flatMap(row -> Arrays.stream(row.getAttachments()))
                .toList();
        var files = attachments.of(carried).stream().collect(toMap(Attachment::id, file -> file));
        return rows.stream()
                .map(row -> person(row, known.get(row.getPost()), elsewhere.contains(row.getId()), files))
                .toList();
    }

    private LifeView.Person person(
            PersonRecord row, Posts.@Nullable Post post, boolean elsewhere, Map<UUID, Attachment> files) {
        return new LifeView.Person(
                row.getId(),
                new Word(row.getPost(), post == null ? row.getPost() : post.label()),
                row.getName(),
                row.getOrganisation(),
                row.getPhoneMasked(),
                row.getCertificate(),
                row.getRegistration(),
                row.getPost().equals(Posts.WAGE_OFFICER) ? state(row) : null,
                !(elsewhere && post != null && post.fullTime()),
                row.getAppointedAt(),
                Arrays.stream(row.getAttachments())
                        .flatMap(id -> Stream.ofNullable(files.get(id)))
                        .toList());
    }

    private static Word state(PersonRecord row) {
        return row.getRegistration() == null ? PENDING : REGISTERED;
    }
}
