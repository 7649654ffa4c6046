package org.huxin.server.project.deposit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.act;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.paper;
import static org.huxin.server.project.deposit.Depositing.requires;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** The days of the notice and of the statute beside each other, and the order that may follow. */
@CaseworkTest
class DepositTermTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    private Officer housing;
    private Officer labour;
    private String project;

    @BeforeEach
    void aNoticeReceivedOnTheFirstOfMarch() throws Exception {
        counter.on(DAY);
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
        project = built("示例" + UUID.randomUUID()).enteredBy(housing);
        requires(labour, project, SUM);
        var push = Counter.read(
                housing.post(
                                "/api/projects/" + project + "/pushes",
                                "{\"kind\":\"permit\",\"triggeredAt\":\"%sT09:00:00\"}".formatted(DAY))
                        .andExpect(status().isOk()),
                "$.id");
        var version = Counter.read(housing.get("/api/pushes/" + push), "$.version");
        var notice = Counter.read(
                housing.post("/api/pushes/" + push + "/send", "{\"version\":" + version + "}"), "$.notice.id");
        counter.on(DAY.plusDays(1));
        housing.post(
                        "/api/papers/" + notice + "/receipt",
                        "{\"receipt\":\"测试员甲\",\"post\":\"项目经理\",\"phone\":\"13800000001\",\"at\":\"2024-03-01T09:35:00\"}")
                .andExpect(status().isOk());
    }

    private ResultActions orders(Officer officer, String dueOn) throws Exception {
        return new ProjectFile(project)
                .act(
                        officer,
                        "orders",
                        "\"ground\":\"no_deposit\",\"party\":\"contractor\",\"found\":\"示例：没有存储\",\"dueOn\":\"%s\""
                                .formatted(dueOn));
    }

    private static String clock(String code, String of) {
        return "$.clocks[?(@.code=='%s')].duty.%s".formatted(code, of);
    }

    @Test
    @Requirement("ZZ-116")
    void fifteenDaysFromTheReceiptThenOverdueAndTheOrderIsOffered() throws Exception {
        view(labour, project)
                .andExpect(jsonPath(clock("notice", "dueOn"), contains("2024-03-16")))
                .andExpect(jsonPath(clock("notice", "status"), contains("open")))
                .andExpect(jsonPath("$.owed", is(false)));
        orders(labour, "2024-03-20")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("deposit.not_overdue")));

        counter.endOf(LocalDate.of(2024, 3, 16), "410803");
        view(labour, project)
                .andExpect(jsonPath(clock("notice", "status"), contains("overdue")))
                .andExpect(jsonPath("$.owed", is(true)));
        orders(housing, "2024-03-29").andExpect(status().isForbidden());

        orders(labour, "2024-03-17").andExpect(status().is(422));
        orders(labour, "2024-03-29")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.orders[*].ground.code", contains("no_deposit")))
                .andExpect(jsonPath("$.orders[*].dueOn", contains("2024-03-29")))
                .andExpect(jsonPath("$.orders[*].fineFen", contains((Object) null)));
        counter.endOf(LocalDate.of(2024, 3, 29), "410803");
        labour.get("/api/projects/" + project + "/orders")
                .andExpect(jsonPath("$.orders[*].state", contains("overdue")));

        does(labour, project, "record", cash("citic_bank", SUM, LocalDate.of(2024, 3, 30)))
                .andExpect(jsonPath(clock("notice", "status"), contains("met_late")))
                .andExpect(jsonPath("$.owed", is(false)));
    }

    @Test
    void theStatutoryTermRunsBesideTheNoticeFromThePermitAndThePageSaysSo() throws Exception {
        view(labour, project)
                .andExpect(jsonPath(clock("statutory", "dueOn"), contains("2024-03-29")))
                .andExpect(jsonPath("$.clocks[?(@.code=='notice')].note", hasItem(containsString("不自动处罚"))));
        does(labour, project, "record", cash("citic_bank", SUM - 1, DAY))
                .andExpect(jsonPath(clock("notice", "status"), contains("open")));
        does(labour, project, "record", cash("citic_bank", 1, DAY))
                .andExpect(jsonPath(clock("notice", "status"), contains("met")))
                .andExpect(jsonPath(clock("statutory", "status"), contains("met")));
    }

    @Test
    void aGuaranteeThatEndsWithoutAnotherOpensTheOrderToo() throws Exception {
        var ends = LocalDate.of(2025, 2, 28);
        does(labour, project, "record", paper("bank_guarantee", "citic_bank", SUM, DAY, ends))
                .andExpect(jsonPath(clock("notice", "status"), contains("met")))
                .andExpect(jsonPath(clock("renewal", "dueOn"), contains("2025-01-28")));
        orders(labour, "2024-04-01").andExpect(status().isConflict());

        counter.on(ends.plusDays(1));
        view(labour, project).andExpect(jsonPath("$.owed", is(true)));
        orders(labour, "2025-03-10").andExpect(status().isOk());
    }

    @Test
    void theTermOfWorksWithoutAPermitIsEnteredByHand() throws Exception {
        var other = built("示例" + UUID.randomUUID()).enteredBy(housing);
        act(housing, other, "begin-term", "\"kind\":\"nonsense\",\"startedOn\":\"2024-03-01\"")
                .andExpect(status().is(422));
        act(housing, other, "begin-term", "\"kind\":\"start_report\",\"startedOn\":\"2024-04-01\"")
                .andExpect(status().is(422));
        does(housing, other, "begin-term", "\"kind\":\"start_report\",\"startedOn\":\"2024-02-29\"")
                .andExpect(jsonPath(clock("statutory", "dueOn"), contains("2024-03-28")));
    }
}
