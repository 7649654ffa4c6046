package org.huxin.server.project.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.push.Pushing.act;
import static org.huxin.server.project.push.Pushing.built;
import static org.huxin.server.project.push.Pushing.entered;
import static org.huxin.server.project.push.Pushing.firm;
import static org.huxin.server.project.push.Pushing.send;
import static org.huxin.server.project.push.Pushing.unbuilt;
import static org.huxin.server.project.push.Pushing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.duty.Duties;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Sending, the notice that goes out with it, its receipt, and who may do what. */
@CaseworkTest
class SendPushTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private Counter.Officer housing;
    private Counter.Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zz.housing");
        labour = counter.of("zz.labour");
    }

    @Test
    @Requirement("ZZ-039")
    void aProjectWithANamedContractorGetsItsNoticeInTheSameAct() throws Exception {
        var contractor = firm();
        var push = entered(housing, unbuilt().built(contractor).enteredBy(housing), "permit", DAY);

        send(housing, push)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("sent")))
                .andExpect(jsonPath("$.notice.addressee", is(contractor)))
                .andExpect(jsonPath("$.notice.issuer.id", is("zz.housing")))
                .andExpect(jsonPath("$.notice.receiptAt", is(nullValue())));
    }

    @Test
    void anotherContractorThanTheLedgersIsRefused() throws Exception {
        var push = entered(housing, built().enteredBy(housing), "permit", DAY);

        act(housing, push, "send", ",\"contractor\":{\"name\":\"示例另一家有限公司\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code", is("push.contractor_known")));
    }

    @Test
    @Requirement("ZZ-115")
    void noticesOfABureauAreNumberedOneAfterTheOther() throws Exception {
        var transport = counter.of("zz.transport");
        var first = number(transport, entered(transport, built().enteredBy(transport), "permit", DAY));
        var second = number(transport, entered(transport, built().enteredBy(transport), "permit", DAY));

        assertThat(first).matches("中区交通农保通字〔2024〕第\\d+号");
        assertThat(ordinal(second)).isEqualTo(ordinal(first) + 1);
    }

    @Test
    void aUnitWithoutANumberHasTheIndustryDepartmentIssueItsNotice() throws Exception {
        var company = counter.of("zz.zhongsheng");
        var push = entered(company, built().enteredBy(company), "bid_ended", DAY);
        send(company, push).andExpect(jsonPath("$.notice.issuer.id", is("zz.housing")));

        var fieldless = entered(company, built().with("field", null).enteredBy(company), "bid_ended", DAY);
        send(company, fieldless).andExpect(jsonPath("$.notice.issuer.id", is("zz.labour")));
    }

    @Test
    void oneNoticeStandsForAProjectHoweverManyUnitsPushIt() throws Exception {
        var project = built().enteredBy(housing);
        var reform = counter.of("zz.development_reform");
        var papers = enteredForReform(project);
        var permit = entered(housing, project, "permit", DAY);

        var first = number(housing, permit);
        send(reform, papers).andExpect(jsonPath("$.notice.number", is(first)));
        labour.get("/api/projects/" + project).andExpect(jsonPath("$.papers.length()", is(1)));
    }

    @Test
    void everythingThatAUnitOwesAboutAProjectGoesOutTogether() throws Exception {
        var project = built().enteredBy(housing);
        var approval = entered(housing, project, "approval", DAY);
        var funds = entered(housing, project, "funds_ready", DAY);

        send(housing, approval).andExpect(status().isOk());

        view(housing, funds).andExpect(jsonPath("$.state", is("sent")));
        send(housing, funds).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("push.not_open")));
    }

    @Test
    @Requirement("ZZ-118")
    void theNoticeIsServedToTheMinuteAndPrintedTwice() throws Exception {
        var project = built().enteredBy(housing);
        var push = entered(housing, project, "permit", DAY);
        var notice = Counter.read(send(housing, push).andExpect(status().isOk()), "$.notice.id");
        unserved().andExpect(content().string(containsString(notice)));
        assertThat(duties.facts("project:" + project))
                .noneMatch(fact -> fact.type().equals("project.notice_received"));

        counter.on(LocalDate.of(2024, 3, 4));
        sign(notice, "{\"receipt\":\"测试员甲\",\"at\":\"2024-03-01T09:35:00\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[*].path", is(List.of("post", "phone"))));
        sign(
                        notice,
                        "{\"receipt\":\"测试员甲\",\"post\":\"项目经理\",\"phone\":\"13800000001\",\"at\":\"2024-03-01T09:35:00\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.receiptAt", is("2024-03-01T09:35:00")))
                .andExpect(jsonPath("$.receiptPost", is("项目经理")))
                .andExpect(jsonPath("$.receiptPhoneMasked", is("138****0001")));

        unserved().andExpect(content().string(not(containsString(notice))));
        assertThat(duties.facts("project:" + project))
                .filteredOn(fact -> fact.type().equals("project.notice_received"))
                .singleElement()
                .satisfies(fact -> assertThat(fact.at()).isEqualTo(LocalDateTime.of(2024, 3, 1, 9, 35)));
        var pdf = housing.get("/api/papers/" + notice + "/pdf")
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text.split("收到时间", -1)).hasSize(3);
            assertThat(document.getNumberOfPages()).isEven();
        }
    }

    @Test
    void thePhoneOfTheSlipIsShownToTheIssuerOnRequestOnly() throws Exception {
        var push = entered(housing, built().enteredBy(housing), "permit", DAY);
        var notice = Counter.read(send(housing, push), "$.notice.id");
        sign(notice, "{\"receipt\":\"测试员甲\",\"post\":\"项目经理\",\"phone\":\"13800000001\"}")
                .andExpect(status().isOk());

        housing.post("/api/papers/" + notice + "/receipt/reveal", "{\"purpose\":\"核对签收\"}")
                .andExpect(jsonPath("$.phone", is("13800000001")));
        housing.post("/api/papers/" + notice + "/receipt/reveal", "{\"purpose\":\"\"}")
                .andExpect(status().isUnprocessableContent());
        labour.post("/api/papers/" + notice + "/receipt/reveal", "{\"purpose\":\"核对签收\"}")
                .andExpect(status().isForbidden());
    }

    @Test
    void onlyTheOwingUnitSendsAndOnlyTheLabourBureauReceives() throws Exception {
        var project = built().enteredBy(housing);
        var push = entered(housing, project, "permit", DAY);
        var version = Pushing.version(housing, push);
        var street = counter.of("zz.lifeng");
        var transport = counter.of("zz.transport");

        street.post("/api/pushes/" + push + "/send", "{\"version\":" + version + "}")
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code", is("scope.refused")));
        transport
                .post("/api/pushes/" + push + "/send", "{\"version\":" + version + "}")
                .andExpect(status().isNotFound());
        act(labour, push, "receive", "").andExpect(status().isConflict());
        send(housing, push).andExpect(status().isOk()).andExpect(jsonPath("$.mayReceive", is(false)));
        act(housing, push, "receive", "").andExpect(status().isForbidden());
        view(labour, push).andExpect(jsonPath("$.mayReceive", is(true)));

        act(labour, push, "receive", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("received")))
                .andExpect(jsonPath("$.receivedAt", is(notNullValue())));
        act(labour, push, "receive", "").andExpect(status().isConflict());
    }

    @Test
    void whatWasEnteredInErrorIsWithdrawnWithAReason() throws Exception {
        var project = built().enteredBy(housing);
        var push = entered(housing, project, "permit", DAY);
        act(housing, push, "withdraw", ",\"reason\":\" \"").andExpect(status().isUnprocessableContent());

        act(housing, push, "withdraw", ",\"reason\":\"许可证发错\"")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("withdrawn")))
                .andExpect(jsonPath("$.withdrawnWhy", is("许可证发错")));

        assertThat(duties.of("push:" + push)).allMatch(duty -> duty.status().equals("cancelled"));
        entered(housing, project, "permit", DAY);
        housing.get("/api/projects/" + project).andExpect(content().string(containsString("撤回推送事项")));
    }

    @Test
    void twoOfficersWhoActAtOnceDoNotBothSend() throws Exception {
        var push = entered(housing, built().enteredBy(housing), "permit", DAY);
        var seen = Pushing.version(housing, push);
        send(housing, push).andExpect(status().isOk());

        housing.post("/api/pushes/" + push + "/send", "{\"version\":" + seen + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("push.changed")));
    }

    private ResultActions unserved() throws Exception {
        return housing.get("/api/papers?template=deposit_notice&served=false&size=200");
    }

    private ResultActions sign(String notice, String body) throws Exception {
        return housing.post("/api/papers/" + notice + "/receipt", body);
    }

    private static String number(Counter.Officer officer, String push) throws Exception {
        return Counter.read(send(officer, push).andExpect(status().isOk()), "$.notice.number");
    }

    private static int ordinal(String number) {
        return Integer.parseInt(number.replaceAll(".*第(\\d+)号", "$1"));
    }

    /** Who coordinates enters it for the unit. */
    private String enteredForReform(String project) throws Exception {
        return Counter.read(
                Pushing.enter(labour, project, "approval_papers", DAY, ",\"unit\":\"zz.development_reform\"")
                        .andExpect(status().isOk()),
                "$.id");
    }
}
