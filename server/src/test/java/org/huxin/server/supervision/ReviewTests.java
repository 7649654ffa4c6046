package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.supervision.Tables.REVIEW;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.document.Printed;
import org.huxin.server.duty.DayClosing;
import org.huxin.server.project.Together;
import org.huxin.server.project.money.Works;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 研判: the agenda makes itself, no warning of the period goes without a conclusion, and a published list stays. */
@CaseworkTest
class ReviewTests {

    @Autowired
    private Counter counter;

    @Autowired
    private KnownMonths known;

    @Autowired
    private KnownWorkers people;

    @Autowired
    private DayClosing closing;

    @Autowired
    private DSLContext db;

    /** A session that another test left open would be in the way. */
    @BeforeEach
    void nobodySits() {
        db.update(REVIEW)
                .set(REVIEW.CLOSED_AT, REVIEW.OPENED_AT)
                .where(REVIEW.CLOSED_AT.isNull())
                .and(REVIEW.WITHDRAWN_AT.isNull())
                .execute();
    }

    private static ResultActions opening(Officer officer, LocalDate from, LocalDate to) throws Exception {
        return officer.post("/api/reviews", "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, to));
    }

    private String opened(Officer officer, LocalDate from, LocalDate to) throws Exception {
        counter.on(to);
        return Counter.read(opening(officer, from, to).andExpect(status().isOk()), "$.id");
    }

    private static ResultActions page(Officer officer, String review) throws Exception {
        return officer.get("/api/reviews/" + review).andExpect(status().isOk());
    }

    private static ResultActions conclude(Officer officer, String review, Object matters) throws Exception {
        return officer.post(
                "/api/reviews/" + review + "/conclude",
                "{\"matters\":%s,\"conclusion\":\"示例：继续督促\"}".formatted(matters));
    }

    private static ResultActions close(Officer officer, String review, long version) throws Exception {
        return officer.post(
                "/api/reviews/" + review + "/close",
                "{\"version\":%d,\"participants\":\"示例：成员单位甲、测试员乙\",\"minutes\":\"示例纪要\\n一、示例议定\"}".formatted(version));
    }

    private static ResultActions names(Officer officer, String review, String project) throws Exception {
        return officer.post(
                "/api/reviews/" + review + "/key-projects",
                "{\"project\":\"%s\",\"measures\":\"示例：每周到场核对发放\"}".formatted(project));
    }

    private static Object must(Officer officer, String review) throws Exception {
        var body = page(officer, review).andReturn().getResponse().getContentAsString();
        return JsonPath.read(body, "$.agenda[?(@.must==true)].seq");
    }

    private Works unpaid(String department) throws Exception {
        counter.on(LocalDate.of(2024, 6, 1));
        var works = Works.of(counter.of(department), "housing", "building");
        works.agrees(25, "2024-03-01", 10_000_000);
        works.dueOnThe(10);
        works.measures("2024-05", 2_000_000, "2024-06-01");
        return works;
    }

    @Test
    @Requirement("JY-40b")
    void aReviewListsTheWarningsOfThePeriodAndIsNotClosedBeforeEachHasAConclusion() throws Exception {
        var works = unpaid("jy.housing");
        counter.on(LocalDate.of(2024, 6, 11));
        var office = counter.of("jy.office");
        var warned = office.post("/api/projects/" + works.id() + "/assess-warnings", "{}")
                .andExpect(status().isOk());
        var warning = Counter.read(warned, "$[0].id");
        var review = opened(office, LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));
        page(office, review)
                .andExpect(jsonPath("$.agenda[?(@.ref=='" + warning + "')].kind", contains("warning")))
                .andExpect(jsonPath("$.agenda[?(@.ref=='" + warning + "')].must", contains(true)));

        close(office, review, 1)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("review.lacking")))
                .andExpect(jsonPath("$.detail", containsString("没有结论")));
        conclude(office, review, List.of(99_999)).andExpect(status().is(422));
        conclude(office, review, must(office, review)).andExpect(status().isNoContent());
        page(office, review)
                .andExpect(jsonPath("$.agenda[?(@.ref=='" + warning + "')].conclusion", contains("示例：继续督促")));

        close(counter.of("jy.housing"), review, 1).andExpect(status().isForbidden());
        close(office, review, 1).andExpect(status().isNoContent());
        close(office, review, 2).andExpect(status().isConflict());
        conclude(office, review, must(office, review)).andExpect(status().isConflict());
        page(office, review)
                .andExpect(jsonPath("$.mayHold", is(false)))
                .andExpect(jsonPath("$.minutes", is("示例纪要\n一、示例议定")));

        // of the next period it is an older one that still stands, which needs no conclusion
        var next = opened(office, LocalDate.of(2024, 7, 1), LocalDate.of(2024, 7, 31));
        page(office, next).andExpect(jsonPath("$.agenda[?(@.ref=='" + warning + "')].must", contains(false)));
    }

    @Test
    @Requirement("JF-29")
    void aMonthWithoutAMeetingIsShownOnTheFirstOfTheNextAndTheAgendaListsWhatIsOpen() throws Exception {
        var office = counter.of("jf.social_security");
        var may = LocalDate.of(2041, 5, 31);
        counter.on(LocalDate.of(2041, 5, 10));
        closing.catchUp("50gx01");
        counter.endOf(may.minusDays(1), "50gx01");
        assertThat(overdue(office, may)).isEmpty();
        counter.endOf(may, "50gx01");
        assertThat(overdue(office, may)).containsExactly("overdue");

        var clue = office.register(
                aClue("phone", LocalDateTime.of(2041, 6, 1, 8, 0)).with("region", "50gx01_village_one"));
        var works = OwedWorks.of(counter, "jf.construction").owes(known, people, 30, 40_000, may);
        works.grade(office, 0, 80, "high", "").andExpect(status().isNoContent());
        var review = opened(office, LocalDate.of(2041, 6, 1), LocalDate.of(2041, 6, 20));
        page(office, review)
                .andExpect(jsonPath("$.agenda[?(@.ref=='" + clue.id() + "')].kind", contains("clue")))
                .andExpect(jsonPath("$.agenda[?(@.ref=='" + works.id() + "')].kind", contains("project")));
        conclude(office, review, must(office, review));
        close(office, review, 1).andExpect(status().isNoContent());
        counter.endOf(LocalDate.of(2041, 6, 30), "50gx01");
        assertThat(overdue(office, LocalDate.of(2041, 6, 30))).isEmpty();
        assertThat(overdue(office, may)).containsExactly("overdue");
    }

    /** The round of a month that stands on the desk and is overdue. */
    private static List<String> overdue(Officer office, LocalDate end) throws Exception {
        return office.onDesk(
                "[?(@.rule=='jinfeng.analysis.monthly' && @.status=='overdue' && @.dueOn=='" + end + "')].status");
    }

    @Test
    @Requirement("JF-30")
    void aPublishedListStaysAndTheNextShowsWhatIsNewOnItAndWhatIsOnItNoMore() throws Exception {
        var office = counter.of("jf.social_security");
        counter.on(LocalDate.of(2024, 5, 6));
        var stays = OwedWorks.of(counter, "jf.construction").id();
        var goes = OwedWorks.of(counter, "jf.construction").id();
        var comes = OwedWorks.of(counter, "jf.construction").id();
        var may = opened(office, LocalDate.of(2042, 5, 1), LocalDate.of(2042, 5, 20));
        for (var project : List.of(stays, goes)) {
            names(office, may, project).andExpect(status().isNoContent());
        }
        close(office, may, 1).andExpect(status().isNoContent());
        var published = read(office, may);

        var june = opened(office, LocalDate.of(2042, 5, 21), LocalDate.of(2042, 6, 20));
        office.delete("/api/reviews/" + june + "/key-projects/" + goes).andExpect(status().isNoContent());
        names(office, june, comes).andExpect(status().isNoContent());
        names(office, june, comes).andExpect(status().isNoContent());
        names(office, may, comes).andExpect(status().isConflict());
        office.delete("/api/reviews/" + may + "/key-projects/" + stays).andExpect(status().isConflict());
        close(office, june, 1).andExpect(status().isNoContent());

        page(office, june)
                .andExpect(jsonPath("$.projects[?(@.added==true)].project", contains(comes)))
                .andExpect(jsonPath("$.projects[*].project", hasItem(stays)))
                .andExpect(jsonPath("$.projects[*].project", not(hasItem(goes))))
                .andExpect(jsonPath("$.removed[*].project", contains(goes)))
                .andExpect(jsonPath("$.projects[?(@.project=='" + stays + "')].measures", contains("示例：每周到场核对发放")));
        assertThat(read(office, may)).isEqualTo(published);
    }

    @Test
    @Requirement("JF-29")
    void theMinutesOfASessionBecomeAPaperWithItsNumberWhoTookPartWhatWasConcludedAndTheKeyProjects() throws Exception {
        var works = unpaid("jf.construction");
        counter.on(LocalDate.of(2024, 6, 11));
        var office = counter.of("jf.social_security");
        office.post("/api/projects/" + works.id() + "/assess-warnings", "{}").andExpect(status().isOk());
        var review = opened(office, LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 30));
        office.get("/api/reviews/" + review + "/minutes.pdf").andExpect(status().isNotFound());
        page(office, review).andExpect(jsonPath("$.paper", is(nullValue())));
        names(office, review, works.id()).andExpect(status().isNoContent());
        conclude(office, review, must(office, review)).andExpect(status().isNoContent());
        office.post("/api/reviews/" + review + "/close", "{\"version\":1,\"minutes\":\"示例纪要\"}")
                .andExpect(status().is(422));

        close(office, review, 1).andExpect(status().isNoContent());

        var number = Counter.read(page(office, review), "$.paper.name");
        assertThat(number).matches("研判纪要〔2024〕\\d+号");
        page(office, review).andExpect(jsonPath("$.participants", is("示例：成员单位甲、测试员乙")));
        office.get("/api/papers?template=review_minutes&text={number}", number)
                .andExpect(jsonPath("$.items[*].number", contains(number)));
        var member = counter.of("jf.construction");
        var pdf = member.get("/api/reviews/" + review + "/minutes.pdf")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(Printed.text(pdf)).contains(number, "成员单位甲、测试员乙", "示例：继续督促", "示例：每周到场核对发放", "示例纪要", "一、示例议定");
        counter.of("zy.labour").get("/api/reviews/" + review + "/minutes.pdf").andExpect(status().isNotFound());
        counter.nobody().get("/api/reviews/" + review + "/minutes.pdf").andExpect(status().isUnauthorized());
    }

    @Test
    @Requirement("JF-29")
    void aSessionOpenedByMistakeIsWithdrawnStaysToBeSeenAndIsNoMeeting() throws Exception {
        var day = LocalDate.of(2043, 5, 20);
        var office = counter.of("jf.social_security");
        var wrong = opened(office, LocalDate.of(2043, 5, 1), day);
        page(office, wrong).andExpect(jsonPath("$.mayWithdraw", is(true)));
        withdraw(counter.of("jf.construction"), wrong, 1).andExpect(status().isForbidden());
        withdraw(office, wrong, 9).andExpect(jsonPath("$.code", is("review.changed")));

        withdraw(office, wrong, 1).andExpect(status().isNoContent());

        page(office, wrong)
                .andExpect(jsonPath("$.withdrawnWhy", is("示例：期间填错了")))
                .andExpect(jsonPath("$.line.withdrawnAt", containsString("2043-05-20")))
                .andExpect(jsonPath("$.mayHold", is(false)))
                .andExpect(jsonPath("$.mayWithdraw", is(false)));
        withdraw(office, wrong, 2).andExpect(jsonPath("$.code", is("review.withdrawn")));
        close(office, wrong, 2).andExpect(jsonPath("$.code", is("review.withdrawn")));
        names(office, wrong, OwedWorks.of(counter, "jf.construction").id()).andExpect(status().isConflict());
        counter.endOf(LocalDate.of(2043, 5, 31), "50gx01");
        assertThat(overdue(office, LocalDate.of(2043, 5, 31))).containsExactly("overdue");
        // it stands in nobody's way
        var next = opened(office, LocalDate.of(2043, 6, 1), LocalDate.of(2043, 6, 2));
        office.get("/api/reviews?size=2").andExpect(jsonPath("$.items[*].id", contains(next, wrong)));
    }

    private static ResultActions withdraw(Officer officer, String review, long version) throws Exception {
        return officer.post(
                "/api/reviews/" + review + "/withdraw", "{\"version\":%d,\"reason\":\"示例：期间填错了\"}".formatted(version));
    }

    private static String read(Officer officer, String review) throws Exception {
        return page(officer, review).andReturn().getResponse().getContentAsString();
    }

    @Test
    void nobodyButTheOfficeHoldsASessionAndOneAtATime() throws Exception {
        var day = LocalDate.of(2024, 6, 20);
        counter.on(day);
        var office = counter.of("zy.labour");
        opening(counter.of("zy.housing"), day.minusDays(9), day).andExpect(status().isForbidden());
        opening(office, day, day.minusDays(1)).andExpect(status().is(422));
        opening(office, day, day.plusDays(1)).andExpect(status().is(422));
        List<Callable<Integer>> both = List.of(
                () -> opening(office, day, day).andReturn().getResponse().getStatus(),
                () -> opening(counter.of("zy.labour"), day, day)
                        .andReturn()
                        .getResponse()
                        .getStatus());
        assertThat(Together.all(both)).containsExactlyInAnyOrder(200, 409);

        var review = Counter.read(office.get("/api/reviews?size=1"), "$.items[0].id");
        counter.of("jy.office").get("/api/reviews/" + review).andExpect(status().isNotFound());
        close(counter.of("jy.office"), review, 1).andExpect(status().isNotFound());
        close(counter.of("zy.housing"), review, 1).andExpect(status().isForbidden());
        names(counter.of("zy.housing"), review, review).andExpect(status().isForbidden());
        counter.nobody().get("/api/reviews").andExpect(status().isUnauthorized());
        page(counter.of("zy.housing"), review).andExpect(jsonPath("$.mayHold", is(false)));
        office.get("/api/reviews?after=x").andExpect(status().is4xxClientError());
    }
}
