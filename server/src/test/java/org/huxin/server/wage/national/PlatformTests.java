package org.huxin.server.wage.national;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.time.YearMonth;
import java.util.LinkedHashMap;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.databind.json.JsonMapper;

/** One typing, many platforms: our rows as the national platform wants them, and nothing that we do not know. */
@CaseworkTest
class PlatformTests {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 31);
    private static final String KEY = "0123456789abcdef";
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
    private UUID team;

    @BeforeEach
    void aTeamOfOne() throws Exception {
        counter.on(DAY);
        counter.at(DAY.atTime(20, 0));
        housing = counter.of("zz.housing");
        site = Site.begun(housing, new WageRows(db, personal));
        worker = site.registered("测试员甲", LocalDate.of(2024, 5, 6));
        team = UUID.randomUUID();
        db.execute(
                "insert into wage.team values (?, ?, ?, '示例钢筋班', ?, localtimestamp, 'test')",
                team,
                site.id(),
                site.contractor(),
                worker.id());
        db.execute("update wage.engagement set team = ?, trade = '020' where worker = ?", team, worker.id());
        db.execute(
                "update project.enterprise set credit_code = coalesce(credit_code, ?) where id = ?",
                "9141"
                        + site.contractor()
                                .toString()
                                .replace("-", "")
                                .substring(0, 14)
                                .toUpperCase(Locale.ROOT),
                site.contractor());
    }

    private Map<String, Object> asked(String method) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("method", method);
        asked.put("team", team);
        asked.put("month", "2024-05");
        asked.put("projectCode", "示例编码");
        asked.put("teamNumber", "1001");
        asked.put("key", KEY);
        asked.put("purpose", "上传全国平台");
        return asked;
    }

    private ResultActions writes(Map<String, Object> asked) throws Exception {
        return housing.post(site.path("platform-documents"), JSON.writeValueAsString(asked));
    }

    private Map<String, Object> given() {
        return Map.of(
                worker.id().toString(),
                Map.of(
                        "nation", "01",
                        "address", "示例市示例路1号",
                        "headImage", "eA==",
                        "politicsType", "13",
                        "grantOrg", "示例公安局",
                        "trade", "1000"));
    }

    @Test
    void aWorkerIsWrittenWithCodesAndNumbersEncrypted() throws Exception {
        var asked = asked("ProjectWorker.Add");
        asked.put("given", given());
        var answer = writes(asked)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.refused", is(empty())))
                .andExpect(jsonPath("$.data.teamSysNo", is("1001")))
                .andExpect(jsonPath("$.data.workerList[0].workerName", is("测试员甲")))
                .andExpect(jsonPath("$.data.workerList[0].workType", is("020")))
                .andExpect(jsonPath("$.data.workerList[0].workRole", is("20")))
                .andExpect(jsonPath("$.data.workerList[0].nation", is("01")));
        var encrypted = Counter.read(answer, "$.data.workerList[0].idCardNumber");
        assertThat(new PlatformCipher(KEY).decrypt(encrypted)).contains(worker.number());
        assertThat(encrypted).doesNotContain(worker.number());
        assertThat(db.fetchCount(
                        db.selectOne().from("party.audit_entry").where("subject = ?", "worker:" + worker.id())))
                .isPositive();
    }

    @Test
    void whatNobodyKnowsIsAReasonAndNeverADefault() throws Exception {
        db.execute("update wage.engagement set trade = null where worker = ?", worker.id());
        db.execute("update wage.team set leader = null where id = ?", team);
        db.execute(
                "update wage.worker set phone_cipher = null, phone_masked = null, phone_keyed = null where id = ?",
                worker.id());
        var asked = asked("ProjectWorker.Add");
        writes(asked)
                .andExpect(jsonPath("$.data", is(nullValue())))
                .andExpect(jsonPath("$.sent", is(0)))
                .andExpect(jsonPath(
                        "$.refused[*].field",
                        containsInAnyOrder("工种", "民族", "住址", "照片", "政治面貌", "手机号", "发证机关", "是否班组长")))
                .andExpect(jsonPath("$.refused[0].worker", is("测试员甲")));
        // a caller gives what we do not keep, and cannot give what we should know
        asked.put("given", given());
        writes(asked).andExpect(jsonPath("$.refused[*].field", containsInAnyOrder("工种", "手机号", "是否班组长")));

        db.execute("update wage.engagement set trade = '1000' where worker = ?", worker.id());
        writes(asked).andExpect(jsonPath("$.refused[?(@.field=='工种')].reason", contains("没有对应的平台编码")));
    }

    @Test
    void whatThePlatformCallsTeamAndProjectMustBeKnown() throws Exception {
        var asked = asked("WorkerContract.Add");
        asked.put("teamNumber", null);
        asked.put("projectCode", null);
        asked.put(
                "given",
                Map.of(worker.id().toString(), Map.of("contractPeriodType", "by_task", "endDate", "2024-12-31")));
        writes(asked)
                .andExpect(jsonPath("$.data", is(nullValue())))
                .andExpect(jsonPath("$.refused[*].field", contains("平台项目编码")));
        asked.put("projectCode", "示例编码");
        writes(asked)
                .andExpect(jsonPath("$.data.contractList[0].contractPeriodType", is("1")))
                .andExpect(jsonPath("$.data.contractList[0].startDate", is("2024-05-06")));
    }

    @Test
    void comingAndGoingIsWrittenByTheMonth() throws Exception {
        var asked = asked("WorkerEntryExit.Add");
        asked.put("given", Map.of(worker.id().toString(), Map.of("voucherUrl", "https://example.invalid/1")));
        writes(asked)
                .andExpect(jsonPath("$.data.workerList[*].type", contains("1")))
                .andExpect(jsonPath("$.data.workerList[*].date", contains("2024-05-06")));
        asked.put("month", "2024-04");
        writes(asked).andExpect(jsonPath("$.lines", is(0))).andExpect(jsonPath("$.data", is(nullValue())));
    }

    @Test
    void wagesAreWrittenOncePaidAndABankWithoutACodeIsRefused() throws Exception {
        var rows = site.rows();
        var card = rows.card(worker.id(), worker.name(), "6222020000000000018");
        var account = UUID.randomUUID();
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
        var month = YearMonth.of(2024, 5);
        var sheet = rows.sheet("410803", site.id(), site.contractor(), month, "approved");
        var line = rows.line(sheet, worker.id(), 2_150, 650_050);
        var batch = rows.batch(sheet, account, 650_050, "answered");
        rows.payment(batch, line, card, 650_050, "paid", LocalDate.of(2024, 5, 30), null);

        writes(asked("Payroll.Add"))
                .andExpect(jsonPath("$.refused[*].field", contains("工资卡开户行代码")))
                .andExpect(jsonPath("$.data", is(nullValue())));
        db.execute("update wage.worker_card set bank = '邮储银行' where id = ?", card);
        writes(asked("Payroll.Add"))
                .andExpect(jsonPath("$.data.payMonth", is("2024-05")))
                .andExpect(jsonPath("$.data.detailList[0].totalPayAmount", is("6500.50")))
                .andExpect(jsonPath("$.data.detailList[0].days", is("21.50")))
                .andExpect(jsonPath("$.data.detailList[0].payRollBankCode", is("403")))
                .andExpect(jsonPath("$.data.detailList[0].isBackPay", is("0")));
    }

    @Test
    void attendanceGoesOutAndComesInAgainWithoutChange() throws Exception {
        var cipher = new PlatformCipher(KEY);
        var record = """
                {"idCardType":"01","idCardNumber":"%s","date":"2024-05-20 %s","direction":"%s","attendType":"001"}
                """;
        var document = "{\"method\":\"WorkerAttendance.Add\",\"data\":{\"projectCode\":\"示例\",\"dataList\":["
                + record.formatted(cipher.encrypt(worker.number()), "08:00:00", "01") + ","
                + record.formatted(cipher.encrypt(worker.number()), "17:00:00", "02") + ","
                + record.formatted(worker.number(), "17:00:00", "02") + ","
                + record.formatted(cipher.encrypt(worker.number()), "17:00:00", "03") + ","
                + record.formatted(cipher.encrypt(WageRows.idNumber()), "07:00:00", "01") + ","
                + "{},7]}}";
        reads(document, KEY)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.accepted", is(3)))
                .andExpect(jsonPath("$.strangers", is(1)))
                .andExpect(jsonPath("$.refused[*].line", contains(3, 4, 6, 7)));

        var out = writes(asked("WorkerAttendance.Add"))
                .andExpect(jsonPath("$.data.dataList", hasSize(2)))
                .andExpect(jsonPath("$.data.dataList[0].date", is("2024-05-20 08:00:00")))
                .andExpect(jsonPath("$.data.dataList[0].direction", is("01")))
                .andExpect(jsonPath("$.data.dataList[1].attendType", is("001")));
        reads(out.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), KEY)
                .andExpect(jsonPath("$.accepted", is(0)))
                .andExpect(jsonPath("$.known", is(2)));
        reads("{\"dataList\":" + "[".repeat(3_000), "").andExpect(status().is(422));
        reads("{\"dataList\":[]}", "").andExpect(status().is(422));
        reads("{\"dataList\":[]}", "short").andExpect(status().is(422));
    }

    private ResultActions reads(String document, String key) throws Exception {
        return housing.sendFile(
                site.path("platform-attendance?key=" + key),
                "attendance.json",
                "application/json",
                document.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Corp.Upload", "", "ProjectWorker.add"})
    void whatThePlatformDoesNotHaveIsRefused(String method) throws Exception {
        writes(asked(method)).andExpect(status().is(422));
    }

    @Test
    void othersWriteNothing() throws Exception {
        counter.of("zz.transport")
                .post(site.path("platform-documents"), JSON.writeValueAsString(asked("Payroll.Add")))
                .andExpect(status().isNotFound());
        var asked = asked("ProjectWorker.Add");
        asked.put("team", UUID.randomUUID());
        writes(asked).andExpect(status().isNotFound());
        asked.put("key", "short");
        writes(asked).andExpect(status().is(422));
    }

    @Test
    void whatIsToBeGivenIsAskedForAndWhatIsTheTeamsIsKeptForTheNextTime() throws Exception {
        var path = site.path("platform-given?team=" + team + "&month=2024-05&method=");
        housing.get(path + "ProjectWorker.Add")
                .andExpect(jsonPath(
                        "$.fields[?(@.required==true)].from",
                        containsInAnyOrder("nation", "address", "headImage", "politicsType", "grantOrg")))
                .andExpect(jsonPath("$.fields[?(@.image==true)].from", contains("headImage")))
                .andExpect(jsonPath("$.fields[?(@.kept==true)].from", contains("grantOrg")))
                .andExpect(jsonPath("$.workers[*].id", contains(worker.id().toString())))
                .andExpect(jsonPath("$.workers[*].name", contains("测试员甲")))
                .andExpect(jsonPath("$.known", is(Map.of())));
        housing.get(path + "WorkerContract.Add")
                .andExpect(jsonPath("$.fields[*].from", containsInAnyOrder("contractPeriodType", "endDate")))
                .andExpect(jsonPath("$.fields[0].choices.by_task", is("以完成一定工作任务为期限")));
        housing.get(path + "WorkerAttendance.Add").andExpect(jsonPath("$.fields", is(empty())));
        housing.get(path + "Corp.Upload").andExpect(status().is(422));
        counter.of("zz.transport").get(path + "ProjectWorker.Add").andExpect(status().isNotFound());
        housing.get(path.replace(team.toString(), UUID.randomUUID().toString()) + "ProjectWorker.Add")
                .andExpect(status().isNotFound());

        var asked = asked("ProjectWorker.Add");
        asked.put("everyone", Map.of("nation", "01", "politicsType", "13", "grantOrg", "示例公安局"));
        asked.put("given", Map.of(worker.id().toString(), Map.of("address", "示例市示例路1号")));
        // without a picture the line stays out, and says so
        writes(asked)
                .andExpect(jsonPath("$.data", is(nullValue())))
                .andExpect(jsonPath("$.refused[*].field", contains("照片")))
                .andExpect(jsonPath("$.refused[0].reason", containsString("不要求、也不保存人脸照片")));
        housing.get(path + "ProjectWorker.Add")
                .andExpect(jsonPath("$.known", is(Map.of("teamSysNo", "1001", "grantOrg", "示例公安局"))));

        asked.remove("teamNumber");
        asked.put("everyone", Map.of("nation", "01", "politicsType", "13"));
        asked.put(
                "given",
                Map.of(worker.id().toString(), Map.of("address", "示例市示例路1号", "headImage", "x".repeat(70_000))));
        writes(asked).andExpect(jsonPath("$.refused[0].reason", is("图片超过50KB")));
        asked.put("given", given());
        writes(asked)
                .andExpect(jsonPath("$.refused", is(empty())))
                .andExpect(jsonPath("$.data.teamSysNo", is("1001")))
                .andExpect(jsonPath("$.data.workerList[0].grantOrg", is("示例公安局")));
        asked.put("everyone", Map.of("address", "长".repeat(201)));
        writes(asked).andExpect(status().is(422));
    }

    @Test
    void documentsThatNeedMoreThanWeKnowAreWrittenWithWhatIsGivenForAll() throws Exception {
        var asked = asked("WorkerEntryExit.Add");
        asked.put("everyone", Map.of("voucherUrl", "https://example.invalid/1"));
        writes(asked).andExpect(jsonPath("$.refused", is(empty()))).andExpect(jsonPath("$.sent", is(1)));
        asked = asked("WorkerContract.Add");
        asked.put("everyone", Map.of("contractPeriodType", "fixed_term", "endDate", "2024-12-31"));
        writes(asked)
                .andExpect(jsonPath("$.refused", is(empty())))
                .andExpect(jsonPath("$.data.contractList[0].contractPeriodType", is("0")));
    }
}
