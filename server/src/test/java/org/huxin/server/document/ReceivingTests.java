package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.db.document.Tables.PAPER;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.Map;
import org.hamcrest.Matchers;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.party.DataScope.Reach;
import org.huxin.server.party.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** 签收 of a notice that must prove when it came into whose hands. */
class ReceivingTests {

    private static final String PHONE = "13800000001";

    private final PaperDesk desk = new PaperDesk();
    private final MockMvc http =
            MockMvcBuilders.standaloneSetup(desk.controller).build();
    private IssuedPaper notice;

    @BeforeEach
    void issue() {
        notice = desk.issue(PaperOrder.of(
                        "deposit_notice",
                        PaperDesk.HERE,
                        "push:1",
                        Map.of("project.name", "示例安置房", "addressee", "示例建筑有限公司"),
                        null)
                .between("zz.housing", null));
        desk.signIn(PaperDesk.HOUSING, Role.INDUSTRY, Reach.OWN);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private IssuedPaper sign(Receipt receipt) {
        return desk.transaction.execute(status -> desk.papers.receive(notice.id(), receipt));
    }

    private static Receipt whole(LocalDateTime at) {
        return new Receipt("测试员甲", "项目经理", PHONE, at);
    }

    private CommandRefused refusal(Receipt receipt) {
        var refused = new CommandRefused[1];
        assertThatThrownBy(() -> sign(receipt))
                .isInstanceOfSatisfying(CommandRefused.class, refusal -> refused[0] = refusal);
        assertThat(desk.papers.get(notice.id()).receivedAt()).isNull();
        return refused[0];
    }

    @Test
    void everyPartThatTheFormAsksForIsWanted() {
        assertThat(refusal(Receipt.by("测试员甲")).errors())
                .extracting(FieldError::path)
                .containsExactly("post", "phone");
        assertThat(refusal(new Receipt("测试员甲", " ", PHONE, null)).errors())
                .extracting(FieldError::path)
                .containsExactly("post");
        assertThat(refusal(new Receipt("测试员甲", "项目经理", "  ", null)).errors())
                .extracting(FieldError::path)
                .containsExactly("phone");
        assertThat(refusal(new Receipt(" ", "项目经理", PHONE, null)).code()).isEqualTo("paper.receiver_missing");
        assertThat(desk.acts).doesNotContain("document.received");
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-1, false", "0, true", "1, true", "90, true", "121, false"})
    void itIsSignedBetweenItsIssueAndNow(int minutes, boolean possible) {
        var issued = desk.now;
        desk.now = issued.plusMinutes(120);
        var at = issued.plusMinutes(minutes);
        if (possible) {
            assertThat(sign(whole(at)).receivedAt()).isEqualTo(at.withSecond(0));
        } else {
            assertThat(refusal(whole(at)).code()).isEqualTo("paper.receipt_time");
            assertThat(refusal(whole(at)).errors()).extracting(FieldError::path).containsExactly("at");
        }
    }

    @Test
    void theSecondReceiptIsRefusedAndChangesNothing() {
        sign(whole(null));

        assertThatThrownBy(() -> sign(new Receipt("测试员乙", "会计", "13900000002", null)))
                .isInstanceOfSatisfying(CommandRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("paper.already_received");
                    assertThat(refused.reason()).contains("测试员甲");
                });
        var paper = desk.papers.get(notice.id());
        assertThat(paper.receiver()).isEqualTo("测试员甲");
        assertThat(paper.receiverPost()).isEqualTo("项目经理");
        assertThat(desk.facts).filteredOn(PaperReceived.class::isInstance).hasSize(1);
    }

    @Test
    void thePhoneLiesSealedAndIsShownMaskedToWhoeverReads() throws Exception {
        sign(whole(null));

        assertThat(desk.db.fetchSingle(PAPER, PAPER.ID.eq(notice.id())).formatJSON())
                .doesNotContain(PHONE);
        http.perform(get("/api/papers/{id}", notice.id()))
                .andExpect(jsonPath("$.receiptPhoneMasked").value("138****0001"))
                .andExpect(jsonPath("$.receiptPost").value("项目经理"))
                .andExpect(jsonPath("$.mayReceive").value(false))
                .andExpect(content().string(Matchers.not(Matchers.containsString(PHONE))));
    }

    @Test
    void whoIssuedItReadsThePhoneForAPurposeAndNobodyElseDoes() throws Exception {
        sign(whole(null));
        http.perform(reveal("{\"purpose\":\"核对签收\"}"))
                .andExpect(jsonPath("$.phone").value(PHONE));
        http.perform(reveal("{\"purpose\":\" \"}")).andExpect(status().is4xxClientError());

        var purpose = new PaperController.RevealRequest("看看");
        desk.signIn(PaperDesk.GOVERNMENT, Role.LEADER, Reach.ALL);
        assertThatThrownBy(() -> desk.controller.reveal(notice.id(), purpose)).isInstanceOf(NotPermitted.class);
        desk.signIn(PaperDesk.LABOUR, Role.UNIT, Reach.OWN);
        assertThatThrownBy(() -> desk.controller.reveal(notice.id(), purpose)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.controller.receive(notice.id(), whole(null)))
                .isInstanceOf(NotFound.class);
    }

    private org.springframework.test.web.servlet.RequestBuilder reveal(String body) {
        return post("/api/papers/{id}/receipt/reveal", notice.id())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
    }

    @Test
    void aPaperThatNobodySignedForHasNoPhoneToShow() {
        assertThatThrownBy(() -> desk.papers.receiverPhone(notice.id(), "核对")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"138 0000 0001 分机甲", "abc", "1234", "<b>13800000001</b>"})
    void whatIsNoPhoneIsRefusedBeforeItIsStored(String phone) throws Exception {
        http.perform(post("/api/papers/{id}/receipt", notice.id())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"receipt\":\"测试员甲\",\"post\":\"项目经理\",\"phone\":\"%s\"}".formatted(phone)))
                .andExpect(status().is4xxClientError());
        assertThat(desk.papers.get(notice.id()).receivedAt()).isNull();
    }

