package org.huxin.server.wage.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.attendance.BuildDays;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What attendance comes to in a sheet, by the month and by the hour, and with which firm. */
@CaseworkTest
class AttendedPayTests {

    @Autowired
    private Counter counter;

    @Autowired
    private FirmAccounts accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private BuildDays build;

    private SheetSite site;

    @BeforeEach
    void inJuly() throws Exception {
        counter.on(LocalDate.of(2024, 7, 10));
        site = SheetSite.begun(counter, accounts, new WageRows(db, personal), "410803", counter.of("zz.housing"))
                .entrusted();
    }

    @Test
    @Requirement("ZZ-056")
    void whoIsPaidByTheMonthHasAllOfItForAllWorkingDays() throws Exception {
        // June 2024 has 19 working days
        var due = new LinkedHashMap<Integer, Integer>();
        due.put(1900, 6_000_00);
        due.put(2300, 6_000_00);
        due.put(1800, 5_724_14);
        due.put(100, 1_034_48);
        var workers = new HashMap<Integer, UUID>();
        for (var worked : due.keySet()) {
            var one = site.worked("测试工人" + worked, 6_000_00, worked);
            db.execute("update wage.engagement set rate_kind = 'month' where worker = {0}", one);
            workers.put(worked, one);
        }
        site.assesses(site.sub(), Map.of()).andExpect(status().isOk());
        var sheet = Counter.read(site.makes(site.sub()).andExpect(status().isOk()), "$.id");
        var lines = site.sub().get("/api/wage/sheets/" + sheet + "/lines");
        for (var one : due.entrySet()) {
            lines.andExpect(jsonPath(
                    "$.items[?(@.worker=='%s')].grossFen".formatted(workers.get(one.getKey())),
                    contains(one.getValue())));
        }
    }

    private UUID byTheHour(String name, String number) {
        var one = site.rows().worker("410803", name, number, "135" + number.substring(6, 14));
        site.rows().engaged(site.id(), one, site.firm(), SheetSite.ENTERED, 25_00);
        db.execute("update wage.engagement set rate_kind = 'hour' where worker = {0}", one);
        return one;
    }

    private void attendance(String text) throws Exception {
        site.sub()
                .sendFile(
                        site.path("attendance-sheet?employer=" + site.firm() + "&month=2024-06"),
                        "考勤.csv",
                        "text/csv",
                        text.getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.mistakes", is(empty())));
    }

    @Test
    void whoIsPaidByTheHourIsNotAssessedBeforeSomebodyTellsHisHours() throws Exception {
        var first = WageRows.idNumber();
        var second = WageRows.idNumber();
        var one = byTheHour("测试工人甲", first);
        var two = byTheHour("测试工人乙", second);
        site.worked("测试工人丙", 300_00, 1000);
        attendance("姓名,身份证号,合计\n测试工人甲,%s,10\n测试工人乙,%s,0\n".formatted(first, second));
        var correction =
                "{\"worker\":\"%s\",\"day\":\"2024-06-20\",\"saw\":%s,\"worked\":100,\"minutes\":%s,\"reason\":\"示例\"}";
        site.general()
                .post(site.path("correct-day"), correction.formatted(two, null, null))
                .andExpect(status().isNoContent());
        site.assesses(site.sub(), Map.of())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("assessment.hours")))
                .andExpect(jsonPath("$.detail", containsString("测试工人乙、测试工人甲")));
        site.makes(site.sub()).andExpect(status().is(422));

        site.general()
                .post(site.path("correct-day"), correction.formatted(two, 100, 500))
                .andExpect(status().isNoContent());
        attendance("姓名,身份证号,合计,工时\n测试工人甲,%s,10,80.5\n测试工人乙,%s,1,8\n".formatted(first, second));
        site.assesses(site.sub(), Map.of()).andExpect(jsonPath("$.workers", is(2)));
        var sheet = Counter.read(site.makes(site.sub()).andExpect(status().isOk()), "$.id");
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines")
                .andExpect(jsonPath("$.items[?(@.worker=='%s')].dueFen".formatted(one), contains(2_012_50)))
                .andExpect(jsonPath("$.items[?(@.worker=='%s')].minutes".formatted(two), contains(500)))
                .andExpect(jsonPath("$.items[?(@.worker=='%s')].dueFen".formatted(two), contains(208_33)));

        var line = site.lineOf(sheet, two);
        var told = new HashMap<String, Object>(Map.of("worked", 100, "minutes", 560, "rateFen", 30_00));
        told.putAll(Map.of("grossFen", 280_00, "deductedFen", 0, "why", "更正工时"));
        site.act(site.sub(), sheet, "lines/" + line + "/amend-line", told).andExpect(status().isOk());
        site.sub()
                .get("/api/wage/sheets/" + sheet + "/lines")
                .andExpect(jsonPath("$.items[?(@.worker=='%s')].minutes".formatted(two), contains(560)))
                .andExpect(jsonPath("$.items[?(@.worker=='%s')].rateFen".formatted(two), contains(30_00)))
                .andExpect(jsonPath("$.items[?(@.worker=='%s')].minutes".formatted(one), contains(4_830)));
        for (var wrong : List.of(Map.of("quantity", 5), Map.of("minutes", 43_201), Map.of("minutes", -1))) {
            var bad = new HashMap<>(told);
            bad.putAll(wrong);
            site.act(site.sub(), sheet, "lines/" + site.lineOf(sheet, two) + "/amend-line", bad)
                    .andExpect(status().is4xxClientError());
        }
    }

    @Test
    void aSheetMakesNoMonthWithAFirmThatDoesNotEmployThePerson() throws Exception {
        var number = WageRows.idNumber();
        var one = site.rows().worker("410803", "测试工人甲", number, "134" + number.substring(6, 14));
        site.rows().engaged(site.id(), one, site.contractor(), SheetSite.ENTERED, 300_00);
        attendance("姓名,身份证号,合计\n测试工人甲,%s,10\n".formatted(number));
        build.everything();
        assertThat(attended(one)).isZero();
        db.execute("update wage.engagement set left_on = '2024-06-27' where worker = {0}", one);
        site.rows().engaged(site.id(), one, site.firm(), LocalDate.of(2024, 7, 1), 300_00);
        build.everything();
        assertThat(attended(one)).isZero();
        db.execute(
                "update wage.engagement set entered_on = '2024-06-28' where worker = {0} and employer = {1}",
                one, site.firm());
        build.everything();
        assertThat(attended(one)).isEqualTo(1000);
    }

    private int attended(UUID worker) {
        return db.fetchSingle(
                        "select coalesce(sum(worked), 0)::integer from wage.attendance_month where project = {0} and worker = {1} and employer = {2}",
                        site.id(), worker, site.firm())
                .get(0, Integer.class);
    }
}
