package org.huxin.server.wage.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.huxin.db.project.Tables.SPECIAL_ACCOUNT;
import static org.huxin.db.wage.Tables.WAGE_LINE;
import static org.huxin.db.wage.Tables.WORKER;
import static org.huxin.db.wage.Tables.WORKER_MONTH;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.Phones;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** What a worker sees and answers for: his own rows, and nobody else's. */
@CaseworkTest
class MyWagesTests {

    private static final String ME = "/api/worker/me";

    @Autowired
    private Counter counter;

    @Autowired
    private MockMvc web;

    @Autowired
    private Phones phones;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private MonthLedger ledger;

    private final String phone = AtThePhone.number();
    private final String mark = "示例" + UUID.randomUUID().toString().substring(0, 8);
    private final String idNumber = WageRows.idNumber();
    private WageRows rows;
    private ProjectFile file;
    private UUID project;
    private UUID firm;
    private UUID me;

    @BeforeEach
    void aWorkerOnAProject() throws Exception {
        counter.on(LocalDate.of(2024, 6, 3));
        rows = new WageRows(db, personal);
        file = ProjectFile.entered(
                aProject().with("name", mark).with("field", "housing").built(mark + "建设"), counter.of("zz.housing"));
        project = UUID.fromString(file.id());
        firm = UUID.fromString(Counter.read(file.page(counter.of("zz.housing")), "$.contractor.id"));
        me = rows.worker("410803", mark, idNumber, phone);
        rows.engaged(project, me, firm, LocalDate.of(2024, 5, 1), WageMonth.RATE_FEN);
    }

    private WageMonth may(String state) {
        return WageMonth.of(db, rows, ledger, project, firm, state);
    }

    private AtThePhone signedIn() throws Exception {
        return new AtThePhone(web, phones).signsIn(phone);
    }

    private String month() {
        return "/api/worker/projects/" + project + "/months/2024-05";
    }

    private UUID account() {
        var id = UUID.randomUUID();
        var opened = LocalDate.of(2024, 4, 1);
        db.insertInto(SPECIAL_ACCOUNT)
                .set(SPECIAL_ACCOUNT.ID, id)
                .set(SPECIAL_ACCOUNT.PROJECT, project)
                .set(SPECIAL_ACCOUNT.JURISDICTION, "410803")
                .set(SPECIAL_ACCOUNT.CONTRACTOR, firm)
                .set(SPECIAL_ACCOUNT.BANK, "示例银行")
                .set(SPECIAL_ACCOUNT.BRANCH, "示例支行")
                .set(SPECIAL_ACCOUNT.NUMBER, "41080300000001")
                .set(SPECIAL_ACCOUNT.NAME, mark)
                .set(SPECIAL_ACCOUNT.SHARED, true)
                .set(SPECIAL_ACCOUNT.APPLIED_ON, opened)
                .set(SPECIAL_ACCOUNT.OPENED_ON, opened)
                .set(SPECIAL_ACCOUNT.AGREED_ON, opened)
                .set(SPECIAL_ACCOUNT.RECORDED_AT, opened.atStartOfDay())
                .set(SPECIAL_ACCOUNT.RECORDED_BY, "test")
                .execute();
        return id;
    }