    @Test
    void whatIsNotServedIsListedUntilItIs() throws Exception {
        var other = desk.issue(PaperDesk.reminder().between("zz.housing", "zz.labour"));
        http.perform(get("/api/papers?served=false"))
                .andExpect(jsonPath("$.items.length()").value(2));
        sign(whole(null));

        http.perform(get("/api/papers?served=false"))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].id").value(other.id().toString()));
        http.perform(get("/api/papers?served=true"))
                .andExpect(jsonPath("$.items[0].id").value(notice.id().toString()));
        http.perform(get("/api/papers")).andExpect(jsonPath("$.items.length()").value(2));
    }

    @Test
    void theFileIsPrintedWithItsCopies() {
        var forms = new PaperForms(new PaperDesk.BuiltInPolicies());

        assertThat(forms.of(notice).receipt()).contains("minute", "signer", "post", "phone");
        assertThat(forms.of(notice).copies()).isEqualTo(2);
        assertThat(forms.of(desk.issue(PaperDesk.reminder())).receipt()).isEmpty();
    }

    @Test
    void aNumberThatNeedsACodeIsNotTakenByAUnitWithoutOne() {
        for (var n = 0; n < 2; n++) {
            assertThatThrownBy(() -> desk.issue(PaperOrder.of(
                                    "deposit_notice",
                                    PaperDesk.HERE,
                                    "push:1",
                                    Map.of("project.name", "示例安置房", "addressee", "示例建筑有限公司"),
                                    null)
                            .between("zz.government", null)))
                    .isInstanceOf(CommandRefused.class);
        }
        assertThat(desk.db.fetchCount(PAPER)).isEqualTo(1);
        assertThat(notice.number()).endsWith("第1号").contains("住建");
    }
}
