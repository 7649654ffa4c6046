package org.huxin.server.supervision.firms;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 重点行业: marked by the text or the office, with firms that need no construction project. */
@CaseworkTest
class KeySectorTests {

    private static final LocalDate DAY = LocalDate.of(2033, 3, 14);
    private static final String NEW_FORMS = "$[?(@.label=='新就业形态')]";

    @Autowired
    private Counter counter;

    private void complainedOf(WatchedFirm firm, String channel, String field) throws Exception {
        firm.office()
                .register(aClue(channel, DAY.atTime(8, 0))
                        .in(firm.region(), field)
                        .with("hasProject", false)
                        .with("employer", firm.name())
                        .with("employerCode", firm.code()));
    }

    @Test
    @Requirement("ZZ-002")
    void theKeySectorPageShowsTwoFirmsAndTwoOpenCluesOfANewFormOfEmployment() throws Exception {
        counter.on(DAY);
        var labour = counter.of("zz.labour");
        mark("new_forms", false).andExpect(status().isNoContent());
        labour.get("/api/sectors").andExpect(jsonPath(NEW_FORMS + ".key", contains(false)));

        mark("new_forms", true).andExpect(status().isNoContent());
        for (var i = 0; i < 2; i++) {
            var firm = WatchedFirm.of(counter, "zz.labour", "410803_lifeng");
            firm.entered(labour, "new_forms");
            firm.entered(labour, "new_forms");
            complainedOf(firm, "phone", "new_forms");
        }

        labour.get("/api/sectors")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].key", is(true)))
                .andExpect(jsonPath(NEW_FORMS + ".key", contains(true)))
                .andExpect(jsonPath(NEW_FORMS + ".firms", contains(2)))
                .andExpect(jsonPath(NEW_FORMS + ".openClues", contains(2)));
        mark("nowhere", true).andExpect(status().is(422));
        counter.of("zz.housing")
                .post("/api/sectors/new_forms/mark", "{\"key\":false,\"reason\":\"示例\"}")
                .andExpect(status().isForbidden());
    }

    private org.springframework.test.web.servlet.ResultActions mark(String sector, boolean key) throws Exception {
        return counter.of("zz.labour")
                .post("/api/sectors/" + sector + "/mark", "{\"key\":%s,\"reason\":\"示例\"}".formatted(key));
    }

    @Test
    @Requirement("ZY-001")
    void complaintsCasesAndInspectionsAreOpenedOnACateringFirmWithoutAnyConstructionProject() throws Exception {
        counter.on(DAY);
        var market = counter.of("zy.market");
        market.get("/api/sectors")
                .andExpect(jsonPath(
                        "$[?(@.key==true)].label",
                        containsInAnyOrder("工程建设", "劳动密集型加工制造", "住宿餐饮服务", "文化旅游", "新能源", "新业态经济")));
        var firm = WatchedFirm.of(counter, "zy.labour", "620702");

        firm.entered(market, "catering");

        firm.page()
                .andExpect(jsonPath("$.line.sector.label", is("住宿餐饮服务")))
                .andExpect(jsonPath("$.line.unit.id", is("zy.market")));
        complainedOf(firm, "phone", "catering");
        firm.caseOf(DAY, "catering", "zy.market", false);
        var enterprise = Counter.read(firm.page(), "$.line.enterprise");
        market.get("/api/enterprises/" + enterprise + "/record").andExpect(jsonPath("$.clues.length()", is(2)));
        firm.act(market, "inspect", "\"on\":\"2033-03-14\",\"finding\":\"other_breach\",\"note\":\"示例检查\"")
                .andExpect(status().isNoContent());
        firm.page()
                .andExpect(jsonPath("$.inspections[*].finding.label", contains("发现其他问题")))
                .andExpect(jsonPath("$.inspections[*].on", contains("2033-03-14")));
    }

    @Test
    void aFirmOfAnotherSectorGoesToTheDepartmentOfThat() throws Exception {
        counter.on(DAY);
        var firm = WatchedFirm.of(counter, "zy.labour", "620702");
        var labour = counter.of("zy.labour");
        firm.entered(labour, "catering");
        firm.act(labour, "classify", "\"sector\":\"construction\",\"field\":\"catering\",\"region\":null")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("field")));
        firm.act(labour, "classify", "\"sector\":\"construction\",\"field\":\"water\",\"region\":null")
                .andExpect(status().isNoContent());
        firm.page().andExpect(jsonPath("$.line.unit.id", is("zy.water")));
        labour.post(
                        "/api/watched-firms/" + firm.id() + "/classify",
                        "{\"version\":1,\"sector\":\"catering\",\"field\":null,\"region\":null}")
                .andExpect(jsonPath("$.code", is("firm.changed")));
    }
}
