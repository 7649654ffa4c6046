package org.huxin.server.wage.portal;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.project.ProjectFile;
import org.huxin.server.wage.Phones;
import org.huxin.server.wage.WageRows;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 我要投诉: a worker complains on his own phone, and it is a clue with clocks and an owner from that moment. */
@CaseworkTest
class ComplaintTests {

    private static final String COMPLAINTS = "/api/worker/complaints";
    private static final LocalDate DAY = LocalDate.of(2024, 6, 3);

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

    private final String phone = AtThePhone.number();
    private final String mark = "示例" + UUID.randomUUID().toString().substring(0, 8);
    private final String idNumber = WageRows.idNumber();
    private WageRows rows;
    private String firm;
    private UUID engagement;

    @BeforeEach
    void onADay() {
        counter.on(DAY);
        rows = new WageRows(db, personal);
    }

    private AtThePhone workerIn(String jurisdiction, Officer housing) throws Exception {
        var file = ProjectFile.entered(
                aProject().with("name", mark).with("field", "housing").built(mark + "建设"), housing);
        firm = Counter.read(file.page(housing), "$.contractor.id");
        var me = rows.worker(jurisdiction, mark, idNumber, phone);
        engagement = rows.engaged(
                UUID.fromString(file.id()), me, UUID.fromString(firm), DAY.minusMonths(2), WageMonth.RATE_FEN);
        return new AtThePhone(web, phones).signsIn(phone);
    }

    private String complaint(String nature, String owedFen) {
        return """
                {"engagement":"%s","nature":"%s","owedFen":%s,"text":"班组长说替我保管"}
                """.formatted(engagement, nature, owedFen);
    }

    private ResultActions files(AtThePhone worker, String nature) throws Exception {
        return worker.post(COMPLAINTS, complaint(nature, "null"));
    }

    @Test
    @Requirement("JY-32")
    void aWorkerComplainsOfHisWithheldCardAndTheIndustryGetsItAndItStandsInTheRecordOfTheFirm() throws Exception {
        var housing = counter.of("jy.housing");
        var labour = counter.of("jy.labour");
        var worker = workerIn("419001", housing);
        worker.get(COMPLAINTS)
                .andExpect(jsonPath("$.places[*].firm", contains(mark + "建设")))
                .andExpect(jsonPath("$.places[0].kinds[?(@.nature=='card_withheld')].says", hasSize(1)))
                .andExpect(jsonPath("$.filed", is(empty())));

        files(worker, "card_withheld")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.filed[0].kind", is("扣押工资卡")))
                .andExpect(jsonPath("$.filed[0].over", is(false)))
                .andExpect(jsonPath("$.filed[0].says", is("示范区人力资源和社会保障局已经收到，正在交给负责的部门")));

        var found = labour.get("/api/clues?text=" + mark);
        var clue = Counter.read(found, "$.items[0].id");
        labour.get("/api/clues/" + clue)
                .andExpect(jsonPath("$.receivedAt", containsString("2024-06-03")))
                .andExpect(jsonPath("$.firstAskedUnit.id", is("jy.labour")))
                .andExpect(jsonPath("$.proposal.rule", is("jiyuan.route.card")))
                .andExpect(jsonPath("$.proposal.unit.id", is("jy.housing")))
                .andExpect(jsonPath("$.reporter.idNumber", containsString(idNumber.substring(14))))
                .andExpect(jsonPath("$.timeline[0].text", is("农民工本人在手机上投诉")))
                .andExpect(jsonPath("$.timeline[0].by", is(nullValue())))
                .andExpect(jsonPath("$.duties[*].rule", hasItem("jiyuan.clue.first_asked")));
        housing.get("/api/enterprises/" + firm + "/record")
                .andExpect(jsonPath("$.natures[*].nature.label", contains("扣押工资卡")));
    }

    @Test
    void theSamePressTwiceIsOneComplaintAndADayHasOnlySoMany() throws Exception {
        var labour = counter.of("zz.labour");
        var worker = workerIn("410803", counter.of("zz.housing"));
        var key = AtThePhone.key();
        worker.send(HttpMethod.POST, COMPLAINTS, key, complaint("arrears", "585000"))
                .andExpect(status().isCreated());
        worker.send(HttpMethod.POST, COMPLAINTS, key, complaint("arrears", "585000"))
                .andExpect(jsonPath("$.filed", hasSize(1)));
        labour.get("/api/clues?text=" + mark)
                .andExpect(jsonPath("$.items", hasSize(1)))
                .andExpect(jsonPath("$.items[0].claimedFen", is(585_000)));

        for (var n = 2; n <= 5; n++) {
            files(worker, "other").andExpect(status().isCreated());
        }
        files(worker, "other").andExpect(jsonPath("$.code", is("complaint.too_many")));
        worker.get(COMPLAINTS).andExpect(jsonPath("$.filed", hasSize(5)));
    }

    @Test
    void onlyHisOwnPlacesOnlyKindsOfThePackOnlyByHisPhone() throws Exception {
        counter.of("jf.social_security");
        var worker = workerIn("50gx01", counter.of("jf.construction"));
        files(worker, "unlawful_claim").andExpect(jsonPath("$.code", is("complaint.closed")));
        for (var wrong : List.of("0", "-1", "1000000001")) {
            worker.post(COMPLAINTS, complaint("arrears", wrong)).andExpect(status().isUnprocessableContent());
        }
        files(worker, "arrears")
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.filed[0].says", containsString("已经收到")));

        var mine = engagement;
        engagement = UUID.randomUUID();
        files(worker, "arrears").andExpect(status().isNotFound());
        engagement = mine;
        var stranger = new AtThePhone(web, phones);
        stranger.post(COMPLAINTS, complaint("arrears", "null")).andExpect(status().isUnauthorized());
        stranger.get(COMPLAINTS).andExpect(status().isUnauthorized());
        rows.worker("410803", "测试同号", WageRows.idNumber(), phone);
        files(worker, "arrears").andExpect(jsonPath("$.code", is("worker.phone_shared")));
    }
}
