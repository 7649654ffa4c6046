package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.huxin.server.party.CaseFigures.PlaceFigures;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PartyTest
class CoordinationTests {

    private static final String MECHANISMS = "/api/organisation/mechanisms";

    private static final String REGIONS = "/api/organisation/regions";

    private static final String OF = "$[?(@.region.id == '%s')]";

    @Autowired
    Console console;

    @Autowired
    PartyFixture.SetFigures figures;

    @Autowired
    PartyFixture.Heard heard;

    @Test
    @Requirement("JY-01a")
    void theConvenorOfAMechanismMustBeAHeadOfGovernment() throws Exception {
        var office = console.as("jy.office");

        office.post(MECHANISMS, jiyuan("普通干部", false))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("mechanism.convenor"))
                .andExpect(jsonPath("$.detail").value(containsString("召集人须为政府负责人")))
                .andExpect(jsonPath("$.errors[0].path").value("convenor.headOfGovernment"))
                .andExpect(jsonPath("$.citation.clause").value("一(一)1"));
        office.get(MECHANISMS).andExpect(jsonPath("$[?(@.id == null)].region.id", hasItem("419001")));
        assertThat(heard.of("mechanism.established")).isEmpty();

        office.post(MECHANISMS, jiyuan("分管负责人", true)).andExpect(status().isOk());
        office.get(MECHANISMS)
                .andExpect(jsonPath(OF.formatted("419001") + ".name").value("示例协调机制"))
                .andExpect(jsonPath(OF.formatted("419001") + ".effectiveOn").value("2024-05-01"))
                .andExpect(jsonPath(OF.formatted("419001") + ".office.name").value("示范区根治拖欠农民工工资工作领导小组办公室"))
                .andExpect(jsonPath(OF.formatted("419001") + ".members[*].name", hasItem("示范区水利局")));
        assertThat(heard.of("mechanism.established")).hasSize(1);
    }

    @Test
    @Requirement("LYG-41")
    void aCountyWithoutAMechanismIsListedAsHavingNone() throws Exception {
        establishIn("320706", "lyg.haizhou_labour");
        establishIn("320703", "lyg.lianyun_labour");

        console.as("lyg.labour")
                .get(MECHANISMS)
                .andExpect(jsonPath(OF.formatted("320706") + ".convenor.headOfGovernment")
                        .value(true))
                .andExpect(jsonPath(OF.formatted("320703") + ".convenor.headOfGovernment")
                        .value(true))
                .andExpect(jsonPath(OF.formatted("320707") + ".region.name").value("赣榆区"))
                .andExpect(jsonPath("$[?(@.id == null)].region.name", hasItem("赣榆区")));
        console.as("lyg.labour")
                .get(REGIONS)
                .andExpect(jsonPath(OF.formatted("320706") + ".mechanism").value(true))
                .andExpect(jsonPath(OF.formatted("320707") + ".mechanism").value(false));
    }

    @Test
    void aMechanismNeedsAPlaceAnOfficeAndMembersThatExist() throws Exception {
        var office = console.as("jy.office");

        office.post(MECHANISMS, "{}")
                .andExpect(status().is(422))
                .andExpect(jsonPath(
                        "$.errors[*].path",
                        containsInAnyOrder("region", "name", "convenor", "office", "members", "effectiveOn")));
        office.post(MECHANISMS, mechanism("000000", "jy.office", "jy.water", true))
                .andExpect(jsonPath("$.errors[0].path").value("region"));
        office.post(MECHANISMS, mechanism("419001", "zz.labour", "jy.water", true))
                .andExpect(jsonPath("$.errors[0].path").value("office"));
        office.post(MECHANISMS, mechanism("419001", "jy.office", "jy.nobody", true))
                .andExpect(jsonPath("$.errors[0].path").value("members[0]"));
        console.as("jy.water").post(MECHANISMS, jiyuan("局长", true)).andExpect(status().isForbidden());
        console.as("jy.kejing")
                .post(MECHANISMS, jiyuan("镇长", true))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail").value("只能维护本辖区的内容"));
    }

    @Test
    @Requirement("LYG-38a")
    void theCitySeesWhoIsInChargeOfEachCountyAndACountyOnlyItsOwn() throws Exception {
        console.as("lyg.donghai")
                .put(REGIONS + "/320722", "{\"chief\":{\"name\":\"测试员东\",\"post\":\"县长\"}}")
                .andExpect(status().isOk());
        console.as("lyg.guanyun")
                .put(REGIONS + "/320723", "{\"chief\":{\"name\":\"测试员灌\",\"post\":\"县长\"}}")
                .andExpect(status().isOk());

        console.as("lyg.labour")
                .get(REGIONS)
                .andExpect(jsonPath("$.length()").value(7))
                .andExpect(jsonPath(OF.formatted("320722") + ".chief.name").value("测试员东"))
                .andExpect(jsonPath(OF.formatted("320723") + ".chief.post").value("县长"))
                .andExpect(jsonPath(OF.formatted("320724") + ".chief.name").isEmpty());
        var county = console.as("lyg.donghai");
        county.get(REGIONS)
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].chief.name").value("测试员东"));
        county.put(REGIONS + "/320723", "{\"chief\":null}").andExpect(status().isForbidden());
        county.put(REGIONS + "/320722", "{\"chief\":{\"name\":\"\",\"post\":\"县长\"}}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value("chief.name"));
    }

    @Test
    @Requirement("LYG-28")
    void theMeansOfInspectionStandBesideTheCasesThatTheyHaveToServe() throws Exception {
        figures.set("320707", new PlaceFigures(20, 3, 67, 12));

        console.as("lyg.ganyu_labour")
                .put(REGIONS + "/320707", "{\"officers\":5,\"budgetFen\":30000000,\"vehicles\":2}")
                .andExpect(status().isOk());

        console.as("lyg.labour")
                .get(REGIONS)
                .andExpect(jsonPath(OF.formatted("320707") + ".openCases").value(20))
                .andExpect(jsonPath(OF.formatted("320707") + ".casesPerOfficer").value(4))
                .andExpect(jsonPath(OF.formatted("320707") + ".officers").value(5))
                .andExpect(jsonPath(OF.formatted("320707") + ".budgetFen").value(30_000_000))
                .andExpect(jsonPath(OF.formatted("320707") + ".vehicles").value(2))
                .andExpect(jsonPath(OF.formatted("320707") + ".solvedLocallyPercent")
                        .value(67));
        figures.set("320707", new PlaceFigures(21, 0, null, null));
        console.as("lyg.labour")
                .get(REGIONS)
                .andExpect(jsonPath(OF.formatted("320707") + ".casesPerOfficer").value(4.2));
        console.as("lyg.ganyu_labour")
                .put(REGIONS + "/320707", "{\"officers\":-1}")
                .andExpect(status().is(422));
    }

    private void establishIn(String region, String office) throws Exception {
        console.as(office)
                .post(MECHANISMS, mechanism(region, office, "lyg.housing", true))
                .andExpect(status().isOk());
    }

    private static String jiyuan(String post, boolean head) {
        return mechanism("419001", "jy.office", "jy.water", head).replace("副区长", post);
    }

    private static String mechanism(String region, String office, String member, boolean head) {
        return """
                {"region":"%s","name":"示例协调机制","convenor":{"name":"测试员召","post":"副区长","headOfGovernment":%s},
                 "office":"%s","members":["%s"],"effectiveOn":"2024-05-01"}""".formatted(region, head, office, member);
    }
}
