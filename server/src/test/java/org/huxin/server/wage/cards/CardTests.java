package org.huxin.server.wage.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.roster.Hire;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 工资卡: one at a time, the social security card first, and the bank that comes to the site. */
@CaseworkTest
class CardTests {

    private static final String BANK = "示例城市银行";

    @Autowired
    private Counter counter;

    private WageSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        site = WageSite.of(counter, "zz.housing");
    }

    private String worker(Officer who, String name) throws Exception {
        return Counter.read(
                        who.get(site.path("/workers?state=everyone&text=" + name)),
                        "$.items[?(@.name=='" + name + "')].worker")
                .replaceAll("[^0-9a-f-]", "");
    }

    private ResultActions gives(String engagement, String kind, String holder, String number) throws Exception {
        return site.builder()
                .post(site.path("/workers/" + engagement + "/card"), """
                        {"kind":"%s","bank":"%s","holder":"%s","number":"%s"}
                        """.formatted(kind, BANK, holder, number));
    }

    @Test
    void aNewCardEndsTheOldOneAndBothStayOnRecord() throws Exception {
        var engagement = Hire.of(site.contractor(), "示例甲").by(site.builder(), site);
        gives(engagement, "bank", "示例甲", "6222020200001110001")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].card.masked", is("***************0001")))
                .andExpect(jsonPath("$.changes[0].field", is("card")))
                .andExpect(jsonPath("$.changes[0].before", is(nullValue())));
        counter.at(LocalDate.of(2024, 3, 2).atTime(9, 0));
        gives(engagement, "social_security", "示例甲", "6222 0202 0000 1110 002")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.cards[*].masked", contains("***************0002", "***************0001")))
                .andExpect(jsonPath("$.cards[0].endedAt", is(nullValue())))
                .andExpect(jsonPath("$.cards[1].endedAt", containsString("2024-03-02T09:00")))
                .andExpect(jsonPath("$.changes[0].before", is(BANK + " ***************0001")))
                .andExpect(jsonPath("$.changes[0].after", is(BANK + " ***************0002")));
        gives(engagement, "social_security", "示例甲", "6222020200001110002")
                .andExpect(jsonPath("$.cards.length()", is(2)));
    }

    @Test
    void theSameNumberOnAnotherWorkerIsWarnedOfAndNotRefused() throws Exception {
        var number = "62220202" + UUID.randomUUID().getMostSignificantBits() % 1_000_000_000L;
        number = number.replace("-", "1");
        number = (number + "00000000000").substring(0, 17);
        var one = Hire.of(site.contractor(), "示例甲").by(site.builder(), site);
        var other = Hire.of(site.contractor(), "示例乙").by(site.builder(), site);
        gives(one, "bank", "示例甲", number).andExpect(jsonPath("$.lines[0].card.shared", is(false)));
        gives(other, "bank", "示例甲", number)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].card.shared", is(true)))
                .andExpect(jsonPath("$.lines[0].card.holder", is("示例甲")));
        site.builder()
                .get(site.path("/roster"))
                .andExpect(jsonPath("$.figures.checks[?(@.what.code=='shared_card')].count", contains(2)));
    }

    @Test
    void cardsThatCannotBeAreRefused() throws Exception {
        var engagement = Hire.of(site.contractor(), "示例甲").by(site.builder(), site);
        for (var number : List.of("", "12345", "62220202000011100012345", "6222o20200001110001")) {
            gives(engagement, "bank", "示例甲", number)
                    .andExpect(status().is(422))
                    .andExpect(jsonPath("$.errors[0].path", is("number")));
        }
        gives(engagement, "gold", "", "6222020200001110001")
                .andExpect(jsonPath("$.errors[*].path", contains("kind", "holder")));
        site.helper().post(site.path("/workers/" + engagement + "/card"), "{}").andExpect(status().isNotFound());
    }

    private Officer bank() throws Exception {
        var code = WageSite.code();
        var told = "{\"bank\":\"%s\",\"creditCode\":\"%s\"}";
        var coordinator = counter.of("zz.labour");
        coordinator.post("/api/wage/banks", told.formatted("示例没有账户的银行", code)).andExpect(status().is(422));
        var firm = UUID.fromString(Counter.read(
                coordinator
                        .post("/api/wage/banks", told.formatted(site.mark() + BANK, code))
                        .andExpect(status().isOk()),
                "$.id"));
        return WageSite.account(counter, coordinator, firm, code);
    }

    private ResultActions asks(Officer who, UUID employer, String worker) throws Exception {
        return who.post(site.path("/card-visits"), """
                {"employer":"%s","workers":["%s"],"kind":"social_security","note":"项目部门口，周五上午"}
                """.formatted(employer, worker));
    }

    @Test
    @Requirement("ZZ-066")
    void whoeverHasNoCardIsOfferedTheSocialSecurityCardFirstAndTheRequestReachesTheBank() throws Exception {
        Hire.of(site.subcontractor(), "示例无卡").by(site.helper(), site);
        var worker = worker(site.helper(), "示例无卡");
        site.helper()
                .get(site.path("/workers/" + worker))
                .andExpect(jsonPath("$.offered[*].label", contains("社会保障卡", "银行卡")));
        asks(site.helper(), site.subcontractor(), worker)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("专用账户")));

        site.banksAt(site.mark() + BANK, "2024-02-01");
        asks(site.helper(), site.subcontractor(), worker).andExpect(status().isOk());
        var bank = bank();
        var id = Counter.read(
                bank.get("/api/wage/card-visits?open=true")
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.items.length()", is(1)))
                        .andExpect(jsonPath("$.items[0].projectName", is(site.mark() + "工程")))
                        .andExpect(jsonPath("$.items[0].workers", contains("示例无卡")))
                        .andExpect(jsonPath("$.items[0].kind.label", is("社会保障卡")))
                        .andExpect(jsonPath("$.items[0].note", is("项目部门口，周五上午")))
                        .andExpect(jsonPath("$.items[0].mayAnswer", is(true))),
                "$.items[0].id");
        bank.get("/api/wage/projects").andExpect(jsonPath("$.items", is(empty())));
        bank.get(site.path("")).andExpect(status().isNotFound());

        var answer = "/api/wage/card-visits/" + id + "/answer";
        site.builder().post(answer, "{\"answer\":\"代答\"}").andExpect(status().isForbidden());
        counter.of("zz.labour").post(answer, "{\"answer\":\"代答\"}").andExpect(status().isForbidden());
        bank.post(answer, "{\"answer\":\"周五上午九点到\"}").andExpect(status().isNoContent());
        bank.post(answer, "{\"answer\":\"再答\"}").andExpect(status().isConflict());
        site.helper()
                .get("/api/wage/card-visits")
                .andExpect(jsonPath("$.items[0].answer", is("周五上午九点到")))
                .andExpect(jsonPath("$.items[0].answeredAt", is(notNullValue())))
                .andExpect(jsonPath("$.items[0].mayAnswer", is(false)));
        bank.get("/api/wage/card-visits?open=true").andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    void aRequestIsForOnesOwnPeopleAndIsSeenByWhoeverSeesTheProject() throws Exception {
        site.banksAt(site.mark() + BANK, "2024-02-01");
        Hire.of(site.contractor(), "示例总包工").by(site.builder(), site);
        var worker = worker(site.builder(), "示例总包工");
        asks(site.helper(), site.contractor(), worker).andExpect(status().isNotFound());
        asks(site.helper(), site.subcontractor(), worker)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("workers")));
        asks(site.builder(), site.contractor(), worker).andExpect(status().isOk());
        site.helper()
                .get("/api/wage/card-visits")
                .andExpect(jsonPath("$.items[*].projectName", not(hasItem(site.mark() + "工程"))));
        assertThat(site.keeper().<String>among("/api/wage/card-visits?", "[*].projectName"))
                .contains(site.mark() + "工程");
        assertThat(counter.of("jy.housing").<String>among("/api/wage/card-visits?", "[*].projectName"))
                .doesNotContain(site.mark() + "工程");
        site.keeper().get("/api/wage/card-visits?after=x").andExpect(status().is(422));
        site.builder().post("/api/wage/banks", "{}").andExpect(status().isForbidden());
    }
}
