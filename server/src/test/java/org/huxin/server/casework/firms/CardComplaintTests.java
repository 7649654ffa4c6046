package org.huxin.server.casework.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.ClueForm;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.ProjectForm;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 扣押工资卡、强制换卡: complained of like arrears, routed to the industry, and counted apart. */
@CaseworkTest
class CardComplaintTests {

    private static final LocalDate DAY = LocalDate.of(2031, 5, 12);

    @Autowired
    private Counter counter;

    private final String firm = "示例建设" + UUID.randomUUID();

    @BeforeEach
    void onADay() {
        counter.on(DAY);
    }

    private ClueForm complaint(String channel, String nature) {
        return aClue(channel, DAY.atTime(8, 0)).with("employer", firm).with("nature", nature);
    }

    private String firmOn(Officer housing) throws Exception {
        var project =
                ProjectForm.aProject().with("field", "housing").built(firm).enteredBy(housing);
        return Counter.read(housing.get("/api/projects/" + project), "$.contractor.id");
    }

    @Test
    @Requirement("JY-32")
    void aComplaintOfAWithheldCardGoesToTheIndustryAndStandsInTheRecordOfTheFirm() throws Exception {
        var labour = counter.of("jy.labour");
        var id = firmOn(counter.of("jy.housing"));
        labour.post("/api/clues/route-proposal", """
                        {"channel":"phone","field":"housing","nature":"card_withheld","hasProject":true}
                        """)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.unit.id", is("jy.housing")))
                .andExpect(jsonPath("$.rule", is("jiyuan.route.card")));
        var clue = labour.register(complaint("phone", "card_withheld").with("field", "housing"));

        counter.of("jy.housing")
                .get("/api/enterprises/" + id + "/record")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.firm.name", is(firm)))
                .andExpect(jsonPath("$.natures[*].nature.label", contains("扣押工资卡")))
                .andExpect(jsonPath("$.natures[0].clues", is(1)))
                .andExpect(jsonPath("$.natures[0].unsolved", is(1)))
                .andExpect(jsonPath("$.clues[0].number", is(clue.number())))
                .andExpect(jsonPath("$.clues[0].unit.id", is("jy.housing")));
        counter.of("zy.labour").get("/api/enterprises/" + id + "/record").andExpect(jsonPath("$.clues", is(empty())));
        labour.get("/api/enterprises/" + UUID.randomUUID() + "/record").andExpect(status().isNotFound());
    }

    private long month(Officer who, String nature) throws Exception {
        var answer = who.get("/api/dispatch/figures?month=2031-05").andExpect(status().isOk());
        var found = Counter.read(answer, "$.natures[?(@.id=='" + nature + "')].value")
                .replaceAll("[^0-9]", "");
        return found.isEmpty() ? 0 : Long.parseLong(found);
    }

    @Test
    @Requirement("ZZ-065")
    void bothKindsAreChosenOnComplaintsAndInspectionsAndCountedApart() throws Exception {
        var labour = counter.of("zz.labour");
        labour.get("/api/vocabulary").andExpect(jsonPath("$.natures[*].label", hasItems("扣押工资卡", "强制换卡")));
        var withheld = month(labour, "card_withheld");
        var forced = month(labour, "card_forced");
        labour.register(complaint("phone", "card_withheld").in("410803_lifeng", "housing"));
        labour.register(complaint("inspection", "card_withheld").in("410803_lifeng", "housing"));
        labour.register(complaint("inspection", "card_forced").in("410803_lifeng", "housing"));

        assertThat(month(labour, "card_withheld") - withheld).isEqualTo(2);
        assertThat(month(labour, "card_forced") - forced).isEqualTo(1);
        labour.get("/api/clues?nature=card_forced&text=" + firm).andExpect(jsonPath("$.items.length()", is(1)));
        labour.get("/api/clues/count?nature=card_withheld&text=" + firm).andExpect(jsonPath("$.count", is(2)));
        var id = firmOn(counter.of("zz.housing"));
        labour.get("/api/enterprises/" + id + "/record")
                .andExpect(jsonPath("$.natures[?(@.nature.code=='card_withheld')].clues", contains(2)))
                .andExpect(jsonPath("$.natures[?(@.nature.code=='card_forced')].clues", contains(1)));
    }
}
