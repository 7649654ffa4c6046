package org.huxin.server.project.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 项目入账: what is written down, what follows from it by the rules of the place, and what is refused. */
@CaseworkTest
class RegisterProjectTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String GOOD_CODE = "91350211M000100Y46";

    @Autowired
    private Counter counter;

    private Counter.Officer labour;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(DAY);
        labour = counter.of("zz.labour");
    }

    @Test
    @Requirement("JY-06a")
    void aProjectStandsInTheLedgerAtOnceWithItsIndustryDepartment() throws Exception {
        var housing = counter.of("jy.housing");
        var name = "示例安置房" + UUID.randomUUID();

        var id = aProject().with("name", name).with("field", "housing").enteredBy(housing);

        housing.get("/api/projects?text=" + name)
                .andExpect(jsonPath("$.items[0].id", is(id)))
                .andExpect(jsonPath("$.items[0].industryUnit.id", is("jy.housing")));
    }

    @Test
    void whatWasWrittenStandsOnItsPage() throws Exception {
        var code = "2024-410803-48-01-%06d".formatted(Math.abs(UUID.randomUUID().hashCode()) % 1_000_000);

        var id = aProject()
                .in("410803_yueshan", "housing")
                .with("code", code)
                .with("valueFen", 1_234_560_000L)
                .with("plannedStart", "2024-03-14")
                .with("owner", Map.of("name", "示例置业有限公司", "creditCode", GOOD_CODE))
                .built("示例建设集团有限公司")
                .enteredBy(labour);

        labour.get("/api/projects/" + id)
                .andExpect(jsonPath("$.number", is(notNullValue())))
                .andExpect(jsonPath("$.code", is(code)))
                .andExpect(jsonPath("$.region.id", is("410803_yueshan")))
                .andExpect(jsonPath("$.territoryUnit.id", is("zz.yueshan")))
                .andExpect(jsonPath("$.valueFen", is(1_234_560_000)))
                .andExpect(jsonPath("$.plannedStart", is("2024-03-14")))
                .andExpect(jsonPath("$.owner.creditCode", is(GOOD_CODE)))
                .andExpect(jsonPath("$.owner.doubt", is(nullValue())))
                .andExpect(jsonPath("$.contractor.name", is("示例建设集团有限公司")))
                .andExpect(jsonPath("$.timeline[0].what", is("登记项目")))
                .andExpect(jsonPath("$.timeline[0].by.id", is("zz.labour")));
    }

    @Test
    void aWrongCheckDigitIsShownAndNeverRefused() throws Exception {
        var wrong = GOOD_CODE.substring(0, 17) + "9";

        aProject()
                .with("owner", Map.of("name", "示例甲公司" + UUID.randomUUID(), "creditCode", wrong))
                .sentBy(labour)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.owner.creditCode", is(wrong)))
                .andExpect(jsonPath("$.owner.doubt", is("统一社会信用代码校验位不符，请核对")));
    }

    @Test
    void aFirmIsEnteredOnceAndGetsItsCodeWhenSomebodyFirstWritesIt() throws Exception {
        var name = "示例乙公司" + UUID.randomUUID();
        var first = aProject().built(name).sentBy(labour);
        var second = aProject()
                .with("owner", Map.of("name", name, "creditCode", "9135 0211".replace(" ", "") + "M0001TEST1"))
                .sentBy(labour);

        assertThat(Counter.read(second, "$.owner.id")).isEqualTo(Counter.read(first, "$.contractor.id"));
        labour.get("/api/enterprises?text=" + name).andExpect(jsonPath("$.length()", is(1)));
    }

    @Test
    void theSameRequestTwiceIsOneProject() throws Exception {
        var form = aProject().asking("requestId", UUID.randomUUID().toString());

        assertThat(form.enteredBy(labour)).isEqualTo(form.enteredBy(labour));
    }

    @Test
    void everyWrongFieldIsNamed() throws Exception {
        aProject()
                .with("code", "2024-410803")
                .with("valueFen", -5)
                .sentBy(labour)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", hasItem("particulars.code")))
                .andExpect(jsonPath("$.errors[*].path", hasItem("particulars.valueFen")));
        aProject()
                .in("no_such_place", "no_such_field")
                .with("works", "no_such_works")
                .with("industryUnit", "jf.economy")
                .sentBy(labour)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", is(List.of("field", "works", "region", "industryUnit"))));
    }

    @Test
    void halfAFenIsAMistakeAndNotAWholeOneLess() throws Exception {
        aProject().with("valueFen", 100.5).sentBy(labour).andExpect(status().is4xxClientError());
        aProject().with("valueFen", 100).sentBy(labour).andExpect(jsonPath("$.valueFen", is(100)));
    }

    @Test
    void aCodeIsRegisteredOnce() throws Exception {
        var code = "2024-410803-48-02-%06d".formatted(Math.abs(UUID.randomUUID().hashCode()) % 1_000_000);
        aProject().with("code", code).enteredBy(labour);

        aProject()
                .with("code", code)
                .sentBy(labour)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].message", is("这个项目代码已经登记过")));
    }

    @Test
    void informationCannotArriveTomorrow() throws Exception {
        aProject()
                .asking("informationAt", LocalDateTime.of(2024, 3, 2, 9, 0).toString())
                .sentBy(labour)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("informationAt")));
    }

    @Test
    @Requirement("ZZ-110")
    void worksOutsideTheDocumentAreMarkedAndOweNothing() throws Exception {
        aProject()
                .with("works", "building")
                .with("worksNature", "rebuild")
                .with("investment", "private")
                .sentBy(labour)
                .andExpect(jsonPath("$.applies", is(true)));
        aProject()
                .with("works", "other")
                .sentBy(labour)
                .andExpect(jsonPath("$.applies", is(false)))
                .andExpect(jsonPath("$.duties", is(empty())));
    }

    @Test
    @Requirement("ZZ-007")
    void aDepartmentSeesItsOwnIndustryAndNoOther() throws Exception {
        var mark = UUID.randomUUID().toString();
        var departments = Map.of(
                "housing", "zz.housing",
                "transport", "zz.transport",
                "agriculture", "zz.agriculture",
                "land", "zz.natural_resources",
                "municipal", "zz.urban_management");
        for (var field : departments.keySet()) {
            aProject().with("name", "示例" + mark).with("field", field).enteredBy(labour);
        }

        for (var unit : departments.values()) {
            counter.of(unit).get("/api/projects?text=" + mark).andExpect(jsonPath("$.items.length()", is(1)));
        }
        var roads = aProject().with("field", "transport").enteredBy(labour);
        counter.of("zz.housing").get("/api/projects/" + roads).andExpect(status().isNotFound());
    }

    @Test
    @Requirement("ZY-108")
    void theKindOfWorksDecidesTheDepartment() throws Exception {
        aProject()
                .with("works", "mine_restoration")
                .sentBy(counter.of("zy.labour"))
                .andExpect(jsonPath("$.industryUnit.id", is("zy.natural")));
    }

    @Test
    @Requirement("ZZ-042")
    void aSiteSeenOnTheGroundWaitsForTheLabourBureau() throws Exception {
        var street = counter.of("zz.yueshan");
        var seen = aProject().with("name", "示例路边工地").with("region", "410803_yueshan");

        var id = Counter.read(street.post("/api/projects/observed", seen.json()).andExpect(status().isOk()), "$.id");

        labour.get("/api/projects?step=observed&text=示例路边工地")
                .andExpect(jsonPath("$.items[*].id", hasItem(id)))
                .andExpect(jsonPath("$.items[0].step.label", is("待核实")));
        labour.post(
                        "/api/projects/" + id + "/confirm",
                        seen.with("field", "housing").revising(1))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.step.code", is("information")));
    }

    @Test
    @Requirement("JY-06e")
    void whoeverChangesAProjectIsNamedWithTheMomentAndTheLedgerShowsTheNewValue() throws Exception {
        var housing = counter.of("jy.housing");
        var form = aProject().with("field", "housing").with("remark", "联系人甲");
        var id = form.enteredBy(housing);
        counter.at(DAY.atTime(15, 30));

        housing.post(
                        "/api/projects/" + id + "/revise",
                        form.with("remark", "联系人乙").revising(1))
                .andExpect(status().isOk());

        housing.get("/api/projects/" + id)
                .andExpect(jsonPath("$.remark", is("联系人乙")))
                .andExpect(jsonPath("$.changedAt", is("2024-03-01T15:30:00")))
                .andExpect(jsonPath("$.changedBy.id", is("jy.housing")));
    }

    @Test
    void twoOfficersAtOnceOneIsToldWhatTheOtherDid() throws Exception {
        var form = aProject().with("field", "housing");
        var id = form.enteredBy(labour);
        labour.post("/api/projects/" + id + "/revise", form.with("remark", "一").revising(1))
                .andExpect(status().isOk());

        counter.of("zz.housing")
                .post(
                        "/api/projects/" + id + "/revise",
                        form.with("remark", "二").revising(1))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("project.changed")))
                .andExpect(jsonPath("$.changes[0].what", is("更正项目信息")));
    }

    @Test
    void nobodyOfAnotherPlaceReadsOrChangesIt() throws Exception {
        var id = aProject().enteredBy(labour);
        var elsewhere = counter.of("jf.social_security");

        elsewhere.get("/api/projects/" + id).andExpect(status().isNotFound());
        elsewhere
                .post("/api/projects/" + id + "/revise", aProject().revising(1))
                .andExpect(status().isNotFound());
    }
}
