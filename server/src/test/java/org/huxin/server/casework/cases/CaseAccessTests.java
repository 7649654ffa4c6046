package org.huxin.server.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.cases.CaseTrail.Filed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees which case, who may act, and two who act at once. */
@CaseworkTest
class CaseAccessTests {

    private static final LocalDate MONDAY = LocalDate.of(2024, 5, 27);
    private static final LocalDateTime MORNING = MONDAY.atTime(8, 30);

    @Autowired
    Counter counter;

    CaseTrail trail;

    @BeforeEach
    void aMonday() {
        counter.on(MONDAY);
        trail = new CaseTrail(counter);
    }

    private Filed zhongzhan() throws Exception {
        return trail.filed("zz.labour", aClue("phone", MORNING).in("410803_lifeng", "housing"), "zz.labour");
    }

    @Test
    void aCaseIsSeenByThoseWhoShareInItAndByNobodyElse() throws Exception {
        var one = zhongzhan();
        for (var unit : List.of("zz.labour", "zz.housing", "zz.lifeng", "zz.government")) {
            trail.page(counter.of(unit), one).andExpect(status().isOk());
            counter.of(unit).get("/api/cases?text=示例建筑").andExpect(jsonPath("$.items[*].id", hasItem(one.id())));
        }
        for (var unit : List.of("zz.transport", "zz.wangfeng", "lyg.labour")) {
            trail.page(counter.of(unit), one)
                    .andExpect(status().isNotFound())
                    .andExpect(jsonPath("$.code").value("not.found"));
            counter.of(unit).get("/api/cases?size=200").andExpect(jsonPath("$.items[*].id", not(hasItem(one.id()))));
            counter.of(unit).get(one.path() + "/archive.zip").andExpect(status().isNotFound());
            trail.actAt(1, counter.of(unit), one, "progress", "\"text\":\"看看\",\"kind\":\"general\"")
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void onlyWhoLeadsDecidesAndLeadersReadOnly() throws Exception {
        var one = zhongzhan();
        var version = Long.parseLong(read(trail.page(counter.of("zz.labour"), one), "$.version"));
        trail.actAt(version, counter.of("zz.housing"), one, "verify", CaseTrail.verified(1, 1))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("scope.refused"));
        trail.page(counter.of("zz.government"), one).andExpect(jsonPath("$.actions", empty()));
        trail.actAt(version, counter.of("zz.government"), one, "mark-major", "\"reason\":\"批示\"")
                .andExpect(status().isForbidden());
        trail.does(
                        counter.of("zz.housing"),
                        one,
                        "progress",
                        "\"text\":\"已到工地\",\"kind\":\"view\",\"attachments\":null")
                .andExpect(jsonPath("$.timeline[-1].text").value("本单位意见"))
                .andExpect(jsonPath("$.actions[*].name", not(hasItem("verify"))));
        counter.of("jf.village_one").get("/api/cases").andExpect(status().isForbidden());
    }

    @Test
    void whoComesSecondIsToldWhatChanged() throws Exception {
        var labour = counter.of("zz.labour");
        var one = zhongzhan();
        var seen = Long.parseLong(read(trail.page(labour, one), "$.version"));
        trail.does(counter.of("zz.housing"), one, "progress", "\"text\":\"已到工地\",\"kind\":\"general\"");

        trail.actAt(seen, labour, one, "mark-major", "\"reason\":\"舆情\"")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code").value("case.changed"))
                .andExpect(jsonPath("$.version").value(seen + 1))
                .andExpect(jsonPath("$.changes[0].by").value("测试员zz.housing"))
                .andExpect(jsonPath("$.changes[0].unit").value("区住房城乡建设局"))
                .andExpect(jsonPath("$.changes[0].what").value("办理进展"));
    }

    @Test
    void ofTwoOfficersAtTheSameMomentOneWins() throws Exception {
        var labour = counter.of("zz.labour");
        var one = zhongzhan();
        var seen = Long.parseLong(read(trail.page(labour, one), "$.version"));
        Callable<Integer> act = () -> trail.actAt(seen, labour, one, "verify", CaseTrail.verified(500, 5))
                .andReturn()
                .getResponse()
                .getStatus();
        try (var both = Executors.newFixedThreadPool(2)) {
            var answers = both.invokeAll(List.of(act, act)).stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
        }
        trail.page(labour, one).andExpect(jsonPath("$.version").value(seen + 1));
    }

    @Test
    void malformedAndUnknownIdsAreRefusedInChinese() throws Exception {
        var labour = counter.of("zz.labour");
        var unknown = UUID.randomUUID();
        for (var path : List.of("/api/cases/" + unknown, "/api/cases/" + unknown + "/archive.zip")) {
            labour.get(path).andExpect(status().isNotFound());
        }
        for (var path :
                List.of("/api/cases/1'--", "/api/cases?after=zzz", "/api/cases?size=0", "/api/cases?open=maybe")) {
            labour.get(path)
                    .andExpect(status().is4xxClientError())
                    .andExpect(jsonPath("$.detail").isNotEmpty());
        }
        var one = zhongzhan();
        for (var body : List.of("{}", "{\"version\":1}", "{\"version\":1,\"step\":\"x\",\"document\":\"y\"}", "[")) {
            labour.post(one.path() + "/enter-step", body).andExpect(status().is4xxClientError());
        }
        trail.act(labour, one, "enter-step", CaseTrail.step("nowhere", null)).andExpect(status().is(422));
        trail.act(labour, one, "enter-step", CaseTrail.step("filing", unknown.toString()))
                .andExpect(status().is(422));
        trail.act(labour, one, "set-cause", "\"cause\":\"nonsense\"").andExpect(status().is(422));
        trail.act(labour, one, "progress", "\"text\":\"一\",\"kind\":\"nonsense\"")
                .andExpect(status().is(422));
        trail.act(labour, one, "report-up", "\"to\":\"nobody\",\"text\":\"一\"").andExpect(status().is(422));
        trail.act(labour, one, "form-task-force", CaseTrail.force("jf.police")).andExpect(status().is(422));
        labour.post(one.path() + "/nothing", "{\"version\":1}").andExpect(status().isNotFound());
    }

    @Test
    void theLedgerPagesByKeyAndTheSheetHoldsTheSameRows() throws Exception {
        var labour = counter.of("zz.labour");
        for (var i = 0; i < 3; i++) {
            counter.on(MONDAY.plusDays(i));
            trail.filed(
                    "zz.labour",
                    aClue("phone", MORNING).in("410803_lifeng", "housing").with("employer", "示例分页劳务有限公司"),
                    "zz.labour");
        }
        var first = labour.get("/api/cases?text=示例分页劳务&size=2").andExpect(jsonPath("$.items", hasSize(2)));
        labour.get("/api/cases?text=示例分页劳务&size=2&after=" + read(first, "$.next"))
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.next").isEmpty());
        labour.get("/api/cases?text=示例分页劳务&region=410803&step=filing&major=false&listed=false&unit=zz.lifeng")
                .andExpect(jsonPath("$.items", hasSize(3)));

        var sheet = labour.get("/api/cases.xlsx?text=示例分页劳务").andExpect(status().isOk());
        try (var book = new XSSFWorkbook(
                new ByteArrayInputStream(sheet.andReturn().getResponse().getContentAsByteArray()))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(3);
            assertThat(book.getSheetAt(0).getRow(1).getCell(6).getStringCellValue())
                    .isEqualTo("示例分页劳务有限公司");
        }
    }
}
