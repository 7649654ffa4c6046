package org.huxin.server.project.account;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 撤户: thirty days after the notice, with nothing against it; after a change a new one is opened. */
@CaseworkTest
class CloseAccountTests {

    @Autowired
    private Counter counter;

    private Officer housing;
    private Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 6, 3));
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
    }

    private AccountedProject announced(String reason) throws Exception {
        var project = AccountedProject.project(housing).opened(housing, "2024-03-20");
        project.does(
                housing,
                "announce-account-closing",
                Map.of("reason", reason, "on", "2024-06-03", "attachments", List.of(housing.uploads())));
        return project;
    }

    private static ResultActions closes(
            AccountedProject project, Officer officer, String on, boolean noSuits, boolean noArrears) throws Exception {
        return project.act(officer, "close-account", Map.of("on", on, "noSuits", noSuits, "noArrears", noArrears));
    }

    @Test
    void itIsClosedThirtyDaysAfterTheNoticeAndNotWhileAnythingIsOpen() throws Exception {
        var bare = AccountedProject.project(housing).opened(housing, "2024-03-20");
        closes(bare, labour, "2024-06-03", true, true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("account.not_announced")));
        var project = announced("completed");
        counter.on(LocalDate.of(2024, 7, 3));

        closes(project, labour, "2024-07-02", true, true)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("公示没有满三十日")));
        closes(project, labour, "2024-07-03", false, false)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.missing", hasSize(2)));
        closes(project, housing, "2024-07-03", true, true).andExpect(status().isForbidden());
        closes(project, labour, "2024-07-03", true, true)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accounts[0].closedOn", is("2024-07-03")))
                .andExpect(jsonPath("$.actions[?(@.name=='close-account')]", is(empty())));
        project.file()
                .page(housing)
                .andExpect(jsonPath("$.lights[?(@.code=='special_account')].inPlace", contains(false)))
                .andExpect(jsonPath("$.duties[?(@.rule=='national.account.reopen')]", is(empty())));
    }

    @Test
    void anOpenCaseOnTheProjectStandsAgainstIt() throws Exception {
        var project = announced("completed");
        counter.on(LocalDate.of(2024, 7, 3));
        var clue = labour.register(aClue("phone", LocalDate.of(2024, 7, 3).atTime(8, 30))
                .in("410803_lifeng", "housing")
                .with("projectId", project.file().id()));
        labour.does(
                clue,
                "assign",
                "\"mode\":\"assign\",\"unit\":\"zz.labour\",\"officer\":null,\"helpers\":[],\"reason\":\"示例\"");
        labour.does(clue, "open-case", "");

        closes(project, labour, "2024-07-03", true, true)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("未结的欠薪案件")));
    }

    @Test
    void aFrozenAccountIsNotClosed() throws Exception {
        var project = announced("completed");
        counter.on(LocalDate.of(2024, 7, 3));
        project.does(
                housing,
                "hold-account",
                Map.of("kind", "seized", "authority", "示例人民法院", "document", "示例1号", "on", "2024-07-01"));
        closes(project, labour, "2024-07-03", true, true)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("account.held")));
    }

    @Test
    void afterAChangeOfBankAnotherIsOpened() throws Exception {
        var project = announced("bank_changed");
        counter.on(LocalDate.of(2024, 7, 3));
        closes(project, labour, "2024-07-03", true, true).andExpect(status().isOk());
        project.file()
                .page(housing)
                .andExpect(jsonPath("$.duties[?(@.rule=='national.account.reopen')].dueOn", contains("2024-08-02")));

        counter.on(LocalDate.of(2024, 7, 10));
        project.opened(housing, "2024-07-10");
        project.view(housing).andExpect(jsonPath("$.accounts", hasSize(2)));
        project.file()
                .page(housing)
                .andExpect(jsonPath("$.duties[?(@.rule=='national.account.reopen')].status", contains("met")))
                .andExpect(jsonPath("$.lights[?(@.code=='special_account')].inPlace", contains(true)));
    }
}
