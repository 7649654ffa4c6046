package org.huxin.server.wage.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 考勤表 as firms keep them. */
@CaseworkTest
class SheetImportTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
    private static final String HEAD = "示例项目五月考勤表,,\n序号,姓名,身份证号,合计\n";

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private BuildDays build;

    private Officer housing;
    private Site site;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        counter.at(DAY.atTime(20, 0));
        housing = counter.of("zz.housing");
        site = Site.begun(housing, new WageRows(db, personal));
    }

    private ResultActions sends(String text) throws Exception {
        return sends(text, "2024-05");
    }

    private ResultActions sends(String text, String month) throws Exception {
        return housing.sendFile(
                site.path("attendance-sheet?employer=%s&month=%s".formatted(site.contractor(), month)),
                "考勤.csv",
                "text/csv",
                text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> months() {
        return db.fetch("""
                        select w.name || ' ' || a.worked || ' ' || a.source || ' ' || m.worked
                        from wage.attendance_month a join wage.worker w on w.id = a.worker
                        join wage.worker_month m using (project, month, worker)
                        where a.project = ? order by 1
                        """, site.id()).into(String.class);
    }

    private static String line(Site.Person person, String rest) {
        return "1,%s,%s,%s\n".formatted(person.name(), person.number(), rest);
    }

    @Test
    void aSheetIsEnteredAndSentAgainReplacesItself() throws Exception {
        var first = site.registered("甲");
        var second = site.registered("乙");
        sends(HEAD + line(first, "21.5") + line(second, "0")).andExpect(jsonPath("$.entered", is(2)));
        assertThat(months()).containsExactly("乙 0 sheet 0", "甲 2150 sheet 2150");
        sends(HEAD + line(first, "20")).andExpect(jsonPath("$.entered", is(1)));
        assertThat(months()).containsExactly("甲 2000 sheet 2000");
        housing.get(site.path("attendance-month?month=2024-05"))
                .andExpect(jsonPath("$.items[*].sheet", contains(true)));
    }

    @Test
    void aMonthOpensToTheFileThatItCameIn() throws Exception {
        var text = HEAD + line(site.registered("甲"), "20") + line(site.known("测试员丙"), "19");
        sends(text).andExpect(jsonPath("$.strangers", is(1)));
        var workers = db.fetch("select worker from wage.attendance_month where project = ?", site.id())
                .into(String.class);
        var seen = housing.get(site.path("match/" + workers.getFirst() + "?month=2024-05"))
                .andExpect(jsonPath("$.employers[0].attendance[0].line", is(3)))
                .andExpect(jsonPath("$.employers[0].attendance[0].file.name", is("考勤.csv")));
        var file = Counter.read(seen, "$.employers[0].attendance[0].file.id");
        housing.get("/api/attachments/" + file).andExpect(content().bytes(text.getBytes(StandardCharsets.UTF_8)));
        counter.of("zy.labour").get("/api/attachments/" + file).andExpect(status().isNotFound());
        assertThat(db.fetchValue(
                        "select m.file from wage.stranger_month m join wage.stranger s on s.id = m.stranger where s.project = ?",
                        site.id()))
                .hasToString(file);
    }

    @Test
    void singleDaysAreReadAndMustAddUp() throws Exception {
        var worker = site.registered("甲");
        var head = "姓名,证件号码,1,2日,3,出勤天数\n";
        var row = worker.name() + "," + worker.number() + ",";
        sends(head + row + "√,半,×,1.5\n").andExpect(jsonPath("$.entered", is(1)));
        assertThat(months()).containsExactly("甲 150 sheet 150");
        sends(head + row + "1,0.5,,2\n")
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.mistakes[0].line", is(2)))
                .andExpect(jsonPath("$.mistakes[0].message", containsString("1.50")));
        sends(head + row + "1,也许,,\n").andExpect(jsonPath("$.mistakes[0].column", is("2日")));
        sends(head + row + "1,2,,\n").andExpect(jsonPath("$.mistakes[0].column", is("2日")));
        assertThat(months()).containsExactly("甲 150 sheet 150");
    }

    @Test
    void oneBadLineAndNothingIsEntered() throws Exception {
        var good = site.registered("甲");
        sends(HEAD
                        + line(good, "20")
                        + line(good, "20")
                        + "3,,110105194912310021,5\n"
                        + "4,乙,11010519491231002X,32\n"
                        + "5,丙,11010519491231002X,\n"
                        + "6,=1+1,11010519491231002X,1.005\n")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.entered", is(0)))
                .andExpect(jsonPath("$.mistakes[*].line", hasItem(4)))
                .andExpect(jsonPath("$.mistakes[*].line", hasItem(5)))
                .andExpect(jsonPath("$.mistakes[*].line", hasItem(6)))
                .andExpect(jsonPath("$.mistakes[*].line", hasItem(7)))
                .andExpect(jsonPath("$.mistakes[*].line", hasItem(8)));
        assertThat(months()).isEmpty();
    }

    @Test
    void peopleWhomNobodyRegisteredAreKeptAndEnteredOnceTheyAre() throws Exception {
        var later = site.known("测试员丙");
        sends(HEAD + line(later, "20")).andExpect(jsonPath("$.strangers", is(1)));
        assertThat(months()).isEmpty();
        housing.get(site.path("strangers")).andExpect(jsonPath("$.items[*].name", contains("测试员丙")));
        sends(HEAD + line(later, "19")).andExpect(jsonPath("$.strangers", is(1)));
        site.rows().engaged(site.id(), later.id(), site.contractor(), Site.REGISTERED, 30_000);
        build.everything();
        assertThat(months()).containsExactly("测试员丙 1900 sheet 1900");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSheetDoesNotSpeakAgainstDaysWhicheverCameFirst(boolean sheetFirst) throws Exception {
        var worker = site.registered("甲");
        var other = site.registered("乙");
        var sheet = HEAD + line(worker, "20") + line(other, "3");
        var gate = Gate.registered(web, housing, site.id().toString());
        if (sheetFirst) {
            sends(sheet).andExpect(jsonPath("$.differing.length()", is(0)));
        }
        gate.sends(
                DAY.atTime(20, 0),
                Gate.face(1, "2024-05-20T08:00:00", "01", worker.number()),
                Gate.face(2, "2024-05-20T17:00:00", "02", worker.number()));
        build.everything();
        if (!sheetFirst) {
            sends(sheet)
                    .andExpect(jsonPath("$.entered", is(2)))
                    .andExpect(jsonPath("$.differing.length()", is(1)))
                    .andExpect(jsonPath("$.differing[0].line", is(3)))
                    .andExpect(jsonPath("$.differing[0].message", containsString("1.00")));
        }
        assertThat(months()).containsExactly("乙 300 sheet 300", "甲 100 days 100");
        housing.get(site.path("attendance-month?month=2024-05"))
                .andExpect(jsonPath("$.items[?(@.name=='甲')].sheetWorked", contains(2000)));
        housing.get(site.path("attendance-signals?kind=sheet_differs"))
                .andExpect(jsonPath("$.items[*].who", contains("甲")));

        correct(other, "2024-05-21", 100);
        correct(worker, "2024-05-21", 50);
        assertThat(months()).containsExactly("乙 100 days 100", "甲 150 days 150");
        sends(HEAD + line(worker, "1.5")).andExpect(jsonPath("$.differing.length()", is(0)));
        housing.get(site.path("attendance-signals?kind=sheet_differs")).andExpect(jsonPath("$.items.length()", is(0)));
        assertThat(months()).containsExactly("乙 100 days 100", "甲 150 days 150");
    }

    private void correct(Site.Person person, String day, int worked) throws Exception {
        housing.post(
                        site.path("correct-day"),
                        "{\"worker\":\"%s\",\"day\":\"%s\",\"saw\":null,\"worked\":%d,\"reason\":\"示例\"}"
                                .formatted(person.id(), day, worked))
                .andExpect(status().isNoContent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b\n1,2\n", "姓名,身份证号\n甲,1\n", "姓名,姓名,身份证号,合计\n", HEAD, "\u0000\u0001"})
    void whatIsNoSheetIsRefused(String text) throws Exception {
        sends(text).andExpect(status().is(422));
    }

    @Test
    void onlyMonthsThatHaveComeAndFirmsThatWorkHere() throws Exception {
        var worker = site.registered("甲");
        sends(HEAD + line(worker, "1"), "2024-06").andExpect(status().is(422));
        sends(HEAD + line(worker, "1"), "soon").andExpect(status().is4xxClientError());
        var elsewhere = Site.begun(housing, new WageRows(db, personal));
        housing.sendFile(
                        site.path("attendance-sheet?month=2024-05&employer=" + elsewhere.contractor()),
                        "考勤.csv",
                        "text/csv",
                        HEAD.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isNotFound());
        counter.of("zz.transport")
                .sendFile(
                        site.path("attendance-sheet?month=2024-05&employer=" + site.contractor()),
                        "考勤.csv",
                        "text/csv",
                        HEAD.getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isNotFound());
    }
}
