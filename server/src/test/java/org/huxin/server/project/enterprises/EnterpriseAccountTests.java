package org.huxin.server.project.enterprises;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Accounts of owners and contractors: invited, bound to the credit code, and shut out of everything but their own. */
@CaseworkTest
class EnterpriseAccountTests {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000ffd9");

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();
    private final String contractorCode = code();
    private final String ownerCode = code();

    private Officer housing;
    private ProjectFile project;
    private String contractor;
    private String owner;

    /** Eighteen characters that no other test has used. */
    private static String code() {
        return "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
    }

    @BeforeEach
    void aProjectOfTwoFirms() throws Exception {
        counter.on(DAY);
        housing = counter.of("zy.housing");
        project = ProjectFile.entered(
                aProject()
                        .with("name", mark)
                        .with("field", "housing")
                        .with("owner", Map.of("name", mark + "置业", "creditCode", ownerCode))
                        .with("contractor", Map.of("name", mark + "建设", "creditCode", contractorCode)),
                housing);
        contractor = Counter.read(project.page(housing), "$.contractor.id");
        owner = Counter.read(project.page(housing), "$.owner.id");
    }

    private String invites(String firm) throws Exception {
        return Counter.read(
                housing.post("/api/enterprises/" + firm + "/invitations", "{}").andExpect(status().isOk()), "$.secret");
    }

    private static String acceptance(String secret, String code, String username) {
        return """
                {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                """.formatted(secret, code, username, Counter.PASSWORD);
    }

    private Officer account(String firm, String code) throws Exception {
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post("/api/invitations/accept", acceptance(invites(firm), code, username))
                .andExpect(status().isNoContent());
        return counter.signsIn(username);
    }

