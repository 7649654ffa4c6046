package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.SheetLines;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 工资支付表 from the assessment to the general contractor. */
@CaseworkTest
class WageSheetTests {

    @Autowired
    private Counter counter;

    @Autowired
    private FirmAccounts accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private SheetLines worker;

    @BeforeEach
    void inJuly() {
        counter.on(LocalDate.of(2024, 7, 10));
    }

    private SheetSite zhongzhan() throws Exception {
        return site("410803", "zz.housing").entrusted();
    }

    private SheetSite site(String place, String keeper) throws Exception {
        return SheetSite.begun(counter, accounts, new WageRows(db, personal), place, counter.of(keeper));
    }

    @Test
    @Requirement({"JY-30a", "JY-30b", "ZZ-056"})
    void aSheetHasALineForEachAssessedWorkerWhoWorkedAndIsTheSumOfThem() throws Exception {
        var site = site("419001", "jy.housing").entrusted();
        var one = site.worked("测试工人甲", 300_00, 2200);
        var two = site.worked("测试工人乙", 333_33, 1050);
        site.worker("测试工人丙没有来", 300_00);
        site.assesses(site.sub(), Map.of("workers", List.of(one))).andExpect(jsonPath("$.workers", is(1)));

        var sheet = Counter.read(
                site.makes(site.sub())
                        .andExpect(jsonPath("$.head.lines", is(1)))
                        .andExpect(jsonPath("$.head.dueFen", is(6_600_00))),
                "$.id");
        site.act(site.sub(), sheet, "ask-confirmation", Map.of());
        site.signs(sheet).andExpect(jsonPath("$.unconfirmed", is(0)));
        site.handsIn(sheet)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.missing", hasSize(2)))
                .andExpect(jsonPath("$.detail", containsString("没有考核工作量")))
                .andExpect(jsonPath("$.detail", containsString("没有列入的：测试工人乙")));

        site.assesses(site.sub(), Map.of()).andExpect(jsonPath("$.workers", is(2)));
        site.makes(site.sub())
                .andExpect(jsonPath("$.id", is(sheet)))
                .andExpect(jsonPath("$.head.lines", is(2)))
                .andExpect(jsonPath("$.head.dueFen", is(6_600_00 + 3_499_97)));
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines")
                .andExpect(jsonPath("$.items[*].worker", containsInAnyOrder(one.toString(), two.toString())))
                .andExpect(jsonPath("$.items[*].dueFen", containsInAnyOrder(6_600_00, 3_499_97)));
        site.act(site.sub(), sheet, "ask-confirmation", Map.of());
        site.signs(sheet);
        site.handsIn(sheet).andExpect(status().isOk());
    }

