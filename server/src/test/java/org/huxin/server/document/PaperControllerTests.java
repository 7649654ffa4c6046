package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.DataScope.Reach;
import org.huxin.server.party.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class PaperControllerTests {

    private final PaperDesk desk = new PaperDesk();
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(desk.controller).build();
    private IssuedPaper paper;

    @BeforeEach
    void issue() {
        paper = desk.issue(PaperDesk.reminder());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void theIssuerFindsItsPaperAndMayVoidIt() throws Exception {
        desk.signIn(PaperDesk.LABOUR, Role.COORDINATOR, Reach.ALL);
        http.perform(get("/api/papers").param("text", "示例区住房").param("state", "issued"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].number").value("提醒〔2024〕1号"))
                .andExpect(jsonPath("$.items[0].issuer.name").value("示例区人力资源和社会保障局"))
                .andExpect(jsonPath("$.items[0].subject.kind").value("clue"))
                .andExpect(jsonPath("$.items[0].subject.number").value("示例-2024-000123"))
                .andExpect(jsonPath("$.items[0].mayVoid").value(true))
                .andExpect(jsonPath("$.next").isEmpty());

        http.perform(post("/api/papers/{id}/void", paper.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\":\"主送单位写错\"}"))
                .andExpect(jsonPath("$.state").value("void"))
                .andExpect(jsonPath("$.voidReason").value("主送单位写错"))
                .andExpect(jsonPath("$.mayVoid").value(false));
    }

    @Test
    void filesCarryTheNumberAsTheirName() throws Exception {
        desk.signIn(PaperDesk.LABOUR, Role.COORDINATOR, Reach.ALL);
        http.perform(get("/api/papers/{id}/pdf", paper.id()))
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andExpect(header().string("Content-Disposition", containsString("inline")))
                .andExpect(header().string("Content-Disposition", containsString("%E3%80%942024%E3%80%951")));
        http.perform(get("/api/papers/{id}/docx", paper.id()))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string("Content-Disposition", containsString(".docx")));
    }

    @Test
    void theAddresseeSeesAndReceivesButDoesNotVoid() throws Exception {
        desk.signIn(PaperDesk.HOUSING, Role.UNIT, Reach.OWN);
        http.perform(get("/api/papers").param("received", "true"))
                .andExpect(jsonPath("$.items.length()").value(1));
        http.perform(post("/api/papers/{id}/receipt", paper.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"receipt\":\"测试员乙签收\"}"))
                .andExpect(jsonPath("$.receipt").value("测试员乙签收"))
                .andExpect(jsonPath("$.receiptAt").exists());
        assertThatThrownBy(() -> desk.controller.revoke(paper.id(), new PaperController.VoidRequest("不要了")))
                .isInstanceOf(NotPermitted.class)
                .hasMessageContaining("示例区人力资源和社会保障局");
    }

    @Test
    void whoOnlyReadsItSignsForNobody() throws Exception {
        desk.signIn(PaperDesk.GOVERNMENT, Role.COORDINATOR, Reach.ALL);
        http.perform(get("/api/papers/{id}", paper.id()))
                .andExpect(jsonPath("$.mayReceive").value(false));
        assertThatThrownBy(() -> desk.controller.receive(paper.id(), Receipt.by("测试员丙")))
                .isInstanceOf(NotPermitted.class);

        desk.signIn(PaperDesk.HOUSING, Role.UNIT, Reach.OWN);
        http.perform(get("/api/papers/{id}", paper.id()))
                .andExpect(jsonPath("$.mayReceive").value(true));
    }

    @Test
    void aUnitThatHasNoPartInItDoesNotFindIt() throws Exception {
        desk.signIn(PaperDesk.GOVERNMENT, Role.UNIT, Reach.OWN);
        http.perform(get("/api/papers")).andExpect(jsonPath("$.items.length()").value(0));
        assertThatThrownBy(() -> desk.controller.get(paper.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.controller.pdf(paper.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.controller.docx(paper.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.controller.receive(paper.id(), Receipt.by("测试员丙")))
                .isInstanceOf(NotFound.class);
        assertThat(desk.papers.get(paper.id()).receivedAt()).isNull();
    }

    @Test
    void whoeverMayNotReadPapersIsRefused() {
        assertThatThrownBy(() -> desk.controller.get(paper.id())).isInstanceOf(NotPermitted.class);
        desk.signIn(PaperDesk.LABOUR, Role.VILLAGE, Reach.SENT);
        assertThatThrownBy(() -> desk.controller.get(paper.id())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void anUnknownStateIsRefusedByName() {
        assertThatThrownBy(() -> PaperView.state("gone"))
                .isInstanceOfSatisfying(
                        CommandRefused.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("paper.bad_state"));
    }
}
