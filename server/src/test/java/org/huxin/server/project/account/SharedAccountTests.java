package org.huxin.server.project.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.AccountState;
import org.huxin.server.project.ProjectForm;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done to an account that projects share is done to all of them; and what a contractor does through its own account. */
@CaseworkTest
class SharedAccountTests {

    @Autowired
    private Counter counter;

    @Autowired
    private AccountState state;

    @Autowired
    private SpecialAccounts accounts;

    @Autowired
    private DSLContext db;

    private Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 5, 20));
        housing = counter.of("zz.housing");
    }

    /** As a place that lets several projects have one account would keep them. */
    private List<AccountedProject> sharing() throws Exception {
        var first = AccountedProject.project(housing).opened(housing, "2024-03-20");
        var second = AccountedProject.project(housing).opened(housing, "2024-03-20");
        var number = first.id(housing, "$.accounts[0].number");
        for (var one : List.of(first, second)) {
            db.update(SPECIAL_ACCOUNT)
                    .set(SPECIAL_ACCOUNT.NUMBER, number)
                    .set(SPECIAL_ACCOUNT.SHARED, true)
                    .where(SPECIAL_ACCOUNT.PROJECT.eq(UUID.fromString(one.file().id())))
                    .execute();
        }
        return List.of(first, second);
    }

    @Test
    void anAccountThatIsFrozenForOneProjectIsFrozenForTheOther() throws Exception {
        var both = sharing();
        var ids = both.stream().map(one -> UUID.fromString(one.file().id())).toList();
        both.getFirst()
                .does(
                        housing,
                        "hold-account",
                        Map.of("kind", "frozen", "authority", "示例人民法院", "document", "示例1号", "on", "2024-05-01"));
        assertThat(state.held(ids)).hasSize(2).containsValue("专户冻结");
        for (var one : both) {
            one.view(housing).andExpect(jsonPath("$.held", is("专户冻结")));
            one.file()
                    .page(housing)
                    .andExpect(jsonPath("$.duties[?(@.rule=='national.account.held')].status", contains("open")));
        }
        housing.get("/api/special-accounts?state=held&text=" + both.getLast().name())
                .andExpect(jsonPath("$.items", not(empty())));

        var hold = both.getFirst().id(housing, "$.accounts[0].holds[0].id");
        both.getFirst().does(housing, "release-account", Map.of("hold", hold, "on", "2024-05-20", "document", "示例2号"));
        assertThat(state.held(ids)).isEmpty();
        for (var one : both) {
            one.file()
                    .page(housing)
                    .andExpect(jsonPath("$.duties[?(@.rule=='national.account.held')].status", contains("met")));
        }
    }

    @Test
    void aNumberIsFreeForAnotherOnlyWhereBothMayShareIt() throws Exception {
        var both = sharing();
        var number = both.getFirst().id(housing, "$.accounts[0].number");
        var third = UUID.fromString(AccountedProject.project(housing).file().id());
        assertThat(accounts.taken(number, third, true)).isFalse();
        assertThat(accounts.taken(number, third, false)).isTrue();

        var alone = AccountedProject.project(housing).opened(housing, "2024-03-20");
        var other = alone.id(housing, "$.accounts[0].number");
        assertThat(accounts.taken(other, third, true)).isTrue();
        assertThat(accounts.taken(other, UUID.fromString(alone.file().id()), true))
                .isFalse();
    }

    @Test
    void aContractorThatChangedMeansANewAccount() throws Exception {
        var project = AccountedProject.project(housing).opened(housing, "2024-03-20");
        project.view(housing).andExpect(jsonPath("$.accounts[0].contractorChanged", is(false)));
        var version = Long.parseLong(Counter.read(project.file().page(housing), "$.version"));
        housing.post(
                        "/api/projects/" + project.file().id() + "/revise",
                        ProjectForm.aProject()
                                .with("name", project.name())
                                .with("field", "housing")
                                .with("works", "building")
                                .built(project.contractor() + "二公司")
                                .revising(version))
                .andExpect(status().isOk());
        project.view(housing)
                .andExpect(jsonPath("$.accounts[0].contractorChanged", is(true)))
                .andExpect(jsonPath(
                        "$.expectedName", is(project.contractor() + "二公司" + project.name() + AccountedProject.LABEL)));
    }

    @Test
    void theContractorOpensAndFilesThroughItsOwnAccountAndDecidesNothing() throws Exception {
        var code = "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
        var name = "示例工程" + UUID.randomUUID();
        var firm = name + "建设";
        var project = new AccountedProject(
                org.huxin.server.project.ProjectFile.entered(
                        ProjectForm.aProject()
                                .with("name", name)
                                .with("field", "housing")
                                .with("contractor", Map.of("name", firm, "creditCode", code)),
                        housing),
                name,
                firm);
        var contractor = contractor(project, code);

        project.opens(contractor, project.opening("2024-05-15")).andExpect(status().isOk());
        project.does(contractor, "file-account", Map.of("on", "2024-05-16"))
                .andExpect(jsonPath("$.accounts[0].filing.code", is("submitted")))
                .andExpect(jsonPath("$.actions[?(@.name=='accept-account-filing')]", is(empty())))
                .andExpect(jsonPath("$.actions[?(@.name=='book-account-entry')].refusal", contains(nullValue())));
        project.books(contractor, "2024-05-17", "wages", "cash", "worker", 100)
                .andExpect(jsonPath("$.violations[0].kind.code", is("outside")));
        project.entries(contractor).andExpect(status().isOk());
        var violation = project.id(contractor, "$.violations[0].id");
        var told = new HashMap<String, Object>(Map.of("violation", violation, "note", "示例"));
        project.act(contractor, "deal-account-violation", told).andExpect(status().isForbidden());
        project.act(contractor, "accept-account-filing", Map.of()).andExpect(status().isForbidden());
        contractor.get("/api/special-accounts").andExpect(status().isForbidden());
        var others = AccountedProject.project(housing).opened(housing, "2024-05-15");
        others.view(contractor).andExpect(status().isNotFound());
        others.entries(contractor).andExpect(status().isNotFound());
    }

    private Officer contractor(AccountedProject project, String code) throws Exception {
        var firm = db.fetchValue(
                CONSTRUCTION_PROJECT.CONTRACTOR,
                CONSTRUCTION_PROJECT.ID.eq(UUID.fromString(project.file().id())));
        var secret = Counter.read(housing.post("/api/enterprises/" + firm + "/invitations", "{}"), "$.secret");
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post("/api/invitations/accept", """
                        {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                        """.formatted(secret, code, username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        return counter.signsIn(username);
    }
}
