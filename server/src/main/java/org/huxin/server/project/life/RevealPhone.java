package org.huxin.server.project.life;

import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.project.register.ProjectAct;
import org.huxin.server.project.register.ProjectRights;
import org.huxin.server.project.register.Projects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the phone of somebody answerable in clear; the read stands in the audit log. */
@Service
class RevealPhone {

    private final Projects projects;
    private final People people;
    private final PersonalFields personal;
    private final CurrentOfficer current;

    RevealPhone(Projects projects, People people, PersonalFields personal, CurrentOfficer current) {
        this.projects = projects;
        this.people = people;
        this.personal = personal;
        this.current = current;
    }

    /**
     * @return the phone
     * @throws NotFound if project or person is not there for the officer, or no phone is known
     * @throws NotPermitted unless the officer's unit has a share in the project
     */
    @Transactional
    String handle(UUID id, UUID person, String purpose) {
        var project = projects.visible(id);
        if (!ProjectRights.mayDo(ProjectAct.APPOINT, project, current.get())) {
            throw NotPermitted.outsideScope("只有与项目有关的单位可以查看联系电话");
        }
        var sealed = people.require(id, person).getPhoneCipher();
        if (sealed == null) {
            throw new NotFound("联系电话", person.toString());
        }
        return personal.reveal(project.subject(), purpose, Map.of(PersonalKind.PHONE, sealed))
                .getOrDefault(PersonalKind.PHONE, "");
    }
}
