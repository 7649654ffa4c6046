package org.huxin.server.project.deposit;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.huxin.server.project.deposit.Depositing.SUM;
import static org.huxin.server.project.deposit.Depositing.act;
import static org.huxin.server.project.deposit.Depositing.cash;
import static org.huxin.server.project.deposit.Depositing.does;
import static org.huxin.server.project.deposit.Depositing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The contractor sees his own deposit and asks for it back; everything else is the supervising unit's. */
@CaseworkTest
class DepositOfFirmTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @Autowired
    private Counter counter;

    private Officer labour;
    private Officer contractor;
    private ProjectFile project;

    @BeforeEach
    void aContractorWithAnAccount() throws Exception {
        counter.on(DAY);
        labour = counter.of("zz.labour");
        var mark = "示例" + UUID.randomUUID();
        var code = "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
        project = ProjectFile.entered(
                aProject()
                        .with("name", mark)
                        .with("field", "housing")
                        .with("contractor", Map.of("name", mark + "建设", "creditCode", code)),
                labour);
        var firm = Counter.read(project.page(labour), "$.contractor.id");
        var secret = Counter.read(labour.post("/api/enterprises/" + firm + "/invitations", "{}"), "$.secret");
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post("/api/invitations/accept", """
                        {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                        """.formatted(secret, code, username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        contractor = counter.signsIn(username);
    }

    @Test
    void theContractorSeesWhatStandsAndRecordsNothingHimself() throws Exception {
        does(labour, project.id(), "record", cash("citic_bank", SUM, DAY));
        view(contractor, project.id())
                .andExpect(jsonPath("$.totals.balanceFen", is((int) SUM)))
                .andExpect(jsonPath("$.offers.cases", is(empty())))
                .andExpect(jsonPath("$.actions", is(empty())));
        act(contractor, project.id(), "record", cash("citic_bank", SUM, DAY)).andExpect(status().isForbidden());
        contractor.get("/api/deposits").andExpect(status().isForbidden());
        contractor.get("/api/deposit-agencies").andExpect(status().isForbidden());
        var other = Depositing.built("示例" + UUID.randomUUID()).enteredBy(labour);
        view(contractor, other).andExpect(status().isNotFound());
    }

    @Test
    void theContractorAsksForHisDepositBackAndTheBureauDecides() throws Exception {
        does(labour, project.id(), "record", cash("citic_bank", SUM, DAY));
        project.begins(labour).enters(labour, "exit");
        counter.on(DAY.plusDays(31));
        view(contractor, project.id()).andExpect(jsonPath("$.actions[*].name", contains("apply-return")));
        does(
                contractor,
                project.id(),
                "apply-return",
                "\"noticedOn\":\"%s\",\"promised\":true,\"noticedTwice\":true,\"attachments\":[\"%s\"]"
                        .formatted(DAY, contractor.uploads()));
        act(contractor, project.id(), "review-return", "\"passed\":true").andExpect(status().isForbidden());
        does(labour, project.id(), "review-return", "\"passed\":true");
    }
}
