package org.huxin.server.attachments;

import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.Role;
import org.huxin.server.project.ProjectFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A file is read by whoever may see the matter that carries it, and by nobody else. */
@CaseworkTest
class CarriedAttachmentTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 4);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Counter counter;

    @Autowired
    DSLContext db;

    @BeforeEach
    void aDay() {
        counter.on(DAY);
    }

    private static void reads(Officer officer, String file) throws Exception {
        officer.get("/api/attachments/" + file).andExpect(status().isOk());
    }

    private static void finds(Officer officer, String file, boolean found) throws Exception {
        officer.get("/api/attachments/" + file).andExpect(found ? status().isOk() : status().isNotFound());
    }

    private String barred(Officer by) throws Exception {
        var file = by.uploads();
        by.post(
                        "/api/bars",
                        JSON.writeValueAsString(Map.of(
                                "enterprise",
                                Map.of("name", "示例置业" + UUID.randomUUID()),
                                "decision",
                                "示例限〔2024〕" + UUID.randomUUID() + "号",
                                "ground",
                                "no_guarantee",
                                "decidedOn",
                                DAY.toString(),
                                "attachments",
                                List.of(file))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.attachments[0].id").value(file));
        return file;
    }

    @Test
    void theDecisionOfABarIsReadByWhoeverReadsBarsThere() throws Exception {
        var file = barred(counter.of("jy.housing"));

        reads(counter.of("jy.housing"), file);
        reads(counter.of("jy.labour"), file);
        finds(counter.of("zz.labour"), file, false);
        finds(counter.of("jf.social_security"), file, false);
    }

    @Test
    void whoMayNotReadBarsReadsNoDecisionEither() throws Exception {
        var file = barred(counter.of("jy.housing"));
        for (var role : List.of(Role.VILLAGE, Role.ADMIN)) {
            var officer = counter.as("bar-" + role.code(), "jy.labour", role);
            officer.get("/api/bars").andExpect(status().isForbidden());
            finds(officer, file, false);
        }
    }

    @Test
    void whatAProjectCarriesIsReadByThoseWhoSeeTheProject() throws Exception {
        var labour = counter.of("zz.labour");
        var project = ProjectFile.entered(aProject().in("410803_lifeng", "housing"), labour);
        var file = labour.uploads();
        finds(counter.of("zz.housing"), file, false);
        carry(project, file);

        reads(counter.of("zz.housing"), file);
        reads(counter.of("zz.lifeng"), file);
        finds(counter.of("zz.education"), file, false);
        finds(counter.of("jy.labour"), file, false);
        finds(counter.as("project-admin", "zz.education", Role.ADMIN), file, false);
    }

    /** As an act on the project would file it. */
    private void carry(ProjectFile project, String file) {
        db.execute("UPDATE project.entry SET attachments = ARRAY[?::uuid] WHERE project = ?::uuid", file, project.id());
    }

    @Test
    void theUnitThatUploadedItReadsItAlsoBeforeAnythingCarriesIt() throws Exception {
        var file = counter.of("zz.transport").uploads();

        reads(counter.of("zz.transport"), file);
        finds(counter.of("zz.labour"), file, false);
    }
}