    private void refused(String secret, String code, String path) throws Exception {
        counter.nobody()
                .post("/api/invitations/accept", acceptance(secret, code, "u" + UUID.randomUUID()))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is(path)));
    }

    @Test
    void anInvitationIsGoodOnceAndForTheFirmThatKnowsItsCode() throws Exception {
        var secret = invites(contractor);
        refused(secret, ownerCode, "creditCode");
        refused("no-such-secret", contractorCode, "secret");
        counter.nobody()
                .post("/api/invitations/accept", acceptance(secret, contractorCode.toLowerCase(), "u" + mark))
                .andExpect(status().isNoContent());
        refused(secret, contractorCode, "secret");

        housing.get("/api/enterprises/" + contractor + "/invitations")
                .andExpect(jsonPath("$[0].account", is("测试员甲")))
                .andExpect(jsonPath("$[0].acceptedAt", is(notNullValue())))
                .andExpect(jsonPath("$[0].secret", is(nullValue())));
    }

    @Test
    void anInvitationDiesOfGuessingAndOfAge() throws Exception {
        var guessed = invites(contractor);
        for (var i = 0; i < 5; i++) {
            refused(guessed, ownerCode, "creditCode");
        }
        refused(guessed, contractorCode, "secret");

        var old = invites(contractor);
        counter.at(DAY.plusDays(7).atTime(9, 0));
        refused(old, contractorCode, "secret");
        housing.get("/api/enterprises/" + contractor + "/invitations").andExpect(jsonPath("$[0].expired", is(true)));
    }

    @Test
    void onlyWhoSuperviseAProjectOfTheFirmInviteIt() throws Exception {
        counter.of("zz.housing")
                .post("/api/enterprises/" + contractor + "/invitations", "{}")
                .andExpect(status().isNotFound());
        counter.of("zy.water")
                .post("/api/enterprises/" + contractor + "/invitations", "{}")
                .andExpect(status().isNotFound());
        var nameless = ProjectFile.entered(
                aProject().with("name", mark).with("field", "housing").built(mark + "无代码"), housing);
        var firm = Counter.read(nameless.page(housing), "$.contractor.id");
        housing.post("/api/enterprises/" + firm + "/invitations", "{}").andExpect(status().isConflict());
    }

    @Test
    void aFirmSeesItsOwnProjectsAndNothingElse() throws Exception {
        var other = ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), housing);
        var firm = account(contractor, contractorCode);

        firm.get("/api/projects?text=" + mark)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].id", contains(project.id())));
        firm.get("/api/projects/count").andExpect(jsonPath("$.count", is(1)));
        project.page(firm)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.pushes", is(empty())))
                .andExpect(jsonPath("$.timeline", is(empty())))
                .andExpect(jsonPath("$.actions[*].name", is(List.of("appoint", "remove", "show-board"))));
        other.page(firm).andExpect(status().isNotFound());
    }

    @Test
    void aFirmReadsTheTermAndTheClauseOfWhatIsOwedAboutItsProject() throws Exception {
        project.begins(housing);
        var firm = account(contractor, contractorCode);

        var duty = Counter.read(
                project.page(firm)
                        .andExpect(jsonPath(
                                "$.duties[?(@.rule=='zhangye.platform.enter')].dueOn", is(List.of("2025-07-31")))),
                "$.duties[?(@.rule=='zhangye.platform.enter')].id");
        var id = duty.replaceAll("[^0-9a-f-]", "");
        firm.get("/api/duties/" + id + "/receipt").andExpect(status().isOk());
        account(owner, ownerCode).get("/api/duties/" + id + "/receipt").andExpect(status().isOk());

        var elsewhere = ProjectFile.entered(aProject().with("name", mark).with("field", "housing"), housing)
                .begins(housing);
        var others = Counter.read(elsewhere.page(housing), "$.duties[0].id");
        firm.get("/api/duties/" + others + "/receipt").andExpect(status().isNotFound());
    }

    @Test
    void aContractorNamesItsOwnPersonsAndShowsTheBoardAndTheOwnerDoesNot() throws Exception {
        var firm = account(contractor, contractorCode);
        project.appoints(firm, "wage_officer", "测试员乙", "1390000" + (int) (Math.random() * 8999 + 1000))
                .andExpect(jsonPath("$.people[0].name", is("测试员乙")))
                .andExpect(jsonPath("$.timeline[0].what", is("明确劳资专管员")));
        project.act(firm, "appoint", ProjectFile.person("owner_side", "测试员丙", "13800000009"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("post")));
        var photo = Counter.read(firm.upload("告示牌.jpg", "image/jpeg", JPEG).andExpect(status().isOk()), "$.id");
        project.does(firm, "show-board", "\"attachments\":[\"%s\"]".formatted(photo));
        firm.get("/api/attachments/" + photo).andExpect(status().isOk());
        project.act(firm, "check-board", "").andExpect(status().isForbidden());

        var client = account(owner, ownerCode);
        project.act(client, "show-board", "\"attachments\":[\"%s\"]".formatted(photo))
                .andExpect(status().isForbidden());
        project.page(client).andExpect(jsonPath("$.actions[*].name", not(hasItem("show-board"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/clues",
                "/api/cases",
                "/api/pushes",
                "/api/bars",
                "/api/enterprises?text=示例",
                "/api/projects/overview",
                "/api/desk",
                "/api/notices",
                "/api/papers",
                "/api/tasks",
                "/api/organisation",
                "/api/accounts",
                "/api/audit",
                "/api/vocabulary"
            })
    void everythingThatIsNotOpenToFirmsIsShut(String path) throws Exception {
        account(contractor, contractorCode).get(path).andExpect(status().isForbidden());
    }

    @Test
    void aFirmRegistersNothingAndIsNoUnitOfThePlace() throws Exception {
        var firm = account(contractor, contractorCode);
        aProject().with("name", mark).sentBy(firm).andExpect(status().isForbidden());
        firm.post("/api/enterprises/" + contractor + "/invitations", "{}").andExpect(status().isForbidden());

        counter.of("zy.labour")
                .get("/api/vocabulary")
                .andExpect(jsonPath("$.units[*].name", not(hasItem(mark + "建设"))));
    }
}