    @Test
    void seesAMonthWithHowItWasComputedAndWhereTheMoneyIs() throws Exception {
        var may = may("approved");
        var line = may.line(me, 2_250, 585_000);
        may.day(me, 6, 100);
        may.day(me, 7, 50);
        var card = rows.card(me, mark, "6222020000001234");
        var worker = signedIn();
        worker.get(ME)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.months.items[0].worked").value(2_250))
                .andExpect(jsonPath("$.months.items[0].dueFen").value(585_000))
                .andExpect(jsonPath("$.months.items[0].missingFen").value(585_000))
                .andExpect(jsonPath("$.months.items[0].says").value("还没有发"))
                .andExpect(jsonPath("$.jobs[0].firm").value(mark + "建设"))
                .andExpect(jsonPath("$.jobs[0].since").value("2024-05-01"))
                .andExpect(jsonPath("$.cards[0].number").value("************1234"))
                .andExpect(jsonPath("$.cards[0].own").value(true))
                .andExpect(jsonPath("$.places[0].jurisdiction").value("410803"));

        var account = account();
        may.pays(account, line, card, 300_000, "failed", null, "AC04");
        may.pays(account, line, card, 300_000, "paid", LocalDate.of(2024, 6, 20), null);

        worker.get(ME)
                .andExpect(jsonPath("$.months.items[0].paidFen").value(300_000))
                .andExpect(jsonPath("$.months.items[0].state").value("part"));
        worker.get(month())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.days.length()").value(2))
                .andExpect(jsonPath("$.days[1].worked").value(50))
                .andExpect(jsonPath("$.lines[0].how[0]").value("22.5天 × 每天260元 = 5850元"))
                .andExpect(jsonPath("$.payments.length()").value(2))
                .andExpect(jsonPath("$.payments[?(@.failed==true)].why").value("这张卡已经注销"))
                .andExpect(jsonPath("$.payments[?(@.failed==true)].payer").value(false))
                .andExpect(jsonPath("$.payments[?(@.failed==false)].on").value("2024-06-20"))
                .andExpect(jsonPath("$.payments[?(@.failed==false)].card").value("1234"))
                .andExpect(jsonPath("$.paidFen").value(300_000))
                .andExpect(jsonPath("$.missingFen").value(285_000))
                .andExpect(jsonPath("$.read").value(hasItem("还差2850元。")))
                .andExpect(jsonPath("$.read").value(hasItem("有3000元没有发成功，原因是：这张卡已经注销。")));
    }

    private UUID otherFirm() throws Exception {
        var other = ProjectFile.entered(
                aProject().with("name", mark + "另").with("field", "housing").built(mark + "市政"),
                counter.of("zz.housing"));
        return UUID.fromString(Counter.read(other.page(counter.of("zz.housing")), "$.contractor.id"));
    }

    @Test
    void aChangeOfFirmsWithinAMonthMakesOneMonthOfWhatBothOweAndPaid() throws Exception {
        var card = rows.card(me, mark, "6222020000001234");
        var account = account();
        var first = may("approved");
        first.pays(account, first.line(me, 1_000, 260_000), card, 260_000, "paid", LocalDate.of(2024, 6, 20), null);
        var second = WageMonth.of(db, rows, ledger, project, otherFirm(), "approved");
        var line = second.line(me, 500, 130_000);
        var worker = signedIn();

        worker.get(ME)
                .andExpect(jsonPath("$.months.items.length()").value(1))
                .andExpect(jsonPath("$.months.items[0].worked").value(1_500))
                .andExpect(jsonPath("$.months.items[0].dueFen").value(390_000))
                .andExpect(jsonPath("$.months.items[0].paidFen").value(260_000))
                .andExpect(jsonPath("$.months.items[0].missingFen").value(130_000));
        second.pays(account, line, card, 130_000, "paid", LocalDate.of(2024, 6, 21), null);
        worker.get(ME)
                .andExpect(jsonPath("$.months.items[0].missingFen").value(0))
                .andExpect(jsonPath("$.months.items[0].state").value("paid"));
    }

    @Test
    void hoursAreSaidAsTheSheetCountsThem() throws Exception {
        var line = may("confirming").line(me, 100, 20_833);
        db.update(WAGE_LINE)
                .set(WAGE_LINE.RATE_KIND, "hour")
                .set(WAGE_LINE.RATE_FEN, 2_500L)
                .set(WAGE_LINE.MINUTES, 500)
                .where(WAGE_LINE.ID.eq(line))
                .execute();
        signedIn().get(month()).andExpect(jsonPath("$.lines[0].how").value(contains("8小时20分 × 每小时25元 = 208.33元")));
    }

    @Test
    void whatTheFirmHasOnlyDraftedIsNotShown() throws Exception {
        var may = may("draft");
        var line = may.line(me, 1_000, 260_000);
        var worker = signedIn();

        worker.get(ME)
                .andExpect(jsonPath("$.months.items[0].dueFen").isEmpty())
                .andExpect(jsonPath("$.months.items[0].worked").value(1_000))
                .andExpect(jsonPath("$.months.items[0].says").value("工资表还没有做出来"));
        worker.get(month()).andExpect(jsonPath("$.lines").isEmpty());
        worker.post("/api/worker/lines/" + line + "/confirm", "").andExpect(status().isConflict());
        may.becomes("confirming");
        worker.get(ME).andExpect(jsonPath("$.months.items[0].state").value("confirm"));
    }

