package org.huxin.server.project.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
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
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.duty.Duties;
import org.huxin.server.duty.DutyView;
import org.huxin.server.project.ProjectForm;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** What was pushed before anybody knew who builds the project stays undone until the notice is issued. */
@CaseworkTest
class IssueNoticeTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final LocalDate LATER = LocalDate.of(2024, 3, 20);

    @Autowired
    private Counter counter;

    @Autowired
    private Duties duties;

    private Counter.Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        housing = counter.of("zz.housing");
    }

    @Test
    @Requirement("ZZ-039")
    void withoutAContractorThePushIsSentButStaysUndoneUntilTheNoticeIsIssued() throws Exception {
        var project = unbuilt().enteredBy(housing);
        var push = entered(housing, project, "permit", DAY);
        view(housing, push)
                .andExpect(jsonPath("$.noticeMissing", is(false)))
                .andExpect(jsonPath("$.mayIssueNotice", is(false)));

        send(housing, push)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("sent")))
                .andExpect(jsonPath("$.late", is(false)))
                .andExpect(jsonPath("$.duty.status", is("met")))
                .andExpect(jsonPath("$.notice", is(nullValue())))
                .andExpect(jsonPath("$.noticeMissing", is(true)))
                .andExpect(jsonPath("$.mayIssueNotice", is(true)));
        assertThat(noticeDuty(push)).containsExactly("open");
        housing.get("/api/projects/" + project)
                .andExpect(jsonPath("$.papers.length()", is(0)))
                .andExpect(content().string(containsString("通知书未下发")));

        counter.on(LATER);
        var contractor = firm();
        issue(push, contractor)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.noticeMissing", is(false)))
                .andExpect(jsonPath("$.mayIssueNotice", is(false)))
                .andExpect(jsonPath("$.sentAt", containsString("2024-03-01")))
                .andExpect(jsonPath("$.late", is(false)))
                .andExpect(jsonPath("$.contractor.name", is(contractor)))
                .andExpect(jsonPath("$.notice.addressee", is(contractor)))
                .andExpect(jsonPath("$.notice.issuer.id", is("zz.housing")));
        assertThat(noticeDuty(push)).containsExactly("met");
        housing.get("/api/projects/" + project)
                .andExpect(jsonPath("$.contractor.name", is(contractor)))
                .andExpect(jsonPath("$.papers.length()", is(1)))
                .andExpect(content().string(containsString("补发缴纳通知书")));
    }

    @Test
    @Requirement("ZZ-039")
    void withANamedContractorTheNoticeComesInTheSameActAndNoDutyToIssueItOpens() throws Exception {
        var push = entered(housing, unbuilt().enteredBy(housing), "permit", DAY);
        var contractor = firm();

        act(housing, push, "send", ",\"contractor\":{\"name\":\"" + contractor + "\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notice.addressee", is(contractor)))
                .andExpect(jsonPath("$.noticeMissing", is(false)));

        assertThat(noticeDuty(push)).isEmpty();
        issue(push, contractor)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("push.notice_not_missing")));
    }

    @Test
    void theReformCommissionPushesApprovalPapersInTimeThoughNobodyBuildsYet() throws Exception {
        var reform = counter.of("zz.development_reform");
        var push = entered(reform, unbuilt().enteredBy(reform), "approval_papers", DAY);

        counter.on(LocalDate.of(2024, 3, 8));
        send(reform, push)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.dueOn", is("2024-03-08")))
                .andExpect(jsonPath("$.late", is(false)))
                .andExpect(jsonPath("$.noticeMissing", is(true)));
    }

    @Test
    void theLabourBureauReceivesWhatIsUndoneAndItStaysUndone() throws Exception {
        var labour = counter.of("zz.labour");
        var push = sentWithoutContractor();

        act(labour, push, "receive", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("received")))
                .andExpect(jsonPath("$.noticeMissing", is(true)));

        issue(push, firm())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("received")))
                .andExpect(jsonPath("$.receivedAt", is(notNullValue())))
                .andExpect(jsonPath("$.noticeMissing", is(false)));
    }

    @Test
    void oneNoticeCompletesEverythingThatTheUnitSentTogether() throws Exception {
        var project = unbuilt().enteredBy(housing);
        var approval = entered(housing, project, "approval", DAY);
        var funds = entered(housing, project, "funds_ready", DAY);
        send(housing, approval).andExpect(status().isOk());
        view(housing, funds).andExpect(jsonPath("$.noticeMissing", is(true)));
        assertThat(noticeDuty(funds)).containsExactly("open");

        var number = Counter.read(issue(approval, firm()).andExpect(status().isOk()), "$.notice.number");

        view(housing, funds)
                .andExpect(jsonPath("$.noticeMissing", is(false)))
                .andExpect(jsonPath("$.notice.number", is(number)));
        assertThat(noticeDuty(approval)).containsExactly("met");
        assertThat(noticeDuty(funds)).containsExactly("met");
        housing.get("/api/projects/" + project).andExpect(jsonPath("$.papers.length()", is(1)));
    }

    @Test
    void theNoticeThatAnotherUnitIssuedMeanwhileIsTakenOver() throws Exception {
        var labour = counter.of("zz.labour");
        var project = unbuilt().enteredBy(housing);
        var early = entered(housing, project, "approval", DAY);
        send(housing, early).andExpect(jsonPath("$.noticeMissing", is(true)));
        var reform = counter.of("zz.development_reform");
        var papers = Counter.read(
                Pushing.enter(labour, project, "approval_papers", DAY, ",\"unit\":\"zz.development_reform\"")
                        .andExpect(status().isOk()),
                "$.id");
        var number = Counter.read(
                act(reform, papers, "send", ",\"contractor\":{\"name\":\"" + firm() + "\"}")
                        .andExpect(status().isOk()),
                "$.notice.number");
        assertThat(noticeDuty(early)).containsExactly("open");

        act(housing, early, "issue-notice", "")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.notice.number", is(number)));

        assertThat(noticeDuty(early)).containsExactly("met");
        labour.get("/api/projects/" + project).andExpect(jsonPath("$.papers.length()", is(1)));
    }

    @Test
    void aNoticeToNobodyIsRefusedAndTheFieldIsNamed() throws Exception {
        var push = sentWithoutContractor();

        act(housing, push, "issue-notice", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code", is("push.contractor_missing")))
                .andExpect(jsonPath("$.errors[0].path", is("contractor")));
        view(housing, push).andExpect(jsonPath("$.noticeMissing", is(true)));
        assertThat(noticeDuty(push)).containsExactly("open");
    }

    @Test
    void anotherContractorThanTheLedgersIsRefused() throws Exception {
        var form = unbuilt();
        var project = form.enteredBy(housing);
        var push = entered(housing, project, "permit", DAY);
        send(housing, push).andExpect(status().isOk());
        revise(project, form.built(firm()));

        issue(push, "示例另一家有限公司")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code", is("push.contractor_known")));
        view(housing, push).andExpect(jsonPath("$.noticeMissing", is(true)));
    }

    @Test
    void whatIsNotSentOrNotCoupledWithANoticeHasNoneToIssue() throws Exception {
        var open = entered(housing, built().enteredBy(housing), "permit", DAY);
        issue(open, firm()).andExpect(status().isConflict());

        var street = counter.of("zz.lifeng");
        var own = unbuilt().with("ownProjectOf", "zz.lifeng").enteredBy(street);
        var works = Counter.read(street.get("/api/projects/" + own), "$.pushes[?(@.kind.code=='own_works')].id");
        send(street, works).andExpect(status().isOk()).andExpect(jsonPath("$.noticeMissing", is(false)));
        act(street, works, "issue-notice", ",\"contractor\":{\"name\":\"" + firm() + "\"}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("push.notice_not_missing")));
        assertThat(noticeDuty(works)).isEmpty();
    }

    @Test
    void onlyTheOwingUnitAndWhoCoordinatesIssue() throws Exception {
        var push = sentWithoutContractor();
        var street = counter.of("zz.lifeng");
        var leader = counter.of("zz.government");
        var version = Pushing.version(housing, push);
        var body = "{\"version\":%s,\"contractor\":{\"name\":\"%s\"}}".formatted(version, firm());

        view(street, push).andExpect(jsonPath("$.mayIssueNotice", is(false)));
        street.post("/api/pushes/" + push + "/issue-notice", body).andExpect(status().isForbidden());
        leader.post("/api/pushes/" + push + "/issue-notice", body).andExpect(status().isForbidden());
        counter.of("zz.transport")
                .post("/api/pushes/" + push + "/issue-notice", body)
                .andExpect(status().isNotFound());
        view(housing, push).andExpect(jsonPath("$.noticeMissing", is(true)));
        counter.of("zz.labour")
                .post("/api/pushes/" + push + "/issue-notice", body)
                .andExpect(status().isOk());
    }

    private void revise(String project, ProjectForm form) throws Exception {
        var version = Long.parseLong(Counter.read(housing.get("/api/projects/" + project), "$.version"));
        housing.post("/api/projects/" + project + "/revise", form.revising(version))
                .andExpect(status().isOk());
    }

    private String sentWithoutContractor() throws Exception {
        var push = entered(housing, unbuilt().enteredBy(housing), "permit", DAY);
        send(housing, push).andExpect(status().isOk()).andExpect(jsonPath("$.noticeMissing", is(true)));
        return push;
    }

    private ResultActions issue(String push, String contractor) throws Exception {
        return act(housing, push, "issue-notice", ",\"contractor\":{\"name\":\"" + contractor + "\"}");
    }

    private List<String> noticeDuty(String push) {
        return duties.of("push:" + push).stream()
                .filter(duty -> duty.rule().equals("zhongzhan.push.notice"))
                .map(DutyView::status)
                .toList();
    }
}