    @Test
    @Requirement({"JY-30c", "JY-30d"})
    void everyWorkerConfirmsHisOwnLineBeforeTheSheetIsHandedInAndThenItIsShut() throws Exception {
        var site = site("419001", "jy.housing").entrusted();
        var one = site.worked("测试工人甲", 300_00, 2200);
        var two = site.worked("测试工人乙", 300_00, 1000);
        var sheet = site.confirming();
        var line = site.lineOf(sheet, one);
        var other = site.lineOf(sheet, two);

        assertThatThrownBy(() -> worker.confirm(two, line)).isInstanceOf(NotFound.class);
        counter.at(LocalDate.of(2024, 7, 10).atTime(20, 15));
        worker.confirm(one, line);
        worker.confirm(one, line);
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines?only=unconfirmed")
                .andExpect(jsonPath("$.items[*].name", contains("测试工人乙")));
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines")
                .andExpect(jsonPath("$.items[?(@.name=='测试工人甲')].confirmedHow", contains("phone")))
                .andExpect(jsonPath("$.items[?(@.name=='测试工人甲')].confirmedAt", contains("2024-07-10T20:15:00")));
        site.handsIn(sheet)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("测试工人乙")))
                .andExpect(jsonPath("$.lines[*].name", contains("测试工人乙")));

        worker.confirm(two, other);
        site.handsIn(sheet)
                .andExpect(jsonPath("$.head.state.label", is("待审核")))
                .andExpect(jsonPath("$.acts", is(empty())));
        for (var act : List.of("ask-confirmation", "sign-lines", "void-sheet")) {
            site.act(site.sub(), sheet, act, Map.of("files", List.of(UUID.randomUUID())))
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code", is("sheet.state")));
        }
        site.act(site.sub(), sheet, "lines/" + line + "/amend-line", amended(2100, 1))
                .andExpect(status().isConflict());
        site.makes(site.sub()).andExpect(status().isConflict()).andExpect(jsonPath("$.code", is("sheet.closed")));
        site.assesses(site.sub(), Map.of()).andExpect(status().isConflict());
        site.general()
                .get(site.path("sheets"))
                .andExpect(jsonPath("$.items[?(@.id=='%s')].state.label".formatted(sheet), contains("待审核")));
    }

    private static Map<String, Object> amended(int worked, long fen) {
        return Map.of("worked", worked, "grossFen", fen, "deductedFen", 0, "why", "更正出勤天数");
    }

    @Test
    @Requirement({"ZZ-055", "ZZ-057"})
    void aPackageWithoutEntrustmentAttendanceOrProgressIsRefused() throws Exception {
        var site = site("410803", "zz.housing");
        var one = site.worker("测试工人甲", 300_00);
        site.assesses(
                        site.sub(),
                        Map.of(
                                "pieces",
                                List.of(Map.of("worker", one, "quantity", 10_500, "unit", "平方米", "priceFen", 2_001))))
                .andExpect(jsonPath("$.workers", is(1)));
        var sheet = Counter.read(site.makes(site.sub()).andExpect(jsonPath("$.head.dueFen", is(21_011))), "$.id");
        site.act(site.sub(), sheet, "ask-confirmation", Map.of());
        site.signs(sheet);

        site.act(site.sub(), sheet, "hand-in", Map.of())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.missing", hasSize(3)))
                .andExpect(jsonPath("$.detail", containsString("委托代发协议")))
                .andExpect(jsonPath("$.detail", containsString("考勤表")))
                .andExpect(jsonPath("$.detail", containsString("工程进度")));
        site.entrusted();
        site.handsIn(sheet).andExpect(status().is(422)).andExpect(jsonPath("$.missing", hasSize(1)));
        var attendance = site.sub().uploads();
        site.act(site.sub(), sheet, "hand-in", Map.of("attendanceFiles", List.of(attendance)))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("工程进度")));
        site.act(site.sub(), sheet, "hand-in", Map.of("attendanceFiles", List.of(attendance), "progress", "完成三层"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.papers.attendanceFiles[0].id", is(attendance)));
        site.general().get("/api/attachments/" + attendance).andExpect(status().isOk());
        site("410803", "zz.housing")
                .general()
                .get("/api/attachments/" + attendance)
                .andExpect(status().isNotFound());
    }

    @Test
    @Requirement("ZZ-057")
    void whatComesAfterThePayDayIsLateAndThePayDayGivesWayToDaysOff() throws Exception {
        for (var day : List.of(15, 16)) {
            counter.on(LocalDate.of(2024, 7, 10));
            var site = zhongzhan();
            site.general()
                    .send(site.path("pay-day"), "{\"payDay\":15,\"monthsAfter\":1}")
                    .andExpect(status().isOk());
            site.worked("测试工人甲", 300_00, 2200);
            var sheet = site.confirming();
            site.signs(sheet).andExpect(jsonPath("$.head.dueOn", is("2024-07-15")));
            counter.on(LocalDate.of(2024, 7, day));
            site.handsIn(sheet).andExpect(jsonPath("$.head.late", is(day > 15)));
        }
        counter.on(LocalDate.of(2024, 7, 10));
        var site = zhongzhan();
        site.worked("测试工人甲", 300_00, 2200);
        var sheet = site.confirming();
        site.view(site.sub(), sheet).andExpect(jsonPath("$.head.dueOn", is(nullValue())));
        site.general()
                .send(site.path("pay-day"), "{\"payDay\":14,\"monthsAfter\":1}")
                .andExpect(status().isOk());
        // the 14th of July 2024 is a Sunday
        site.makes(site.sub()).andExpect(jsonPath("$.head.payOn", is("2024-07-12")));
        site.sub()
                .send(site.path("pay-day"), "{\"payDay\":1,\"monthsAfter\":1}")
                .andExpect(status().isForbidden());
    }

    private UUID team(SheetSite site, String name, UUID worker) {
        var team = UUID.randomUUID();
        db.execute(
                "insert into wage.team (id, project, employer, name, recorded_at, recorded_by) values ({0}, {1}, {2}, {3}, now(), 'test')",
                team, site.id(), site.firm(), name);
        db.execute("update wage.engagement set team = {0} where worker = {1}", team, worker);
        return team;
    }

    private String handsInThe(SheetSite site, UUID team) throws Exception {
        var sheet = Counter.read(makes(site, team).andExpect(status().isOk()), "$.id");
        site.act(site.sub(), sheet, "ask-confirmation", Map.of());
        site.signs(sheet);
        site.handsIn(sheet).andExpect(status().isOk());
        return sheet;
    }

    private static ResultActions makes(SheetSite site, UUID team) throws Exception {
        return site.sub()
                .post(
                        site.path("sheets"),
                        SheetSite.json(Map.of("employer", site.firm(), "month", "2024-06", "team", team)));
    }

    private boolean handed(SheetSite site) {
        return db.fetchSingle("select handed_at is not null from wage.hand_in where project = {0}", site.id())
                .get(0, Boolean.class);
    }

    @Test
    @Requirement({"JY-30b", "ZZ-057"})
    void whatAFirmOwesIsHandedInOnceEverybodyWhoWorkedStandsInASheet() throws Exception {
        var site = zhongzhan();
        var carpenters = team(site, "木工班", site.worked("测试工人甲", 300_00, 2200));
        var fitters = team(site, "钢筋班", site.worked("测试工人乙", 300_00, 1000));
        site.worked("测试工人丙", 300_00, 500);
        site.assesses(site.sub(), Map.of()).andExpect(jsonPath("$.workers", is(3)));
        var elsewhere = team(zhongzhan(), "木工班", UUID.randomUUID());
        makes(site, elsewhere).andExpect(status().isNotFound());
        site.sub()
                .sendFile(
                        site.path("sheet-imports?employer=%s&month=2024-06&team=%s".formatted(site.firm(), elsewhere)),
                        "六月.csv",
                        "text/csv",
                        "姓名,应发\n测试工人甲,1\n".getBytes(StandardCharsets.UTF_8))
                .andExpect(status().isNotFound());

        handsInThe(site, carpenters);
        assertThat(handed(site)).isFalse();
        handsInThe(site, fitters);
        assertThat(handed(site)).isFalse();
        var rest = Counter.read(site.makes(site.sub()).andExpect(jsonPath("$.head.lines", is(1))), "$.id");
        site.act(site.sub(), rest, "ask-confirmation", Map.of());
        site.signs(rest);
        site.handsIn(rest).andExpect(status().isOk());
        assertThat(handed(site)).isTrue();
    }

    @Autowired
    private OweSheets owe;

    @Test
    @Requirement("ZZ-057")
    void aFirmThatHandsInNothingIsOnTheDesksOfTheDepartmentOnceItIsLate() throws Exception {
        counter.on(LocalDate.of(2024, 7, 1));
        var site = zhongzhan();
        site.general()
                .send(site.path("pay-day"), "{\"payDay\":15,\"monthsAfter\":1}")
                .andExpect(status().isOk());
        site.worked("测试工人甲", 300_00, 2200);
        owe.everything();
        owe.everything();
        counter.endOf(LocalDate.of(2024, 7, 15), "410803");
        var housing = counter.of("zz.housing");
        assertThat(housing.<String>onDesk("[?(@.rule=='zhongzhan.wage.hand_in' && @.subject.label=~/.*%s.*/)].status"
                        .formatted(Counter.read(site.file().page(housing), "$.name"))))
                .containsExactly("overdue");
    }
}