    @Test
    void confirmsHisOwnLineOnceHoweverOftenHePresses() throws Exception {
        var line = may("confirming").line(me, 2_200, 572_000);
        var worker = signedIn();
        var key = AtThePhone.key();
        var path = "/api/worker/lines/" + line + "/confirm";
        counter.at(LocalDateTime.of(2024, 6, 3, 10, 30));

        var presses = new ArrayList<Callable<Integer>>();
        for (int press = 0; press < 6; press++) {
            presses.add(() -> worker.send(HttpMethod.POST, path, key, "")
                    .andReturn()
                    .getResponse()
                    .getStatus());
        }
        try (var pool = Executors.newFixedThreadPool(6)) {
            for (var answer : pool.invokeAll(presses)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        var row = db.fetchSingle(WAGE_LINE, WAGE_LINE.ID.eq(line));
        assertThat(row.getConfirmedAt()).isEqualTo(LocalDateTime.of(2024, 6, 3, 10, 30));
        assertThat(row.getConfirmedHow()).isEqualTo("phone");
        assertThat(db.fetchSingle(WORKER_MONTH, WORKER_MONTH.WORKER.eq(me)).getConfirmed())
                .isTrue();
        assertThat(acts("wage_line.confirmed_by_worker")).isOne();
        counter.at(LocalDateTime.of(2024, 6, 3, 11, 0));
        worker.post(path, "").andExpect(jsonPath("$.lines[0].confirmedAt").value("2024-06-03T10:30:00"));
        worker.send(HttpMethod.POST, "/api/worker/lines/" + line + "/object", key, "{\"reason\":\"少算一天\"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.code").value("worker.key_used"));
    }

    private int acts(String act) {
        return db.fetchCount(
                db.selectOne().from("party.audit_entry").where("act = ? and subject = ?", act, "worker:" + me));
    }

    @Test
    void objectsWithAReasonWhileTheSheetWaitsAndMayStillConfirm() throws Exception {
        var may = may("confirming");
        var line = may.line(me, 2_200, 572_000);
        var worker = signedIn();
        var path = "/api/worker/lines/" + line;

        worker.post(path + "/object", "{\"reason\":\" \"}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].message").value("请说明哪里不对"));
        worker.post(path + "/object", "{\"reason\":\"少算了5月20日\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].objection").value("少算了5月20日"));
        worker.get(ME).andExpect(jsonPath("$.months.items[0].state").value("objected"));

        worker.post(path + "/confirm", "")
                .andExpect(jsonPath("$.lines[0].objection").isEmpty());
        worker.post(path + "/object", "{\"reason\":\"还是不对\"}")
                .andExpect(jsonPath("$.lines[0].confirmedAt").isEmpty());

