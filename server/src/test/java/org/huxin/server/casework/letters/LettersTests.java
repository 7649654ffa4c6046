package org.huxin.server.casework.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.server.document.IssuedPaper;
import org.huxin.server.document.Papers;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class LettersTests {

    private static final String ZHONGZHAN = "410803";
    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final String INBOX = "/api/papers?received=true&template=%s&size=200";

    @Autowired
    Counter counter;

    @Autowired
    CarryOut carryOut;

    @Autowired
    Papers papers;

    @BeforeEach
    void aMonday() {
        counter.on(MONDAY);
    }

    private ClueOnFile clue() throws Exception {
        return clue(MONDAY);
    }

    private ClueOnFile clue(LocalDate on) throws Exception {
        return counter.of("zz.labour")
                .register(aClue("phone", on.atTime(8, 30))
                        .in("410803_lifeng", "housing")
                        .with("claimedFen", 12_000_000)
                        .with("claimedPersons", 12));
    }

    private void endOf(LocalDate day) {
        counter.endOf(day, ZHONGZHAN);
        carryOut.everything();
    }

    private List<IssuedPaper> about(ClueOnFile clue, String template) {
        return papers.about("clue:" + clue.id()).stream()
                .filter(paper -> paper.template().equals(template))
                .toList();
    }

    private static String assign(String unit, String officer) {
        return "\"mode\":\"assign\",\"unit\":\"%s\",\"officer\":%s".formatted(unit, officer);
    }

    private static String progress() {
        return "\"text\":\"已约谈企业负责人\",\"kind\":\"general\",\"attachments\":[]";
    }

    @Test
    @Requirement("ZZ-079")
    void aClueThatNobodyIsNamedForByTheThirdDayBringsOneNumberedReminder() throws Exception {
        var clue = clue();
        endOf(LocalDate.of(2024, 3, 6));
        assertThat(about(clue, "reminder_letter")).isEmpty();

        endOf(LocalDate.of(2024, 3, 7));
        endOf(LocalDate.of(2024, 3, 8));
        carryOut.everything();

        assertThat(about(clue, "reminder_letter")).singleElement().satisfies(letter -> {
            assertThat(letter.number()).matches(".*提.*〔2024〕\\d+号");
            assertThat(letter.unit()).isEqualTo("zz.labour");
            assertThat(letter.addresseeUnit()).isEqualTo("zz.housing");
            assertThat(letter.content().toString())
                    .contains(clue.number(), "2024年3月5日", "12人", "120,000.00元", "四(一) 第1段");
        });
        counter.of("zz.housing")
                .get(INBOX.formatted("reminder_letter"))
                .andExpect(jsonPath("$.items[*].subject.id", hasItem(clue.id())));
    }

    @Test
    void aUnitWithoutANamedPersonGetsTheReminderItself() throws Exception {
        var clue = clue();
        counter.of("zz.labour").does(clue, "assign", assign("zz.transport", "null") + ",\"reason\":\"属于道路工程\"");

        endOf(LocalDate.of(2024, 3, 7));

        assertThat(about(clue, "reminder_letter"))
                .singleElement()
                .extracting(IssuedPaper::addresseeUnit)
                .isEqualTo("zz.transport");
    }

    @Test
    @Requirement("ZZ-080")
    void noProgressByTheFourthDayPutsABulletinIntoTheLeadersInbox() throws Exception {
        var idle = clue();
        var moving = clue();
        counter.of("zz.labour").does(moving, "progress", progress());

        endOf(LocalDate.of(2024, 3, 7));
        assertThat(about(idle, "leader_bulletin")).isEmpty();
        endOf(LocalDate.of(2024, 3, 8));

        counter.of("zz.government")
                .get(INBOX.formatted("leader_bulletin"))
                .andExpect(jsonPath("$.items[*].subject.id", hasItem(idle.id())))
                .andExpect(jsonPath("$.items[*].subject.id", not(hasItem(moving.id()))));
        counter.of("zz.government")
                .get("/api/notices?subject=clue:" + idle.id())
                .andExpect(jsonPath("$.items[?(@.kind == 'paper')].subject.id", hasItem(idle.id())));
        counter.of("zz.government")
                .get("/api/notices?subject=clue:" + moving.id())
                .andExpect(jsonPath("$.items", empty()));
        assertThat(about(idle, "leader_bulletin"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.content().toString()).contains("拖欠工资120,000.00元"));
        assertThat(about(moving, "leader_bulletin")).isEmpty();
    }

    @Test
    @Requirement("ZZ-081")
    void anUnsolvedClueStandsOnTheListOfEveryFridayUntilItIsSolved() throws Exception {
        var clue = clue();
        var labour = counter.of("zz.labour");
        var housing = counter.of("zz.housing");
        labour.does(clue, "assign", assign("zz.housing", "\"zz.housing\""));
        housing.does(clue, "accept", "\"officer\":null");
        var firstFriday = LocalDate.of(2024, 3, 8);
        var secondFriday = LocalDate.of(2024, 3, 15);
        var thirdFriday = LocalDate.of(2024, 3, 22);

        endOf(firstFriday.minusDays(1));
        endOf(secondFriday.minusDays(1));
        housing.does(clue, "progress", progress());

        var item = "$.items[?(@.clue.id == '%s')]".formatted(clue.id());
        labour.get("/api/dispatch/friday?on=2024-03-08")
                .andExpect(jsonPath(item + ".times").value(1));
        labour.get("/api/dispatch/friday?on=2024-03-15")
                .andExpect(jsonPath(item + ".times").value(2))
                .andExpect(jsonPath(item + ".lastProgress").value("已约谈企业负责人"))
                .andExpect(jsonPath(item + ".duty.rule").value("zhongzhan.clue.follow_up"))
                .andExpect(jsonPath("$.fridays", hasItem("2024-03-08")))
                .andExpect(jsonPath("$.papers[?(@.addressee.id == 'zz.housing')].number")
                        .isNotEmpty());
        housing.get(INBOX.formatted("friday_list")).andExpect(jsonPath("$.items[*].template", hasItem("friday_list")));

        housing.does(
                clue,
                "resolve",
                "\"proof\":\"转账凭证\",\"paidFen\":12000000,\"attachments\":[\"%s\"]".formatted(housing.uploads()));
        endOf(thirdFriday.minusDays(1));

        labour.get("/api/dispatch/friday?on=2024-03-22")
                .andExpect(jsonPath(item).isEmpty());
    }

    @Test
    void theFridayPaperListsEveryClueOfTheUnitAndIsSentOnce() throws Exception {
        var monday = LocalDate.of(2024, 4, 8);
        counter.on(monday);
        var one = clue(monday);
        var other = clue(monday);
        endOf(monday.plusDays(3));
        carryOut.everything();

        var sent = counter.of("zz.labour").get("/api/dispatch/friday?on=2024-04-12");
        var paper = papers.get(UUID.fromString(Counter.read(sent, "$.papers[?(@.addressee.id == 'zz.housing')].id")));
        assertThat(paper.subject()).as("the list is about no single clue").isNull();
        assertThat(paper.content().toString()).contains(one.number(), other.number(), "2024年4月9日", "超期");
    }

    @Test
    void anAssignmentSendsItsSheetOnceAndTellsUnitAndHelpers() throws Exception {
        var clue = clue();
        var labour = counter.of("zz.labour");
        labour.does(clue, "assign", assign("zz.housing", "null") + ",\"helpers\":[\"zz.lifeng\"]");
        counter.of("zz.housing");
        labour.does(clue, "assign", assign("zz.housing", "\"zz.housing\"") + ",\"helpers\":[\"zz.lifeng\"]");

        assertThat(about(clue, "assignment_sheet")).singleElement().satisfies(sheet -> {
            assertThat(sheet.addresseeUnit()).isEqualTo("zz.housing");
            assertThat(sheet.issuedBy()).isEqualTo("zz.labour");
            assertThat(sheet.content().toString()).contains("2024年3月6日前反馈");
        });
        for (var unit : List.of("zz.housing", "zz.lifeng")) {
            counter.of(unit)
                    .get("/api/notices?subject=clue:" + clue.id())
                    .andExpect(jsonPath("$.items[?(@.kind == 'assignment')].subject.id", hasItem(clue.id())));
        }
    }
}
