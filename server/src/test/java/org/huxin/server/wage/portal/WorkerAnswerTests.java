package org.huxin.server.wage.portal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.wage.Tables.WORKER_CARD;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.FirmAccounts;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.Phones;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a worker answers for by his own phone: it lasts until he says otherwise, and he hears what is said to it. */
@CaseworkTest
class WorkerAnswerTests {

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

    @Autowired
    private FirmAccounts accounts;

    private final String phone = AtThePhone.number();
    private final String mark = "示例" + UUID.randomUUID().toString().substring(0, 8);
    private final String idNumber = WageRows.idNumber();
    private WageRows rows;
    private UUID project;
    private UUID firm;
    private UUID me;
    private UUID engagement;
    private Officer housing;

    @BeforeEach
    void aWorkerOnAProject() throws Exception {
        counter.on(LocalDate.of(2024, 6, 3));
        housing = counter.of("zz.housing");
        rows = new WageRows(db, personal);
        var file = ProjectFile.entered(
                aProject().with("name", mark).with("field", "housing").built(mark + "建设"), housing);
        project = UUID.fromString(file.id());
        firm = UUID.fromString(Counter.read(file.page(housing), "$.contractor.id"));
        me = rows.worker("410803", mark, idNumber, phone);
        engagement = rows.engaged(project, me, firm, LocalDate.of(2024, 5, 1), WageMonth.RATE_FEN);
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

    private Officer builder() throws Exception {
        var name = "u" + UUID.randomUUID();
        accounts.open("410803", firm, mark + "建设", new FirmAccounts.Person(name, "测试员甲", "经办人"), Counter.PASSWORD);
        return counter.signsIn(name);
    }

    @Test
    void aSheetThatCameBackIsConfirmedAgainAndOneHandedInIsStillObjectedTo() throws Exception {
        var may = may("returned");
        var line = may.line(me, 2_200, 572_000);
        var worker = signedIn();

        worker.get(ME).andExpect(jsonPath("$.months.items[0].state").value("confirm"));
        worker.get(month())
                .andExpect(jsonPath("$.lines[0].open").value(true))
                .andExpect(jsonPath("$.lines[0].mayObject").value(true));
        worker.post("/api/worker/lines/" + line + "/confirm", "")
                .andExpect(jsonPath("$.lines[0].confirmedAt", is(notNullValue())));

        may.becomes("handed");
        worker.get(month())
                .andExpect(jsonPath("$.lines[0].open").value(false))
                .andExpect(jsonPath("$.lines[0].mayObject").value(true));
        worker.post("/api/worker/lines/" + line + "/object", "{\"reason\":\"少算一天\"}")
                .andExpect(status().isOk());
        worker.get(ME).andExpect(jsonPath("$.months.items[0].state").value("objected"));
        may.becomes("approved");
        worker.get(month()).andExpect(jsonPath("$.lines[0].mayObject").value(false));
    }

    @Test
    void hisEmployersAnswerToAnObjectionReachesHim() throws Exception {
        var may = may("confirming");
        var line = may.line(me, 2_200, 572_000);
        var worker = signedIn();
        worker.post("/api/worker/lines/" + line + "/object", "{\"reason\":\"少算了5月20日\"}")
                .andExpect(jsonPath("$.lines[0].answers", is(empty())));
        builder()
                .post(
                        "/api/wage/sheets/" + may.sheet() + "/lines/" + line + "/answer-objection",
                        "{\"version\":1,\"answer\":\"那天下雨停工\"}")
                .andExpect(status().isOk());

        worker.get(month())
                .andExpect(jsonPath("$.lines[0].objection", is(nullValue())))
                .andExpect(jsonPath("$.lines[0].answers[0].objection").value("少算了5月20日"))
                .andExpect(jsonPath("$.lines[0].answers[0].answer").value("那天下雨停工"))
                .andExpect(jsonPath("$.lines[0].answers[0].amended").value(false))
                .andExpect(jsonPath("$.read", hasItem("您提过异议：少算了5月20日。单位答复：那天下雨停工。")));
    }

    @Test
    @Requirement("LYG-22")
    void readsHisNoticeOfRightsAndConfirmsItByHisPhone() throws Exception {
        housing.post("/api/wage/projects/" + project + "/notices", "{}").andExpect(status().isOk());
        noticed(0);
        var worker = signedIn();
        var notice = Counter.read(
                worker.get(ME)
                        .andExpect(jsonPath("$.notices", hasSize(1)))
                        .andExpect(jsonPath("$.notices[0].projectName").value(mark))
                        .andExpect(jsonPath("$.notices[0].lines", hasSize(5)))
                        .andExpect(jsonPath("$.notices[0].confirmedAt", is(nullValue()))),
                "$.notices[0].id");
        worker.post("/api/worker/notices/" + UUID.randomUUID() + "/confirm", "").andExpect(status().isNotFound());
        worker.post("/api/worker/notices/" + notice + "/confirm", "").andExpect(status().isNoContent());
        worker.get(ME).andExpect(jsonPath("$.notices[0].confirmedAt", is(notNullValue())));
        noticed(1);
    }

    /** How many people of the project have confirmed the notice, of how many. */
    private void noticed(int confirmed) throws Exception {
        housing.get("/api/wage/projects/" + project + "/roster")
                .andExpect(jsonPath("$.figures.people").value(1))
                .andExpect(jsonPath("$.figures.noticed").value(confirmed));
    }

    private ResultActions given(String bank, String number) throws Exception {
        return housing.post("/api/wage/projects/" + project + "/workers/" + engagement + "/card", """
                {"kind":"bank","bank":"%s","holder":"%s","number":"%s"}
                """.formatted(
                                bank, mark, number))
                .andExpect(status().isOk());
    }

    @Test
    void aDisownedCardIsSeenByTheContractorUntilHeGetsAnother() throws Exception {
        var card = rows.card(me, mark, "6222020000001234");
        var worker = signedIn();
        for (int press = 0; press < 3; press++) {
            worker.post("/api/worker/cards/" + card + "/disown", "").andExpect(status().isNoContent());
        }
        worker.get(ME).andExpect(jsonPath("$.cards[0].reported").value(true));

        var list = "/api/wage/projects/" + project + "/card-reports";
        counter.of("zz.housing")
                .get(list)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].name").value(contains(mark)))
                .andExpect(jsonPath("$.items[0].number").value("************1234"))
                .andExpect(jsonPath("$.items[0].settledAt").isEmpty());
        counter.of("jy.housing").get(list).andExpect(status().isNotFound());

        db.update(WORKER_CARD)
                .set(WORKER_CARD.ENDED_AT, LocalDateTime.of(2024, 6, 4, 9, 0))
                .where(WORKER_CARD.ID.eq(card))
                .execute();
        counter.of("zz.housing")
                .get(list)
                .andExpect(jsonPath("$.items[0].settledAt").isNotEmpty());
        worker.post("/api/worker/cards/" + card + "/disown", "").andExpect(status().isNotFound());
    }

