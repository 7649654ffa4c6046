package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.ClueOnFile;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class LedgerTests {

    private static final LocalDate FRIDAY = LocalDate.of(2024, 3, 8);

    @Autowired
    Counter counter;

    @BeforeEach
    void aFriday() {
        counter.on(FRIDAY);
    }

    private ClueOnFile clue(String unit, String region, String field, String employer, int minute) throws Exception {
        return counter.of(unit)
                .register(aClue("phone", FRIDAY.atTime(8, minute))
                        .in(region, field)
                        .with("employer", employer));
    }

    @Test
    @Requirement("JF-15")
    void theLedgersOfThreeDepartmentsAreOneWithTheSourceOfEachRow() throws Exception {
        var departments = Map.of("jf.economy", 3, "jf.construction", 4, "jf.agriculture", 5);
        for (var one : departments.entrySet()) {
            for (var i = 0; i < one.getValue(); i++) {
                clue(one.getKey(), "50gx01_village_one", "housing", "合并示例公司", i);
            }
        }
        var answer = counter.of("jf.social_security")
                .get("/api/clues?text=合并示例公司")
                .andExpect(jsonPath("$.items", hasSize(12)));
        var sources = new HashMap<String, Integer>();
        for (var i = 0; i < 12; i++) {
            sources.merge(read(answer, "$.items[%d].sourceUnit.id".formatted(i)), 1, Integer::sum);
        }
        assertThat(sources).isEqualTo(departments);
    }

    @Test
    @Requirement("JF-24")
    void aVillageShowsUpAsSourceAndSeesTheStateOfItsClueOnly() throws Exception {
        var village = counter.of("jf.village_one");
        var office = counter.of("jf.social_security");
        var clue = village.register(aClue("village", FRIDAY.atTime(8, 0)).in("50gx01_village_one", "housing"));
        var other = clue("jf.village_two", "50gx01_village_one", "housing", "示例建筑有限公司", 1);
        office.get("/api/clues?sourceUnit=jf.village_one")
                .andExpect(jsonPath("$.items[0].number").value(clue.number()))
                .andExpect(jsonPath("$.items[0].sourceUnit.name").value("示例一村村民委员会"));
        office.does(clue, "assign", "\"mode\":\"assign\",\"unit\":\"jf.construction\",\"officer\":null");

        village.get("/api/clues")
                .andExpect(jsonPath("$.items[*].number", hasItem(clue.number())))
                .andExpect(jsonPath("$.items[*].number", not(hasItem(other.number()))))
                .andExpect(jsonPath("$.items[*].handlingUnit", everyItem(is((Object) null))));
        village.page(clue)
                .andExpect(jsonPath("$.stage").value("ASSIGNED"))
                .andExpect(jsonPath("$.limited").value(true))
                .andExpect(jsonPath("$.timeline", hasSize(0)))
                .andExpect(jsonPath("$.duties", hasSize(0)))
                .andExpect(jsonPath("$.actions", hasSize(0)))
                .andExpect(jsonPath("$.narrative").value(""))
                .andExpect(jsonPath("$.handlingUnit").isEmpty())
                .andExpect(jsonPath("$.nextDuty").isEmpty());
        village.page(other).andExpect(status().isNotFound());
        village.act(clue, "progress", "\"kind\":\"general\",\"text\":\"x\",\"attachments\":[]")
                .andExpect(status().isForbidden());
    }

    @Test
    void everyPageBeginsWhereTheLastEndedInEverySort() throws Exception {
        var employers = new ArrayList<String>();
        for (var i = 0; i < 7; i++) {
            employers.add("翻页示例公司" + i % 3);
            clue("zz.labour", "410803_lifeng", "housing", employers.get(i), i);
        }
        for (var sort : List.of(
                "receivedAt",
                "-receivedAt",
                "number",
                "-number",
                "employer",
                "-employer",
                "claimedFen",
                "-claimedFen")) {
            var seen = new ArrayList<String>();
            var after = "";
            do {
                var page = counter.of("zz.labour").get("/api/clues?text=翻页示例&size=3&sort=" + sort + after);
                page.andExpect(status().isOk());
                List<?> items = com.jayway.jsonpath.JsonPath.read(
                        page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), "$.items[*].number");
                items.forEach(number -> seen.add(number.toString()));
                var next = read(page, "$.next");
                after = next.equals("null") ? "" : "&after=" + next;
            } while (!after.isEmpty());
            assertThat(seen).as(sort).hasSize(7).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSpoiltCursorASortOrAWordThatIsNoneIsRefusedInChinese() throws Exception {
        var labour = counter.of("zz.labour");
        for (var cursor : List.of(
                "x",
                encoded("2024-03-04T09:00", "no-id"),
                encoded("yesterday", "00000000-0000-0000-0000-000000000000"),
                "%00")) {
            labour.get("/api/clues?after=" + cursor)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.code").value("page.bad_cursor"));
        }
        for (var query : List.of(
                "sort=narrative",
                "stage=NOWHERE",
                "receivedFrom=soon",
                "overdue=perhaps",
                "size=0",
                "size=9999",
                "size=x")) {
            var answer = labour.get("/api/clues?" + query).andExpect(status().is4xxClientError());
            assertThat(read(answer, "$.detail"))
                    .as(query)
                    .matches(".*\\p{IsHan}.*")
                    .doesNotContain("Failed");
        }
        labour.get("/api/clues.xlsx?sort=narrative").andExpect(status().is(422));
        labour.get("/api/clues?text={text}", "\u0000").andExpect(status().is4xxClientError());
        labour.get("/api/clues?text={text}", "%_' OR 1=1 --").andExpect(jsonPath("$.items", hasSize(0)));
    }

    private static String encoded(String... keys) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001f", keys).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void filtersNarrowAndTheCountIsThatOfTheList() throws Exception {
        var labour = counter.of("zz.labour");
        var one = clue("zz.labour", "410803_fucheng", "transport", "筛选示例公司", 1);
        clue("zz.labour", "410803_fucheng", "housing", "筛选示例公司", 2);
        labour.does(one, "mark-major", "\"reason\":\"人数多\"");
        var all = "/api/clues%s?text=筛选示例&region=410803_fucheng";
        labour.get(all.formatted("/count"))
                .andExpect(jsonPath("$.count").value(2))
                .andExpect(jsonPath("$.capped").value(false));
        for (var narrow : List.of(
                "major=true",
                "field=transport",
                "unit=zz.transport",
                "stage=RECEIVED&major=true",
                "receivedFrom=2024-03-08&receivedTo=2024-03-08&field=transport",
                "unsolved=true&field=transport")) {
            labour.get(all.formatted("") + "&" + narrow)
                    .andExpect(jsonPath("$.items", hasSize(1)))
                    .andExpect(jsonPath("$.items[0].number").value(one.number()));
        }
        labour.get(all.formatted("") + "&channel=online&channel=phone").andExpect(jsonPath("$.items", hasSize(2)));
        counter.of("zz.transport")
                .get(all.formatted(""))
                .andExpect(jsonPath("$.items[*].number", containsInAnyOrder(one.number())));
        counter.of("zz.education")
                .get(all.formatted("/count"))
                .andExpect(jsonPath("$.count").value(0));
    }

    @Test
    void theSpreadsheetHoldsTheRowsOfTheFilterInItsOrderAndNoFormula() throws Exception {
        var labour = counter.of("zz.labour");
        var first = clue("zz.labour", "410803_lifeng", "housing", "=HYPERLINK(\"http://x\")导出示例", 1);
        var second = counter.of("zz.labour")
                .register(aClue("phone", FRIDAY.atTime(8, 2))
                        .in("410803_lifeng", "housing")
                        .with("employer", "导出示例公司")
                        .with("claimedFen", 123_456));
        var answer = labour.get("/api/clues.xlsx?text=导出示例&sort=number")
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", org.hamcrest.Matchers.startsWith("attachment")))
                .andReturn();
        try (var book = new ReadableWorkbook(
                new ByteArrayInputStream(answer.getResponse().getContentAsByteArray()))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0).getCellText(0)).isEqualTo("线索编号");
            assertThat(rows.get(1).getCellText(0)).isEqualTo(first.number());
            assertThat(rows.get(1).getCellText(9)).startsWith("'=HYPERLINK");
            assertThat(rows.get(2).getCellText(0)).isEqualTo(second.number());
            assertThat(rows.get(2).getCellAsNumber(12).orElseThrow()).isEqualByComparingTo("1234.56");
        }
    }
}
