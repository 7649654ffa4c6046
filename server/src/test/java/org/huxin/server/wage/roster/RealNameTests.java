package org.huxin.server.wage.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.project.ProjectForm;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.WageSite.Attended;
import org.huxin.server.wage.attendance.BuildDays;
import org.huxin.server.wage.attendance.Gate;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** 实名制管理 of projects and of firms, proven by their rosters. */
@CaseworkTest
class RealNameTests {

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private MockMvc web;

    @Autowired
    private BuildDays build;

    private WageRows rows;

    @BeforeEach
    void onADay() {
        counter.on(LocalDate.of(2024, 3, 1));
        rows = new WageRows(db, personal);
    }

    private static void light(WageSite site, boolean on) throws Exception {
        site.file().page(site.keeper()).andExpect(jsonPath("$.lights[?(@.code=='real_name')].inPlace", contains(on)));
    }

    @Test
    void theLightIsOnWhileEverybodyIsRegisteredWithAContract() throws Exception {
        var site = WageSite.of(counter, "lyg.housing");
        light(site, false);
        Hire.of(site.contractor(), "示例甲").contracted().by(site.builder(), site);
        light(site, true);
        var second = Hire.of(site.contractor(), "示例乙").by(site.builder(), site);
        light(site, false);
        site.builder()
                .post(site.path("/workers/" + second + "/leave"), "{\"on\":\"2024-03-01\"}")
                .andExpect(status().isOk());
        light(site, true);
        var stranger = Hire.of(site.contractor(), "示例丙").contracted();
        site.attended(
                site.builder(), site.contractor(), "2024-02", List.of(new Attended("示例丙", stranger.idNumber(), 1)));
        light(site, false);
        stranger.by(site.builder(), site);
        light(site, true);
        build.everything();
        light(site, true);
    }

    @Test
    void whoeverPassesTheGateUnregisteredPutsTheLightOutUntilHeIsRegistered() throws Exception {
        var site = WageSite.of(counter, "lyg.housing");
        Hire.of(site.contractor(), "示例甲").contracted().by(site.builder(), site);
        var stranger = Hire.of(site.subcontractor(), "示例丁").contracted();
        var now = LocalDate.of(2024, 3, 1).atTime(20, 0);
        counter.at(now);
        light(site, true);
        Gate.registered(web, site.builder(), site.id())
                .sends(now, Gate.face(1, "2024-02-29T07:30:00", "01", stranger.idNumber()));
        light(site, false);
        var engagement = stranger.by(site.helper(), site);
        light(site, true);
        build.everything();
        light(site, true);
        // whoever comes back after he has left comes unregistered
        site.helper()
                .post(site.path("/workers/" + engagement + "/leave"), "{\"on\":\"2024-03-01\"}")
                .andExpect(status().isOk());
        light(site, true);
        counter.at(now.plusDays(2));
        Gate.registered(web, site.builder(), site.id())
                .sends(now.plusDays(2), Gate.face(1, "2024-03-03T07:30:00", "01", stranger.idNumber()));
        build.everything();
        light(site, false);
    }

    private List<String> lacking(Officer labour, String mark) throws Exception {
        var answer = labour.get("/api/wage/real-name-coverage").andExpect(status().isOk());
        List<String> names =
                JsonPath.read(answer.andReturn().getResponse().getContentAsString(UTF_8), "$.lacking[*].name");
        return names.stream().filter(name -> name.startsWith(mark)).toList();
    }

    private static int number(Officer labour, String path) throws Exception {
        return Integer.parseInt(Counter.read(labour.get("/api/wage/real-name-coverage"), path));
    }

    @Test
    @Requirement("LYG-02")
    void ofTenFirmsEightKeepItOnAllProjectsAndTheOtherTwoAreNamed() throws Exception {
        var now = LocalDate.of(2024, 3, 1).atTime(20, 0);
        counter.at(now);
        var labour = counter.of("lyg.labour");
        var housing = counter.of("lyg.housing");
        var firmsBefore = number(labour, "$.firms");
        var coveredBefore = number(labour, "$.covered");
        var mark = "示例覆盖" + UUID.randomUUID().toString().substring(0, 8);
        var names = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            names.add(mark + "第" + i + "建设");
            // the ninth has two projects and keeps a roster on the first only; at the tenth's somebody works whom
            // nobody registered
            for (var project = 0; project < (i == 8 ? 2 : 1); project++) {
                var file = ProjectFile.entered(
                        ProjectForm.aProject()
                                .with("name", mark + "工程" + i + project)
                                .with("field", "housing")
                                .built(names.get(i)),
                        housing);
                if (project == 0) {
                    var firm = UUID.fromString(Counter.read(file.page(housing), "$.contractor.id"));
                    rows.engaged(
                            UUID.fromString(file.id()),
                            rows.worker("320700", "示例工人" + i),
                            firm,
                            LocalDate.of(2024, 1, 2),
                            30_000);
                }
                if (i == 9) {
                    assertThat(lacking(labour, mark)).containsExactly(names.get(8));
                    Gate.registered(web, housing, file.id())
                            .sends(now, Gate.face(1, "2024-03-01T07:30:00", "01", WageRows.idNumber()));
                }
            }
        }
        assertThat(number(labour, "$.firms") - firmsBefore).isEqualTo(10);
        assertThat(number(labour, "$.covered") - coveredBefore).isEqualTo(8);
        assertThat(lacking(labour, mark)).containsExactly(names.get(8), names.get(9));
        labour.get("/api/wage/real-name-coverage")
                .andExpect(jsonPath(
                        "$.lacking[?(@.name=='" + names.get(8) + "')].without[*].name", contains(mark + "工程81")))
                .andExpect(jsonPath("$.lacking[?(@.name=='" + names.get(8) + "')].projects", contains(2)));
        counter.of("lyg.transport")
                .get("/api/wage/real-name-coverage")
                .andExpect(jsonPath("$.lacking[*].name", not(hasItem(names.get(9)))));
    }
}
