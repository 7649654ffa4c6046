package org.huxin.server.project.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.push.Pushing.built;
import static org.huxin.server.project.push.Pushing.entered;
import static org.huxin.server.project.push.Pushing.listed;
import static org.huxin.server.project.push.Pushing.send;
import static org.huxin.server.project.push.Pushing.unbuilt;
import static org.huxin.server.project.push.Pushing.view;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.project.ProjectForm;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who must push, by when, and what shows once the day has passed. */
@CaseworkTest
class PushDueTests {

    private static final String ZZ = "410803";
    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    @Test
    @Requirement("ZZ-035")
    void approvalPapersBeforeTheNationalDayAreDueOnTheFifthWorkingDay() throws Exception {
        var received = LocalDate.of(2024, 9, 27);
        counter.on(received);
        var reform = counter.of("zz.development_reform");
        var project = built().enteredBy(reform);
        var push = entered(reform, project, "approval_papers", received);

        view(reform, push)
                .andExpect(jsonPath("$.dueOn", is("2024-10-10")))
                .andExpect(jsonPath("$.state", is("open")))
                .andExpect(jsonPath("$.late", is(false)))
                .andExpect(jsonPath("$.duty.subject.kind", is("push")));
        counter.endOf(LocalDate.of(2024, 10, 10), ZZ);

        view(reform, push)
                .andExpect(jsonPath("$.late", is(true)))
                .andExpect(jsonPath("$.lateDays", is(1)))
                .andExpect(jsonPath("$.duty.status", is("overdue")));
        listed(reform, "late", "zz.development_reform").andExpect(content().string(containsString(push)));
    }

    @Test
    @Requirement("ZZ-036")
    void aPushIsInTimeOnTheDayBeforeAndOneWorkingDayLateOnTheMondayAfter() throws Exception {
        counter.on(FRIDAY);
        var housing = counter.of("zz.housing");
        var early = entered(housing, built().enteredBy(housing), "permit", FRIDAY);
        var late = entered(housing, built().enteredBy(housing), "permit", FRIDAY);
        view(housing, early).andExpect(jsonPath("$.dueOn", is("2024-03-08")));

        counter.on(LocalDate.of(2024, 3, 7));
        send(housing, early)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state", is("sent")))
                .andExpect(jsonPath("$.late", is(false)))
                .andExpect(jsonPath("$.duty.status", is("met")));
        counter.on(LocalDate.of(2024, 3, 11));
        send(housing, late)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.late", is(true)))
                .andExpect(jsonPath("$.lateDays", is(1)))
                .andExpect(jsonPath("$.duty.status", is("met_late")));

        listed(housing, "late", "zz.housing")
                .andExpect(content().string(containsString(late)))
                .andExpect(content().string(not(containsString(early))));
    }

    @Test
    @Requirement("ZZ-037")
    void whatHasSettledInTheZoneIsInTheListOfItsCommittee() throws Exception {
        counter.on(FRIDAY);
        var zone = counter.of("zz.devzone");
        var push = entered(zone, built().enteredBy(zone), "settled", FRIDAY);

        listed(zone, "open", "zz.devzone").andExpect(content().string(containsString(push)));
        view(zone, push).andExpect(jsonPath("$.dueOn", is("2024-03-08")));
        counter.endOf(LocalDate.of(2024, 3, 10), ZZ);

        listed(zone, "late", "zz.devzone").andExpect(content().string(containsString(push)));
        view(zone, push).andExpect(jsonPath("$.duty.status", is("overdue")));
    }

    @Test
    @Requirement("ZZ-038")
    void theStateCompanyPushesItsOwnProjectsAndSeesNoOthers() throws Exception {
        counter.on(FRIDAY);
        var company = counter.of("zz.zhongsheng");
        var own = built().with("ownProjectOf", "zz.zhongsheng").enteredBy(company);
        var housing = counter.of("zz.housing");
        var others = built().enteredBy(housing);
        var push = entered(company, own, "bid_ended", FRIDAY);
        var theirs = entered(housing, others, "permit", FRIDAY);

        view(company, push).andExpect(jsonPath("$.dueOn", is("2024-03-08"))).andExpect(jsonPath("$.maySend", is(true)));
        company.get("/api/projects?size=200")
                .andExpect(content().string(containsString(own)))
                .andExpect(content().string(not(containsString(others))));
        company.get("/api/pushes?size=200")
                .andExpect(content().string(containsString(push)))
                .andExpect(content().string(not(containsString(theirs))));
        view(company, theirs).andExpect(status().isNotFound());
        company.get("/api/projects/" + others).andExpect(status().isNotFound());
        Pushing.enter(company, others, "bid_ended", FRIDAY, "").andExpect(status().isNotFound());
    }

    @Test
    @Requirement("ZZ-114")
    void theWindowBeforeTheStartOpensAndClosesAndTheEarlierDayIsShown() throws Exception {
        counter.on(FRIDAY);
        var housing = counter.of("zz.housing");
        var project = built().with("plannedStart", "2024-03-14").enteredBy(housing);
        var window = ofKind(housing, project, "start_planned");
        view(housing, window)
                .andExpect(jsonPath("$.startsOn", is("2024-03-14")))
                .andExpect(jsonPath("$.duty.openedAt", is("2024-03-07T00:00:00")))
                .andExpect(jsonPath("$.dueOn", is("2024-03-13")));

        var sooner = entered(housing, project, "permit", FRIDAY);
        view(housing, window).andExpect(jsonPath("$.dueOn", is("2024-03-08")));
        view(housing, sooner).andExpect(jsonPath("$.dueOn", is("2024-03-08")));

        counter.on(LocalDate.of(2024, 3, 11));
        var other = built().with("plannedStart", "2024-03-14").enteredBy(housing);
        var later = entered(housing, other, "permit", LocalDate.of(2024, 3, 11));
        view(housing, later).andExpect(jsonPath("$.dueOn", is("2024-03-13")));
    }