    @Test
    void aDisownedNumberStaysSoHoweverItIsWrittenUntilHeTakesItBack() throws Exception {
        var reports = "/api/wage/projects/" + project + "/card-reports";
        var card = rows.card(me, mark, "6222020000001234567");
        var worker = signedIn();
        worker.post("/api/worker/cards/" + card + "/disown", "").andExpect(status().isNoContent());

        given("示例银行股份有限公司", "6222 0200 0000 1234 567");
        worker.get(ME)
                .andExpect(jsonPath("$.cards[0].bank").value("示例银行股份有限公司"))
                .andExpect(jsonPath("$.cards[0].reported").value(true));
        housing.get(reports).andExpect(jsonPath("$.items[0].settledAt", is(nullValue())));

        given("示例银行", "6222020000007654321");
        worker.get(ME).andExpect(jsonPath("$.cards[0].reported").value(false));
        housing.get(reports).andExpect(jsonPath("$.items[0].settledAt", is(notNullValue())));

        given("示例银行", "6222020000001234567");
        var again = Counter.read(
                worker.get(ME).andExpect(jsonPath("$.cards[0].reported").value(true)), "$.cards[0].id");
        worker.post("/api/worker/cards/" + again + "/take-back", "").andExpect(status().isNoContent());
        worker.get(ME).andExpect(jsonPath("$.cards[0].reported").value(false));
        housing.get(reports).andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void aPhoneThatTwoPeopleHaveConfirmsForNeither() throws Exception {
        var line = may("confirming").line(me, 2_200, 572_000);
        var card = rows.card(me, mark, "6222020000001234567");
        rows.worker("410803", mark + "乙", WageRows.idNumber(), phone);
        var worker = new AtThePhone(web, phones);
        worker.asksForACode(phone);
        worker.enters(phone, phones.read(phone), idNumber.substring(14)).andExpect(status().isNoContent());

        for (var act : new String[] {"lines/" + line + "/confirm", "cards/" + card + "/take-back"}) {
            worker.post("/api/worker/" + act, "")
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.code").value("worker.phone_shared"));
        }
        worker.post("/api/worker/lines/" + line + "/object", "{\"reason\":\"不是我点的\"}")
                .andExpect(status().isOk());
        worker.post("/api/worker/cards/" + card + "/disown", "").andExpect(status().isNoContent());
    }
}
