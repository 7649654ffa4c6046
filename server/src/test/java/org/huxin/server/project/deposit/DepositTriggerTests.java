package org.huxin.server.project.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.built;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.paper;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.duty.Duties;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a project and moves the days of its deposit without anybody entering it. */
@CaseworkTest
class DepositTriggerTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String STATUTORY = "$.clocks[?(@.code=='statutory')].duty.dueOn";

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private final String mark = "示例" + UUID.randomUUID();

    private Officer housing;
    private Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
    }

    private ProjectFile signed(boolean small, String kind) throws Exception {
        var project = ProjectFile.entered(built(mark).with("small", small), housing);
        project.does(
                housing,
                "sign-contract",
                "\"kind\":\"%s\",\"party\":{\"name\":\"示例劳务%s\"},\"signedOn\":\"2024-02-29\",\"valueFen\":100,\"advanceFunding\":false"
                        .formatted(kind, UUID.randomUUID()));
        return project;
    }

    private long begun(String project) {
        return duties.facts("project:" + project).stream()
                .filter(fact -> fact.type().equals("deposit.term_began"))
                .count();
    }

    private void permitted(String project) throws Exception {
        housing.post(
                        "/api/projects/" + project + "/pushes",
                        "{\"kind\":\"permit\",\"triggeredAt\":\"%sT09:00:00\"}".formatted(DAY))
                .andExpect(status().isOk());
    }

    @Test
    void worksTooSmallForAPermitCountFromTheirContract() throws Exception {
        view(labour, signed(true, "general").id()).andExpect(jsonPath(STATUTORY, contains("2024-03-28")));
        view(labour, signed(true, "subcontract").id()).andExpect(jsonPath(STATUTORY, empty()));
        view(labour, signed(false, "general").id()).andExpect(jsonPath(STATUTORY, empty()));
    }

    @Test
    void theTermBeginsOnceWhateverElseIsToldAfterwards() throws Exception {
        var project = signed(true, "general").id();
        permitted(project);
        assertThat(begun(project)).isEqualTo(1);
        view(labour, project).andExpect(jsonPath(STATUTORY, contains("2024-03-28")));

        var byHand = built(mark).enteredBy(housing);
        does(housing, byHand, "begin-term", "\"kind\":\"start_report\",\"startedOn\":\"2024-02-28\"");
        permitted(byHand);
        assertThat(begun(byHand)).isEqualTo(1);
    }

    @Test
    void aDepositThatStoodBeforeTheTermBeganMeetsIt() throws Exception {
        var project = built(mark).enteredBy(housing);
        Depositing.requires(labour, project, SUM);
        does(labour, project, "record", cash("citic_bank", SUM, DAY));
        counter.on(DAY.plusDays(3));
        permitted(project);
        view(labour, project).andExpect(jsonPath("$.clocks[?(@.code=='statutory')].duty.status", contains("met")));
    }

    @Test
    void nobodyNeedBeRemindedOfAGuaranteeOnceTheWorksHaveEnded() throws Exception {
        var project = ProjectFile.entered(built(mark), labour);
        does(labour, project.id(), "record", paper("bank_guarantee", "citic_bank", SUM, DAY, DAY.plusYears(2)));
        var status = "$.clocks[?(@.code=='renewal')].duty.status";
        project.begins(labour);
        view(labour, project.id()).andExpect(jsonPath(status, contains("open")));

        project.enters(labour, "exit");
        view(labour, project.id())
                .andExpect(jsonPath(status, contains("cancelled")))
                .andExpect(jsonPath("$.actions[?(@.name=='remind-renewal')]", empty()));
    }
}