    @Test
    void whatIsSentBeforeTheWindowOpensIsInTime() throws Exception {
        counter.on(FRIDAY);
        var housing = counter.of("zz.housing");
        var project = built().with("plannedStart", "2024-03-14").enteredBy(housing);
        var window = ofKind(housing, project, "start_planned");

        send(housing, window).andExpect(status().isOk());
        counter.endOf(LocalDate.of(2024, 3, 14), ZZ);

        view(housing, window).andExpect(jsonPath("$.late", is(false))).andExpect(jsonPath("$.duty.status", is("met")));
    }

    @Test
    void aPlannedStartThatMovesTakesItsPushAlongUntilItHasCome() throws Exception {
        counter.on(FRIDAY);
        var housing = counter.of("zz.housing");
        var form = built().with("plannedStart", "2024-03-14");
        var project = form.enteredBy(housing);
        var first = ofKind(housing, project, "start_planned");

        revise(housing, project, form.with("plannedStart", "2024-03-21"));
        var second = ofKind(housing, project, "start_planned");
        assertThat(second).isNotEqualTo(first);
        view(housing, first)
                .andExpect(jsonPath("$.state", is("withdrawn")))
                .andExpect(jsonPath("$.duty", is(nullValue())));
        view(housing, second).andExpect(jsonPath("$.dueOn", is("2024-03-20")));

        counter.on(LocalDate.of(2024, 3, 21));
        revise(housing, project, form.with("plannedStart", "2024-04-18"));
        assertThat(ofKind(housing, project, "start_planned")).isEqualTo(second);
    }

    @Test
    @Requirement("ZZ-041")
    void worksOfAStreetThatBeginUnpushedAreMarkedOnThatDay() throws Exception {
        counter.on(FRIDAY);
        var street = counter.of("zz.lifeng");
        var form = unbuilt().with("ownProjectOf", "zz.lifeng");
        var begun = ProjectFile.entered(form, street);
        var timely = ProjectFile.entered(unbuilt().with("ownProjectOf", "zz.lifeng"), street);
        var unsent = ofKind(street, begun.id(), "own_works");
        var sent = ofKind(street, timely.id(), "own_works");
        send(street, sent).andExpect(status().isOk()).andExpect(jsonPath("$.notice", is(nullValue())));
        view(street, unsent).andExpect(jsonPath("$.late", is(false))).andExpect(jsonPath("$.dueOn", is(nullValue())));

        begun.begins(street);
        timely.begins(street);

        view(street, unsent).andExpect(jsonPath("$.late", is(true))).andExpect(jsonPath("$.state", is("open")));
        view(street, sent).andExpect(jsonPath("$.late", is(false)));
        listed(street, "late", "zz.lifeng")
                .andExpect(content().string(containsString(unsent)))
                .andExpect(content().string(not(containsString(sent))));
        send(street, unsent).andExpect(jsonPath("$.late", is(true)));
        listed(street, "late", "zz.lifeng").andExpect(content().string(containsString(unsent)));
    }

    @Test
    @Requirement("ZY-008")
    void anApprovalInZhangyeIsPushedWithinThreeWorkingDays() throws Exception {
        var approval = LocalDate.of(2024, 9, 27);
        counter.on(approval);
        var housing = counter.of("zy.housing");
        var project = ProjectFile.entered(unbuilt().in("620702", "housing"), housing);
        project.does(housing, "review-funds", "\"source\":\"own\",\"way\":\"self_raised\"");
        project.does(housing, "approve", "");
        var push = ofKind(housing, project.id(), "approved");
        view(housing, push)
                .andExpect(jsonPath("$.unit.id", is("zy.housing")))
                .andExpect(jsonPath("$.dueOn", is("2024-10-08")));

        counter.endOf(LocalDate.of(2024, 10, 8), "620700");

        view(housing, push).andExpect(jsonPath("$.late", is(true))).andExpect(jsonPath("$.duty.status", is("overdue")));
        send(housing, push).andExpect(status().isOk()).andExpect(jsonPath("$.notice", is(nullValue())));
    }

    @Test
    void worksOutsideTheDocumentOweNoPush() throws Exception {
        counter.on(FRIDAY);
        var housing = counter.of("zz.housing");
        var project = built().with("works", "other")
                .with("plannedStart", "2024-03-14")
                .enteredBy(housing);

        Pushing.enter(housing, project, "permit", FRIDAY, "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code", is("push.not_applicable")));
        housing.get("/api/projects/" + project).andExpect(jsonPath("$.pushes.length()", is(0)));
    }

    private static void revise(Counter.Officer officer, String project, ProjectForm form) throws Exception {
        var version = Long.parseLong(Counter.read(officer.get("/api/projects/" + project), "$.version"));
        officer.post("/api/projects/" + project + "/revise", form.revising(version))
                .andExpect(status().isOk());
    }

    private static String ofKind(Counter.Officer officer, String project, String kind) throws Exception {
        return Counter.read(
                officer.get("/api/projects/" + project), "$.pushes[?(@.kind.code=='%s')].id".formatted(kind));
    }
}
