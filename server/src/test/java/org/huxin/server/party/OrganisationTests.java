package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.party.directory.DirectorySync;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PartyTest
class OrganisationTests {

    private static final String UNIT_NAMED = "$.units[?(@.name == '%s')]";

    @Autowired
    Console console;

    @Autowired
    Directory directory;

    @Autowired
    DirectorySync sync;

    @Autowired
    DSLContext sql;

    @Test
    @Requirement("ZZ-109")
    void zhongzhanHasExactlyNineIndustryDepartments() throws Exception {
        console.as("zz.labour")
                .get("/api/organisation")
                .andExpect(status().isOk())
                .andExpect(jsonPath(
                        "$.units[?(@.kind == 'industry')].name",
                        containsInAnyOrder(
                                "区住房城乡建设局",
                                "区交通运输局",
                                "区农业农村局",
                                "焦作市自然资源和规划局中站分局",
                                "区城市管理局",
                                "区教育局",
                                "区卫生健康委",
                                "区文化广电和旅游局",
                                "区发展改革委")));
    }

    @Test
    @Requirement("JF-02")
    void jinfengListsEightMembersAndOneUnitThatHasDutiesWithoutBeingOne() throws Exception {
        console.as("jf.social_security")
                .get("/api/organisation")
                .andExpect(jsonPath(
                        "$.units[?(@.member == true)].name",
                        containsInAnyOrder("经发办", "建设办", "综合执法办", "平安办", "农服中心", "社保所", "司法所", "派出所")))
                .andExpect(jsonPath(UNIT_NAMED.formatted("市场监管所") + ".roleNote").value("非成员·有职责"))
                .andExpect(jsonPath(UNIT_NAMED.formatted("市场监管所") + ".member").value(false));
    }

    @Test
    @Requirement("JF-01")
    void theOfficeOfTheTownsLeadingGroupSitsInTheSocialSecurityStation() throws Exception {
        console.as("jf.social_security")
                .get("/api/organisation")
                .andExpect(jsonPath("$.roles[?(@.role == 'coordinator')].unit.name")
                        .value("社保所"))
                .andExpect(jsonPath(UNIT_NAMED.formatted("镇保障农民工工资支付常态化工作领导小组") + ".roleNote")
                        .value("办公室（镇根欠办）设在社保所"))
                .andExpect(jsonPath("$.roles[*].label", hasItem("统筹协调单位")));
    }

    @Test
    void bodiesThatMergedKeepTheirNamesWithDatesAndSuccessor() throws Exception {
        console.as("lyg.labour")
                .get("/api/organisation")
                .andExpect(jsonPath(UNIT_NAMED.formatted("市工商局") + ".validTo").value("2018-12-31"))
                .andExpect(jsonPath(UNIT_NAMED.formatted("市工商局") + ".succeededBy.name")
                        .value("市市场监管局"))
                .andExpect(jsonPath(UNIT_NAMED.formatted("市国税局") + ".validTo").value("2018-07-04"))
                .andExpect(jsonPath(UNIT_NAMED.formatted("市税务局") + ".validFrom").value("2018-07-05"));
        assertThat(directory.requireUnit("lyg.state_tax").existsOn(LocalDate.of(2018, 7, 4)))
                .isTrue();
        assertThat(directory.requireUnit("lyg.state_tax").existsOn(LocalDate.of(2018, 7, 5)))
                .isFalse();
    }

    @Test
    void bringingThePacksInAgainChangesNothingAndDeletesNothing() {
        sql.execute(
                "INSERT INTO party.unit (id, jurisdiction, name, kind, member) VALUES ('zz.gone', '410803', '示例旧单位', 'other', false)");
        sql.execute("UPDATE party.unit SET phone = '0391-0000000', name = '旧名' WHERE id = 'zz.labour'");
        var before = directory.units("410803").size();

        sync.run();
        sync.run();

        assertThat(directory.units("410803"))
                .hasSize(before + 1)
                .extracting(Unit::id)
                .contains("zz.gone");
        assertThat(directory.requireUnit("zz.labour").name()).isEqualTo("区人力资源社会保障局");
        assertThat(directory.requireUnit("zz.labour").channels().phone()).isEqualTo("0391-0000000");
        sql.execute("DELETE FROM party.unit WHERE id = 'zz.gone'");
        sync.run();
    }

    @Test
    void aUnitThatThePackRenamesKeepsItsOldNameWithTheDate() throws Exception {
        sql.execute("UPDATE party.unit SET name = '区示例旧局' WHERE id = 'zz.health'");

        sync.run();
        sync.run();

        console.as("zz.labour")
                .get("/api/organisation")
                .andExpect(jsonPath(UNIT_NAMED.formatted("区卫生健康委") + ".formerNames[*].name")
                        .value("区示例旧局"))
                .andExpect(jsonPath(UNIT_NAMED.formatted("区卫生健康委") + ".formerNames[*].until")
                        .value("2024-05-19"))
                .andExpect(jsonPath(UNIT_NAMED.formatted("区教育局") + ".formerNames[*]")
                        .isEmpty());
    }

    @Test
    void aUnitPublishesItsComplaintChannelsAndNobodyElses() throws Exception {
        var housing = console.as("zz.housing");

        housing.put("/api/organisation/units/zz.housing/channels", "{\"phone\":\"0391-1234567\",\"web\":\" \"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.phone").value("0391-1234567"))
                .andExpect(jsonPath("$.web").isEmpty());
        housing.put("/api/organisation/units/zz.transport/channels", "{\"phone\":\"1\",\"web\":null}")
                .andExpect(status().isForbidden());
        console.as("zz.labour")
                .put("/api/organisation/units/zz.transport/channels", "{\"phone\":\"0391-7654321\",\"web\":null}")
                .andExpect(status().isOk());
    }

    @Test
    void otherJurisdictionsAreNotShown() throws Exception {
        console.officer("zz.education", "zz.education");

        console.as("jf.social_security").get("/api/units/zz.education/officers").andExpect(status().isNotFound());
        console.as("zz.labour").get("/api/units/zz.education/officers").andExpect(jsonPath("$", hasSize(1)));
    }

    @Test
    void findsPlacesWithAllBelowThemAndWhoPlaysARoleThere() {
        assertThat(directory.regionsWithin("320700", "320700"))
                .contains("320706", "320722")
                .hasSize(7);
        assertThat(directory.regionsWithin("320700", "320706")).containsExactly("320706");
        assertThat(directory.playing("labour_bureau", "320700", "320706").map(Unit::id))
                .contains("lyg.haizhou_labour");
        assertThat(directory.playing("labour_bureau", "320700", null).map(Unit::id))
                .contains("lyg.labour");
        assertThat(directory.playing("nobody", "320700", null)).isEmpty();
        assertThat(directory.jurisdictions())
                .extracting(Jurisdiction::id)
                .containsAll(List.of("320700", "410803", "419001", "50gx01", "620700"));
    }

    @Test
    void anOfficerWorksForOneUnitUntilTheAccountIsClosed() {
        console.officer("worker", "zz.health");

        assertThat(directory.employs("zz.health", "worker")).isTrue();
        assertThat(directory.employs("zz.labour", "worker")).isFalse();
        assertThat(directory.officers(List.of("worker", "nobody"))).containsOnlyKeys("worker");

        sql.execute("UPDATE party.officer SET active = false WHERE id = 'worker'");
        assertThat(directory.employs("zz.health", "worker")).isFalse();
        assertThat(directory.officersOf("zz.health")).extracting(Officer::id).doesNotContain("worker");
    }
}
