package org.huxin.server.wage.national;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.attendance.Site;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** A payment and a day at work go to the platform once: by the team, and the firm, that they were in. */
@CaseworkTest
class PlatformTeamsTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
    private static final YearMonth MAY = YearMonth.of(2024, 5);
    private static final LocalDate FIRST = LocalDate.of(2024, 5, 6);
    private static final LocalDate CHANGE = LocalDate.of(2024, 5, 16);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    private Officer housing;
    private Site site;
    private Site.Person worker;
    private UUID helper;
    private UUID card;
    private UUID account;
    private int payments;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(DAY);
        counter.at(DAY.atTime(20, 0));
        housing = counter.of("zz.housing");
        site = Site.begun(housing, new WageRows(db, personal));
        worker = site.known("测试员甲");
        helper = Site.begun(housing, site.rows()).contractor();
        db.execute(
                "insert into project.participant values (?, ?, 'subcontractor', localtimestamp, null)",
                site.id(),
                helper);
        for (var firm : List.of(site.contractor(), helper)) {
            db.execute(
                    "update project.enterprise set credit_code = coalesce(credit_code, ?) where id = ?",
                    "91" + firm.toString().replace("-", "").substring(0, 16).toUpperCase(Locale.ROOT),
                    firm);
        }
        card = site.rows().card(worker.id(), worker.name(), "6222020000000000018");
        db.execute("update wage.worker_card set bank = '邮储银行' where id = ?", card);
        account = UUID.randomUUID();
        db.execute(
                """
                insert into project.special_account
                select (jsonb_populate_record(null::project.special_account, jsonb_build_object(
                    'id', ?::text, 'project', ?::text, 'contractor', ?::text, 'jurisdiction', '410803', 'bank', '中国工商银行', 'branch', '示例支行',
                    'number', ?::text, 'name', '示例', 'applied_on', '2024-03-01', 'opened_on', '2024-03-01',
                    'agreed_on', '2024-03-01', 'agreement', '{}'::uuid[], 'filing', 'due', 'shared', false,
                    'recorded_at', '2024-03-01T09:00:00', 'recorded_by', 'test'))).*
                """,
                account.toString(),
                site.id().toString(),
                site.contractor().toString(),
                "62" + Math.abs(account.getLeastSignificantBits()));
    }

    private UUID team(UUID employer, String name) {
        var team = UUID.randomUUID();
        db.execute(
                "insert into wage.team values (?, ?, ?, ?, null, localtimestamp, 'test')",
                team,
                site.id(),
                employer,
                name);
        return team;
    }

    private void works(UUID employer, UUID team, LocalDate from, LocalDate until) {
        var engagement = site.rows().engaged(site.id(), worker.id(), employer, from, 30_000);
        db.execute("update wage.engagement set team = ?, left_on = ? where id = ?", team, until, engagement);
    }

    private UUID paid(UUID employer, long fen) {
        var rows = site.rows();
        var sheet = rows.sheet("410803", site.id(), employer, MAY, "approved");
        var line = rows.line(sheet, worker.id(), 1_000, fen);
        rows.payment(
                rows.batch(sheet, account, fen, "answered"), line, card, fen, "paid", DAY.minusDays(++payments), null);
        return sheet;
    }

    private ResultActions writes(String method, UUID team) throws Exception {
        return housing.post(
                        site.path("platform-documents"),
                        JSON.writeValueAsString(Map.of(
                                "method", method,
                                "team", team,
                                "month", MAY.toString(),
                                "projectCode", "示例编码",
                                "teamNumber", "1001",
                                "key", "0123456789abcdef",
                                "purpose", "上传全国平台")))
                .andExpect(status().isOk());
    }

    private void punches(String... moments) throws Exception {
        var records = Arrays.stream(moments)
                .map(moment -> """
                        {"idCardType":"01","idCardNumber":"%s","date":"%s","direction":"01","attendType":"001"}
                        """.formatted(worker.number(), moment))
                .toList();
        housing.sendFile(
                        site.path("platform-attendance?key="),
                        "attendance.json",
                        "application/json",
                        ("{\"dataList\":[" + String.join(",", records) + "]}").getBytes(StandardCharsets.UTF_8))
                .andExpect(jsonPath("$.accepted", is(moments.length)));
    }

    @Test
    void whoChangesTeamInTheMonthIsPaidOnceAndEachDayIsThatOfItsTeam() throws Exception {
        var steel = team(site.contractor(), "示例钢筋班");
        var wood = team(site.contractor(), "示例木工班");
        works(site.contractor(), steel, FIRST, CHANGE.minusDays(1));
        works(site.contractor(), wood, CHANGE, null);
        var sheet = paid(site.contractor(), 650_050);
        punches("2024-05-10 08:00:00", "2024-05-20 08:00:00");

        writes("WorkerAttendance.Add", steel)
                .andExpect(jsonPath("$.data.dataList[*].date", contains("2024-05-10 08:00:00")));
        writes("WorkerAttendance.Add", wood)
                .andExpect(jsonPath("$.data.dataList[*].date", contains("2024-05-20 08:00:00")));
        writes("Payroll.Add", steel).andExpect(jsonPath("$.lines", is(0)));
        writes("Payroll.Add", wood).andExpect(jsonPath("$.data.detailList[*].actualAmount", contains("6500.50")));

        // a sheet of one team is that team's, wherever its people went
        db.execute("update wage.wage_sheet set team = ? where id = ?", steel, sheet);
        writes("Payroll.Add", steel).andExpect(jsonPath("$.data.detailList[*].actualAmount", contains("6500.50")));
        writes("Payroll.Add", wood).andExpect(jsonPath("$.lines", is(0)));
    }

    @Test
    void whoChangesFirmIsPaidByEachForItsOwnDays() throws Exception {
        var steel = team(site.contractor(), "示例钢筋班");
        var theirs = team(helper, "示例钢筋班");
        works(site.contractor(), steel, FIRST, CHANGE.minusDays(1));
        works(helper, theirs, CHANGE, null);
        paid(site.contractor(), 300_000);
        paid(helper, 400_000);
        punches("2024-05-10 08:00:00", "2024-05-20 08:00:00");

        writes("Payroll.Add", steel).andExpect(jsonPath("$.data.detailList[*].actualAmount", contains("3000.00")));
        writes("Payroll.Add", theirs).andExpect(jsonPath("$.data.detailList[*].actualAmount", contains("4000.00")));
        writes("WorkerAttendance.Add", steel)
                .andExpect(jsonPath("$.data.dataList[*].date", contains("2024-05-10 08:00:00")));
        writes("WorkerAttendance.Add", theirs)
                .andExpect(jsonPath("$.data.dataList[*].date", contains("2024-05-20 08:00:00")));
    }

    @Test
    void daysBeforeRegistrationDoNotGoOut() throws Exception {
        var steel = team(site.contractor(), "示例钢筋班");
        punches("2024-05-03 08:00:00", "2024-05-10 08:00:00");
        works(site.contractor(), steel, FIRST, CHANGE.minusDays(1));
        punches("2024-05-11 08:00:00", "2024-05-20 08:00:00");

        writes("WorkerAttendance.Add", steel)
                .andExpect(jsonPath("$.data.dataList[*].date", contains("2024-05-10 08:00:00", "2024-05-11 08:00:00")));
    }
}
