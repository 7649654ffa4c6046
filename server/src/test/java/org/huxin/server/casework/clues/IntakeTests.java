package org.huxin.server.casework.clues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.huxin.server.casework.ClueForm.aClue;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.ClueForm;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseworkTest
class IntakeTests {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2024, 3, 4, 8, 30);

    @Autowired
    Counter counter;

    @BeforeEach
    void aMonday() {
        counter.on(LocalDate.of(2024, 3, 4));
    }

    @Test
    @Requirement({"ZZ-075", "ZZ-020"})
    void everyChannelGivesANumberOfItsOwnWithTimeAndChannel() throws Exception {
        var numbers = new HashSet<String>();
        for (var channel : List.of("platform", "phone", "visit_letter", "inspection", "petition")) {
            var clue = counter.of("zz.labour").register(aClue(channel, MONDAY).in("410803_lifeng", "housing"));
            numbers.add(clue.number());
            counter.of("zz.labour")
                    .page(clue)
                    .andExpect(jsonPath("$.channel").value(channel))
                    .andExpect(jsonPath("$.receivedAt").value("2024-03-04T08:30:00"))
                    .andExpect(jsonPath("$.proposedUnit.id").value("zz.housing"))
                    .andExpect(jsonPath("$.stage").value("RECEIVED"));
        }
        var superior = aClue("superior", MONDAY)
                .in("410803_lifeng", "housing")
                .with("superiorMode", "transfer")
                .with("proposedUnit", "zz.housing");
        numbers.add(counter.of("zz.labour").register(superior).number());

        assertThat(numbers).hasSize(6).allMatch(number -> number.matches("ZZ-2024-\\d{6}"));
    }

    @Test
    @Requirement({"ZZ-076", "ZZ-031"})
    void aHousingProjectInAStreetIsForTheHousingBureauWithTheStreetBesideAndAChangeNeedsAReason() throws Exception {
        var labour = counter.of("zz.labour");
        labour.post(
                        "/api/clues/route-proposal",
                        aClue("phone", MONDAY).in("410803_lifeng", "housing").json())
                .andExpect(jsonPath("$.unit.name").value("区住房城乡建设局"))
                .andExpect(jsonPath("$.helpers[*].name", contains("李封街道办事处")))
                .andExpect(jsonPath("$.citation.clause").value("四(一) 第1段"))
                .andExpect(jsonPath("$.citation.documentTitle").isNotEmpty());

        var changed = aClue("phone", MONDAY).in("410803_lifeng", "housing").with("proposedUnit", "zz.lifeng");
        labour.post("/api/clues", changed.json())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path").value("proposalReason"));
        labour.post("/api/clues", changed.with("proposalReason", "街道自行实施").json())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposedUnit.id").value("zz.lifeng"))
                .andExpect(jsonPath("$.proposal.unit.id").value("zz.housing"))
                .andExpect(jsonPath("$.proposalReason").value("街道自行实施"));
    }

    @Test
    @Requirement("ZZ-030")
    void aProjectOfAStreetItselfIsForThatStreet() throws Exception {
        counter.of("zz.labour")
                .post(
                        "/api/clues",
                        aClue("phone", MONDAY)
                                .in("410803_wangfeng", "municipal")
                                .with("ownProjectOf", "zz.wangfeng")
                                .json())
                .andExpect(jsonPath("$.proposedUnit.id").value("zz.wangfeng"))
                .andExpect(jsonPath("$.ownProjectOf.name").value("王封街道办事处"));
    }

    @Test
    @Requirement({"JF-04", "JF-06", "ZY-111"})
    void fieldsDecideWhoHandles() throws Exception {
        propose("jf.social_security", "50gx01_village_one", "manufacturing", "jf.economy");
        propose("jf.social_security", "50gx01_village_one", "housing", "jf.construction");
        propose("zy.labour", "620702", "agriculture", "zy.agriculture");
    }

    private void propose(String officer, String region, String field, String unit) throws Exception {
        counter.of(officer)
                .post("/api/clues", aClue("phone", MONDAY).in(region, field).json())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.proposedUnit.id").value(unit));
    }

    @Test
    @Requirement({"JY-06c", "JY-41b"})
    void theUnitThatIsAskedFirstIsStampedAndAnswersUntilAnotherAccepts() throws Exception {
        var housing = counter.of("jy.housing");
        var phone = housing.register(aClue("phone", MONDAY).in("419001001", "transport"));
        var online = housing.register(aClue("online", MONDAY).in("419001001", "transport"));
        counter.of("jy.labour")
                .get("/api/clues?sourceUnit=jy.housing")
                .andExpect(jsonPath("$.items[*].channel", hasItem("phone")))
                .andExpect(jsonPath("$.items[*].channel", hasItem("online")))
                .andExpect(jsonPath("$.items[*].firstAskedUnit.id", not(hasItem("jy.transport"))));

        housing.does(phone, "hand-over", "\"toUnit\":\"jy.transport\",\"reason\":\"属交通工程\"");
        counter.of("jy.labour")
                .page(phone)
                .andExpect(jsonPath("$.answerableUnit.id").value("jy.housing"));
        counter.of("jy.transport").does(phone, "accept", "\"officer\":null");
        counter.of("jy.labour")
                .page(phone)
                .andExpect(jsonPath("$.firstAskedUnit.id").value("jy.housing"))
                .andExpect(jsonPath("$.answerableUnit.id").value("jy.transport"));
        counter.of("jy.labour")
                .page(online)
                .andExpect(jsonPath("$.answerableUnit.id").value("jy.housing"));
    }

    @Test
    @Requirement("JY-05a")
    void aMatterFromAboveIsNotSavedWithoutAWayOfDealingWithIt() throws Exception {
        var office = counter.of("jy.office");
        var form = aClue("superior", MONDAY).in("419001001", "housing");
        office.post("/api/clues", form.json())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", hasItem("superiorMode")));
        office.post("/api/clues", form.with("superiorMode", "transfer").json())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", hasItem("proposedUnit")));
        office.post("/api/clues", form.with("proposedUnit", "jy.housing").json())
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.superiorMode.label").value("转办"));
    }

    @Test
    @Requirement({"LYG-31a", "ZY-038"})
    void aJointReceptionIsOneRecordToWhichEachDepartmentAddsItsView() throws Exception {
        var form = aClue("joint_reception", MONDAY)
                .in("620702", "housing")
                .by("测试员甲", "13800000001", "11010119900307002X");
        var labour = counter.of("zy.labour");
        labour.post(
                        "/api/clues",
                        form.with("presentUnits", List.of("zy.police")).json())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("clue.gate"))
                .andExpect(jsonPath("$.citation.rows", hasItem("ZY-038")));
        var clue = labour.register(form.with("presentUnits", List.of("zy.labour", "zy.housing", "zy.police")));

        for (var unit : List.of("zy.labour", "zy.housing", "zy.police")) {
            counter.of(unit).does(clue, "progress", "\"kind\":\"view\",\"text\":\"本单位意见\",\"attachments\":[]");
        }
        labour.page(clue)
                .andExpect(jsonPath("$.presentUnits", hasSize(3)))
                .andExpect(
                        jsonPath("$.timeline[?(@.type == 'clue.progressed')].unit", contains("市人社局", "市住建局", "市公安局")));
        labour.get("/api/clues/count?text=" + clue.number())
                .andExpect(jsonPath("$.count").value(1));
    }

    @Test
    @Requirement("ZZ-095")
    void anIndustryDepartmentRegistersItselfAndTheLabourBureauSeesTheSameClock() throws Exception {
        var clue = counter.of("zz.transport").register(aClue("phone", MONDAY).in("410803_zhucun", "transport"));
        counter.of("zz.labour")
                .page(clue)
                .andExpect(jsonPath("$.sourceUnit.id").value("zz.transport"))
                .andExpect(jsonPath("$.nextDuty.dueOn").value("2024-03-05"));
    }

    @Test
    @Requirement("ZZ-099")
    void anotherUnitForAFieldIsProposedFromTheNextClueOn() throws Exception {
        var labour = counter.of("zz.labour");
        var form = aClue("phone", MONDAY).in("410803_lifeng", "sanitation").with("hasProject", false);
        labour.post("/api/clues", form.json())
                .andExpect(jsonPath("$.proposedUnit.id").value("zz.urban_management"));
        labour.send("/api/field-units/sanitation", "{\"unit\":\"zz.health\",\"reason\":\"职责调整\"}")
                .andExpect(status().isOk());
        labour.post("/api/clues/route-proposal", form.json())
                .andExpect(jsonPath("$.unit.id").value("zz.health"));
        labour.post("/api/clues", form.with("requestId", "after-the-change").json())
                .andExpect(jsonPath("$.proposedUnit.id").value("zz.health"));
    }

    @Test
    void theSameRequestTwiceGivesTheFirstClueEvenWhenSentAtOnce() throws Exception {
        var form = aClue("phone", MONDAY).in("410803_lifeng", "housing");
        var labour = counter.of("zz.labour");
        var first = labour.register(form);
        assertThat(labour.register(form)).isEqualTo(first);

        var json = aClue("phone", MONDAY).in("410803_lifeng", "housing").json();
        Callable<String> send = () -> read(labour.post("/api/clues", json).andExpect(status().isOk()), "$.id");
        try (var both = Executors.newFixedThreadPool(2)) {
            var ids = new HashSet<String>();
            for (var one : both.invokeAll(List.of(send, send))) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void duplicatesAreToldByEmployerSitePhoneAndWorkerWithoutShowingAnyone() throws Exception {
        var labour = counter.of("zz.labour");
        var employer = "示例劳务" + UUID.randomUUID();
        var clue = labour.register(aClue("phone", MONDAY)
                .in("410803_lifeng", "housing")
                .with("employer", employer)
                .with("site", "示例路一号")
                .by("测试员乙", "13800000002", "110101199003070038"));

        labour.post(
                        "/api/clues/duplicates",
                        "{\"employer\":\"%s\",\"site\":null,\"phone\":\"138 0000 0002\",\"idNumber\":\"110101199003070038\"}"
                                .formatted(employer))
                .andExpect(jsonPath(
                        "$[?(@.id == '%s')].same[*]".formatted(clue.id()), contains("employer", "phone", "worker")))
                .andExpect(content().string(not(containsString("测试员乙"))));
        labour.post("/api/clues/duplicates", "{}").andExpect(jsonPath("$", hasSize(0)));
        counter.of("zz.education")
                .post("/api/clues/duplicates", "{\"employer\":\"%s\"}".formatted(employer))
                .andExpect(jsonPath("$", hasSize(0)));
    }

    @Test
    void whatIsWrongIsToldByFieldInChineseAndNeverAsAFault() throws Exception {
        var labour = counter.of("zz.labour");
        labour.post("/api/clues", "{}").andExpect(status().isBadRequest());
        labour.post("/api/clues", aClue("phone", MONDAY).without("employer").json())
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[?(@.path == 'employer')].message").value("请填写用人单位"));
        labour.post("/api/clues", hostile("channel", "telepathy"))
                .andExpect(jsonPath("$.errors[0].path").value("channel"));
        labour.post("/api/clues", hostile("region", "999999"))
                .andExpect(jsonPath("$.errors[0].path").value("region"));
        labour.post("/api/clues", hostile("claimedFen", -1))
                .andExpect(jsonPath("$.errors[0].path").value("claimedFen"));
        labour.post("/api/clues", hostile("receivedAt", "2030-01-01T00:00:00"))
                .andExpect(jsonPath("$.errors[0].path").value("receivedAt"));
        labour.post("/api/clues", hostile("presentUnits", List.of("jf.economy")))
                .andExpect(jsonPath("$.errors[0].path").value("presentUnits"));
        labour.post(
                        "/api/clues",
                        hostile("attachments", List.of(UUID.randomUUID().toString())))
                .andExpect(jsonPath("$.code").value("attachment.missing"));
        labour.post("/api/clues", hostile("receivedAt", "yesterday")).andExpect(status().isBadRequest());
        labour.post("/api/clues", hostile("narrative", "零\u0000字"))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("request.not_storable"));
        labour.post("/api/clues", hostile("employer", "x".repeat(201))).andExpect(status().is(422));
    }

    private static String hostile(String field, Object value) {
        ClueForm form = aClue("phone", MONDAY).in("410803_lifeng", "housing");
        return form.with(field, value).json();
    }
}