        may.becomes("handed");
        worker.post(path + "/confirm", "")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("劳资专管员")));
        worker.post(path + "/object", "{\"reason\":\"交上去的也不对\"}").andExpect(status().isOk());
        may.becomes("approved");
        worker.post(path + "/object", "{\"reason\":\"太晚了\"}").andExpect(status().isConflict());
        assertThat(db.fetchSingle(WAGE_LINE, WAGE_LINE.ID.eq(line)).getObjection())
                .isEqualTo("交上去的也不对");
    }

    @Test
    void nothingOfSomebodyElseIsReached() throws Exception {
        var may = may("confirming");
        may.line(me, 2_200, 572_000);
        var other = rows.worker("410803", mark + "乙");
        rows.engaged(project, other, firm, LocalDate.of(2024, 5, 1), WageMonth.RATE_FEN);
        var theirs = may.line(other, 2_000, 520_000);
        var card = rows.card(other, mark + "乙", "6222020000009999");
        may.day(other, 8, 100);
        var worker = signedIn();

        worker.post("/api/worker/lines/" + theirs + "/confirm", "").andExpect(status().isNotFound());
        worker.post("/api/worker/lines/" + theirs + "/object", "{\"reason\":\"x\"}")
                .andExpect(status().isNotFound());
        worker.post("/api/worker/cards/" + card + "/disown", "").andExpect(status().isNotFound());
        worker.get(month())
                .andExpect(jsonPath("$.lines.length()").value(1))
                .andExpect(jsonPath("$.days").isEmpty())
                .andExpect(jsonPath("$.dueFen").value(572_000));
        worker.get(ME).andExpect(jsonPath("$.cards").isEmpty());
        worker.get("/api/worker/projects/" + UUID.randomUUID() + "/months/2024-05")
                .andExpect(status().isNotFound());
        assertThat(db.fetchSingle(WAGE_LINE, WAGE_LINE.ID.eq(theirs)).getConfirmedAt())
                .isNull();
    }

    @Test
    void theSamePersonInTwoPlacesIsOneAndAPhoneThatIsNoLongerHisOpensNothing() throws Exception {
        may("confirming").line(me, 2_200, 572_000);
        var elsewhere = rows.worker("419001", mark, idNumber, phone);
        rows.worker("320700", mark + "丙", WageRows.idNumber(), AtThePhone.number());
        rows.card(elsewhere, "别人的名字", "6222020000005555");
        var worker = signedIn();

        worker.get(ME)
                .andExpect(jsonPath("$.places.length()").value(2))
                .andExpect(jsonPath("$.cards[0].own").value(false));

        var moved = personal.seal(PersonalKind.PHONE, AtThePhone.number());
        for (var one : List.of(me, elsewhere)) {
            db.update(WORKER)
                    .set(WORKER.PHONE_KEYED, moved.index())
                    .where(WORKER.ID.eq(one))
                    .execute();
            worker.get(ME).andExpect(one.equals(me) ? status().isOk() : status().isUnauthorized());
            worker.get(month()).andExpect(status().is4xxClientError());
        }
    }

    @Test
    void olderMonthsComePageByPage() throws Exception {
        var next = otherFirm();
        for (int ago = 0; ago < 60; ago++) {
            rows.attended(project, WageMonth.MAY.minusMonths(ago), me, firm, 100 + ago);
            rows.attended(project, WageMonth.MAY.minusMonths(ago), me, next, 100);
        }
        ledger.changed(IntStream.range(0, 60)
                .mapToObj(ago -> new ProjectMonth(project, WageMonth.MAY.minusMonths(ago)))
                .toList());
        var worker = signedIn();
        var seen = new ArrayList<String>();
        var answer = worker.get("/api/worker/months");
        while (true) {
            var items = JsonPath.<List<Map<String, Object>>>read(
                    answer.andReturn().getResponse().getContentAsString(), "$.items");
            items.forEach(one -> seen.add((String) one.get("month")));
            var after = Counter.read(answer, "$.next");
            if (after.equals("null")) {
                break;
            }
            answer = worker.get("/api/worker/months?after=" + after).andExpect(status().isOk());
        }
        assertThat(seen).hasSize(60).doesNotHaveDuplicates().isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/worker/months?after=x",
                "/api/worker/months?after=%00",
                "/api/worker/projects/x/months/2024-05",
                "/api/worker/projects/00000000-0000-0000-0000-000000000000/months/2024-13",
                "/api/worker/projects/00000000-0000-0000-0000-000000000000/months/999999999-12",
                "/api/worker/projects/00000000-0000-0000-0000-000000000000/months/-999999999-01",
                "/api/worker/nothing"
            })
    void nonsenseIsRefused(String path) throws Exception {
        signedIn()
                .get(path)
                .andExpect(status().is4xxClientError())
                .andExpect(content().contentType("application/problem+json"));
    }

    @Test
    void longAndStrangeReasonsAreRefusedOrKeptAsText() throws Exception {
        var line = may("confirming").line(me, 2_200, 572_000);
        var worker = signedIn();
        var path = "/api/worker/lines/" + line + "/object";
        for (var body : List.of("", "[]", "{\"reason\":null}", "{\"reason\":\"%s\"}".formatted("长".repeat(501)))) {
            worker.post(path, body).andExpect(status().is4xxClientError());
        }
        worker.post(path, "{\"reason\":\"\\u0000\"}").andExpect(status().is4xxClientError());
        worker.post(path, "{\"reason\":\"<script>alert(1)</script>'; drop table\"}")
                .andExpect(jsonPath("$.lines[0].objection").value("<script>alert(1)</script>'; drop table"));
    }
}
