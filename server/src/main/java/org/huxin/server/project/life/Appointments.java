package org.huxin.server.project.life;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.project.tables.records.PersonRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.party.Role;
import org.huxin.server.project.ProjectFact;
import org.huxin.server.project.register.ActOnProject;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectScene;
import org.huxin.server.project.register.Projects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who holds which post, and whether a wage officer serves one project only. */
@Service
class Appointments {

    private final ActOnProject act;
    private final Projects projects;
    private final Posts posts;
    private final People people;
    private final TellPosts telling;
    private final PersonalFields personal;

    Appointments(
            ActOnProject act,
            Projects projects,
            Posts posts,
            People people,
            TellPosts telling,
            PersonalFields personal) {
        this.act = act;
        this.projects = projects;
        this.posts = posts;
        this.people = people;
        this.telling = telling;
        this.personal = personal;
    }

    void appoint(UUID id, Appointing.Appoint command) {
        act.handle(id, command, (project, scene) -> {
            var post = posts.find(project.jurisdiction(), command.post()).orElseThrow();
            refuseOthersPost(project, post, scene.who());
            var row = row(project, command, scene);
            if (post.fullTime() && row.getPhoneKeyed() == null) {
                throw CommandRefused.field("project.person", "phone", "请填写联系电话，以便核对是否专职");
            }
            people.hold(row.getPhoneKeyed());
            var left = post.several() ? List.<PersonRecord>of() : people.end(project.id(), post.code(), scene.at());
            left.stream().filter(before -> same(before, row)).forEach(before -> {
                row.setRegistration(before.getRegistration());
                row.setRegisteredAt(before.getRegisteredAt());
                row.setRegisteredUnit(before.getRegisteredUnit());
            });
            people.add(row);
            return tell(project, with(left, row), scene, post.code(), null);
        });
    }

    @Transactional
    void remove(UUID id, Appointing.Remove command) {
        projects.visible(id);
        var person = people.ever(id, command.person());
        act.handle(id, new Appointing.Removing(command.version(), person), (project, scene) -> {
            posts.find(project.jurisdiction(), person.getPost())
                    .ifPresent(post -> refuseOthersPost(project, post, scene.who()));
            People.holding(person);
            people.hold(person.getPhoneKeyed());
            return tell(project, people.end(person.getId(), scene.at()), scene, null, person.getPost());
        });
    }

    @Transactional
    void register(UUID id, Appointing.RegisterWageOfficer command) {
        projects.visible(id);
        var person = people.ever(id, command.person());
        var number = command.number().strip();
        act.handle(id, new Appointing.Registering(command.version(), person, number), (project, scene) -> {
            People.holding(person);
            people.register(person.getId(), number, scene.at(), scene.unit());
            return List.of();
        });
    }

    /** A firm names its own persons only. */
    private static void refuseOthersPost(Project project, Posts.Post post, ActingOfficer who) {
        if (who.is(Role.ENTERPRISE)
                && project.units().parties(who.unit().id()).stream()
                        .noneMatch(party -> party.side().equals(post.side()))) {
            throw CommandRefused.field("project.person", "post", "“" + post.label() + "”不由本企业明确");
        }
    }

    private PersonRecord row(Project project, Appointing.Appoint told, ProjectScene scene) {
        var row = new PersonRecord();
        row.setId(UUID.randomUUID());
        row.setProject(project.id());
        row.setPost(told.post());
        row.setName(told.name().strip());
        row.setOrganisation(told.organisation().strip());
        var phone = told.phone();
        if (phone != null && !phone.isBlank()) {
            var sealed = personal.seal(PersonalKind.PHONE, phone);
            row.setPhoneCipher(sealed.cipher());
            row.setPhoneMasked(sealed.masked());
            row.setPhoneKeyed(sealed.index());
        }
        row.setCertificate(blankToNull(told.certificate()));
        row.setAppointedAt(scene.at());
        row.setAppointedBy(scene.who().id());
        row.setAttachments(scene.attachments().toArray(UUID[]::new));
        return row;
    }

    /** Of this project, and of every other one on which somebody concerned is wage officer. */
    private List<ProjectFact.PostsChanged> tell(
            Project project,
            List<PersonRecord> concerned,
            ProjectScene scene,
            @Nullable String appointed,
            @Nullable String left) {
        Set<UUID> changed = new HashSet<>(Set.of(project.id()));
        concerned.stream()
                .filter(person -> person.getPost().equals(Posts.WAGE_OFFICER))
                .forEach(person -> changed.addAll(people.wageOfficerOf(person.getName(), person.getPhoneKeyed())));
        return telling.of(changed, scene.at(), project.id(), appointed, left);
    }

    private static List<PersonRecord> with(List<PersonRecord> left, PersonRecord row) {
        var all = new ArrayList<>(left);
        all.add(row);
        return all;
    }

    private static boolean same(PersonRecord one, PersonRecord other) {
        return one.getName().equals(other.getName())
                && one.getPhoneKeyed() != null
                && one.getPhoneKeyed().equals(other.getPhoneKeyed());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
