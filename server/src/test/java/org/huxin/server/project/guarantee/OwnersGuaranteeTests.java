package org.huxin.server.project.guarantee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Guaranteeing;
import org.huxin.server.project.ProjectFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 建设单位自己提交: waits for the industry department, and nothing turns green before. */
@CaseworkTest
class OwnersGuaranteeTests {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final LocalDate END = LocalDate.of(2025, 3, 31);

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    private Counter.Officer housing;
    private Counter.Officer owner;
    private Counter.Officer contractor;
    private ProjectFile project;

    @BeforeEach
    void aProjectOfTwoFirms() throws Exception {
        counter.on(DAY);
        housing = counter.of("zy.housing");
        var codes = Map.of("owner", code(), "contractor", code());
        project = ProjectFile.entered(
                aProject()
                        .with("name", mark)
                        .with("field", "housing")
                        .with("owner", Map.of("name", mark + "置业", "creditCode", codes.get("owner")))
                        .with("contractor", Map.of("name", mark + "建设", "creditCode", codes.get("contractor"))),
                housing);
        owner = account("owner", codes);
        contractor = account("contractor", codes);
    }

    private static String code() {
        return "91"
                + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
    }

    private Counter.Officer account(String party, Map<String, String> codes) throws Exception {
        var firm = Counter.read(project.page(housing), "$." + party + ".id");
        var secret = Counter.read(housing.post("/api/enterprises/" + firm + "/invitations", "{}"), "$.secret");
        var username = "u" + UUID.randomUUID();
        counter.nobody()
                .post("/api/invitations/accept", """
                        {"secret":"%s","creditCode":"%s","username":"%s","name":"测试员甲","post":"经办人","password":"%s"}
                        """.formatted(secret, codes.get(party), username, Counter.PASSWORD))
                .andExpect(status().isNoContent());
        return counter.signsIn(username);
    }

    private static String file(Counter.Officer officer, String name) throws Exception {
        return Counter.read(
                officer.upload(name, "application/pdf", "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8))
                        .andExpect(status().isOk()),
                "$.id");
    }

    @Test
    @Requirement("ZY-123")
    void theOwnersProofOfFundsAndGuaranteeWaitForTheDepartmentAndOnlyThenTheLightTurnsGreen() throws Exception {
        var funds = file(owner, "资金证明.pdf");
        var letter = file(owner, "支付保函.pdf");
        var told = Guaranteeing.body(owner, "payment", DAY, END)
                .replaceAll("\"attachments\":.*", "\"attachments\":[\"%s\",\"%s\"]".formatted(funds, letter));

        project.does(owner, "guarantees", told)
                .andExpect(jsonPath("$.guarantees[0].state", is("pending")))
                .andExpect(jsonPath("$.guarantees[0].actions", is(empty())))
                .andExpect(jsonPath("$.guarantees[0].attachments[*].name", containsInAnyOrder("资金证明.pdf", "支付保函.pdf")));
        var confirm = "guarantees/" + Guaranteeing.last(owner, project) + "/confirm";
        assertThat(Guaranteeing.light(housing, project, "payment_guarantee")).isEqualTo("false");
        assertThat(Guaranteeing.light(owner, project, "payment_guarantee")).isEqualTo("false");
        project.act(owner, confirm, "").andExpect(status().isForbidden());
        housing.get("/api/attachments/" + funds).andExpect(status().isOk());
        housing.get("/api/attachments/" + letter).andExpect(status().isOk());

        project.does(housing, confirm, "").andExpect(jsonPath("$.guarantees[0].state", is("valid")));

        assertThat(Guaranteeing.light(housing, project, "payment_guarantee")).isEqualTo("true");
        assertThat(Guaranteeing.light(owner, project, "payment_guarantee")).isEqualTo("true");
    }

    @Test
    void eachFirmEntersWhatItGivesItself() throws Exception {
        project.act(contractor, "guarantees", Guaranteeing.body(contractor, "payment", DAY, END))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("kind")));
        project.act(owner, "guarantees", Guaranteeing.body(owner, "performance", DAY, END))
                .andExpect(status().is(422));

        Guaranteeing.enter(contractor, project, "performance", DAY, END)
                .andExpect(jsonPath("$.guarantees[*].kind.code", contains("performance")));
        Guaranteeing.of(owner, project).andExpect(jsonPath("$.guarantees[*].state", hasItem("pending")));
    }

    @Test
    void aFirmReadsNoListsAndOrdersNobody() throws Exception {
        owner.get("/api/guarantees").andExpect(status().isForbidden());
        owner.get("/api/orders").andExpect(status().isForbidden());
        project.act(owner, "orders", "").andExpect(status().isForbidden());
    }
}
