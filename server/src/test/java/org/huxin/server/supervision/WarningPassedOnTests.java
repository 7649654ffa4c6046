package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** A warning is one officer's task, becomes a clue with its evidence, and is heard of where nobody answers. */
@CaseworkTest
class WarningPassedOnTests {

    private static final LocalDate LATE = LocalDate.of(2024, 6, 11);

    @Autowired
    private Counter counter;

    private WarnedWorks works;
    private Officer labour;
    private String id;

    @BeforeEach
    void aWarning() throws Exception {
        works = WarnedWorks.of(counter);
        works.looked(LATE);
        labour = works.labour();
        id = works.none();
    }

    private ResultActions assign(Officer by, long version, String officer) throws Exception {
        return by.post(
                "/api/warnings/" + id + "/assign", "{\"version\":%d,\"officer\":\"%s\"}".formatted(version, officer));
    }

    private ResultActions handOn(Officer by, long version) throws Exception {
        return by.post(
                "/api/warnings/" + id + "/hand-on",
                "{\"version\":%d,\"employer\":\"示例劳务有限公司\",\"note\":\"示例：三十人两月没有领到工资\"}".formatted(version));
    }

    private static boolean onOwnDesk(Officer officer, String subject) throws Exception {
        return officer.<String>among("/api/desk?whose=mine", "[*].subject.id").contains(subject);
    }

    @Test
    void aNamedOfficerHasTheTaskOnHisDeskAndWithoutOneItIsTheUnits() throws Exception {
        var named = counter.as("zy.labour.named", "zy.labour");
        assertThat(onOwnDesk(named, id)).isFalse();
        assertThat(labour.onDesk("[?(@.subject.id=='" + id + "')].rule")).containsExactly("national.warning.check");

        assign(labour, 1, "zy.housing").andExpect(status().is(422));
        assign(counter.of("zy.housing"), 1, "zy.labour.named").andExpect(status().isForbidden());
        assign(labour, 1, "zy.labour.named").andExpect(status().isNoContent());

        assertThat(onOwnDesk(named, id)).isTrue();
        works.page(id)
                .andExpect(jsonPath("$.officer.id", is("zy.labour.named")))
                .andExpect(jsonPath("$.line.stage", is("raised")))
                .andExpect(jsonPath("$.acts[*].act", hasItem("assign")));
        works.check(named, id, 2, "found_true").andExpect(status().isNoContent());
        assertThat(onOwnDesk(named, id)).isFalse();
    }

    /** Every cell of what is exported of the project. */
    private List<String> exported() throws Exception {
        var sheet = labour.get(
                        "/api/warnings.xlsx?state=all&project=" + works.works().id())
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void whatWasFoundTrueBecomesAClueThatShowsItsEvidenceAndEachLeadsToTheOther() throws Exception {
        handOn(labour, 1).andExpect(status().isConflict()).andExpect(jsonPath("$.detail", containsString("属实以后")));
        works.check(labour, id, 1, "found_true").andExpect(status().isNoContent());
        works.page(id)
                .andExpect(jsonPath("$.debt.employer", is(nullValue())))
                .andExpect(jsonPath("$.debt.persons", is(nullValue())));

        var clue = Counter.read(handOn(labour, 2).andExpect(status().isOk()), "$.id");

        works.page(id)
                .andExpect(jsonPath("$.line.stage", is("handed_on")))
                .andExpect(jsonPath("$.clue.id", is(clue)))
                .andExpect(jsonPath("$.clue.name", containsString("ZY-2024-")));
        labour.get("/api/clues/" + clue)
                .andExpect(jsonPath("$.warning", is(id)))
                .andExpect(jsonPath("$.channel", is("inspection")))
                .andExpect(jsonPath("$.projectId", is(works.works().id())))
                .andExpect(jsonPath(
                        "$.narrative",
                        allOf(
                                containsString("当月没有收到人工费"),
                                containsString("zhangye.warning.labour_none"),
                                containsString("二(三)二是"),
                                containsString("应拨 600,000.00元，到账 0.00元"))));
        assertThat(exported()).contains("已转线索").doesNotContain("handed_on");
        handOn(labour, 3).andExpect(status().isConflict());
        works.check(labour, id, 3, "innocent")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("线索的承办单位")));
        works.clear(labour, id, 3).andExpect(status().isConflict());
    }

    @Test
    void handedOnTwiceAtOnceItIsOneClue() throws Exception {
        works.check(labour, id, 1, "found_true").andExpect(status().isNoContent());
        List<Callable<Integer>> both = List.of(
                () -> handOn(labour, 2).andReturn().getResponse().getStatus(),
                () -> handOn(labour, 2).andReturn().getResponse().getStatus());

        assertThat(Together.all(both)).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void nobodyOutsideTheScopeHandsItOnOrNamesAnOfficer() throws Exception {
        works.check(labour, id, 1, "found_true").andExpect(status().isNoContent());
        handOn(counter.of("jy.labour"), 2).andExpect(status().isNotFound());
        handOn(counter.of("zy.housing"), 2).andExpect(status().isForbidden());
        assign(counter.of("jy.labour"), 2, "jy.labour").andExpect(status().isNotFound());
        handOn(counter.nobody(), 2).andExpect(status().isUnauthorized());
        works.page(id).andExpect(jsonPath("$.version", is(2))).andExpect(jsonPath("$.clue", is(nullValue())));
    }
}
