package org.huxin.server.wage.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.db.wage.Tables.WORKER;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.project.Together;
import org.huxin.server.wage.WageSite;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 实名登记: one person whatever the name, nothing invented, nobody in before what must come first. */
@CaseworkTest
class RegistrationTests {

    private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private Ages ages;

    private WageSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(DAY);
        site = WageSite.of(counter, "zy.housing");
    }

    /** A valid number of somebody born on a day. */
    static String number(String born, int sequence) {
        var text = "620702" + born + "%03d".formatted(sequence);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += (text.charAt(i) - '0') * weights[i];
        }
        return text + "10X98765432".charAt(sum % 11);
    }

    @Test
    void theSamePersonIsFoundAgainUnderAnotherNameOnAnotherProject() throws Exception {
        var hire = Hire.of(site.contractor(), "示例张三");
        hire.by(site.builder(), site);
        var other = WageSite.of(counter, "zy.housing");
        var again = Hire.of(other.contractor(), "示例张叁").with("idNumber", hire.idNumber());
        again.by(other.builder(), other);

        var worker = Counter.read(
                other.builder().get(other.path("/workers")).andExpect(jsonPath("$.items[0].name", is("示例张叁"))),
                "$.items[0].worker");
        site.builder().get(site.path("/workers")).andExpect(jsonPath("$.items[0].worker", is(worker)));
        other.builder()
                .get(other.path("/workers/" + worker))
                .andExpect(jsonPath("$.changes[0].field", is("name")))
                .andExpect(jsonPath("$.changes[0].before", is("示例张三")))
                .andExpect(jsonPath("$.changes[0].after", is("示例张叁")));
    }

    @Test
    void nothingIsInventedForWhatNobodyTold() throws Exception {
        Hire.of(site.contractor(), "示例无名")
                .with("idKind", "08")
                .with(
                        "idNumber",
                        "E" + UUID.randomUUID().toString().replace("-", "").substring(0, 10))
                .by(site.builder(), site);
        site.builder()
                .get(site.path("/workers"))
                .andExpect(jsonPath("$.items[0].idKind.label", is("护照")))
                .andExpect(jsonPath("$.items[0].sex", is(nullValue())))
                .andExpect(jsonPath("$.items[0].bornOn", is(nullValue())))
                .andExpect(jsonPath("$.items[0].trade", is(nullValue())))
                .andExpect(jsonPath("$.items[0].team", is(nullValue())))
                .andExpect(jsonPath("$.items[0].rateFen", is(nullValue())))
                .andExpect(jsonPath("$.items[0].card", is(nullValue())))
                .andExpect(jsonPath("$.items[0].enteredOn", is(nullValue())))
                .andExpect(jsonPath("$.items[0].marks", is(empty())));
    }

    @Test
    void aWrongCheckDigitIsRefusedAndBirthAndSexComeFromTheNumber() throws Exception {
        var right = number("19900512", 123);
        var wrong = right.substring(0, 17) + (right.charAt(17) == '1' ? '2' : '1');
        Hire.of(site.contractor(), "示例甲")
                .with("idNumber", wrong)
                .sentBy(site.builder(), site)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("idNumber")))
                .andExpect(jsonPath("$.errors[0].message", containsString("校验位不符")));
        Hire.of(site.contractor(), "示例甲")
                .with("idNumber", right)
                .with("sex", "female")
                .sentBy(site.builder(), site)
                .andExpect(jsonPath("$.errors[0].path", is("sex")));
        Hire.of(site.contractor(), "示例甲").with("idNumber", right.toLowerCase()).by(site.builder(), site);
        site.builder()
                .get(site.path("/workers"))
                .andExpect(jsonPath("$.items[0].sex", is("male")))
                .andExpect(jsonPath("$.items[0].bornOn", is("1990-05-12")))
                .andExpect(jsonPath("$.items[0].idMasked", is("620***********" + right.substring(14))));
    }

    @Test
    void nobodyUnderTheLeastAgeIsHiredAndTheOthersAreOnlyMarked() throws Exception {
        Hire.of(site.contractor(), "示例童")
                .with("idNumber", number("20090702", 101))
                .sentBy(site.builder(), site)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].message", containsString("不满16周岁")))
                .andExpect(jsonPath("$.errors[0].message", containsString("禁止使用童工规定")));
        Hire.of(site.contractor(), "示例少")
                .with("idNumber", number("20090701", 101))
                .by(site.builder(), site);
        Hire.of(site.contractor(), "示例老")
                .with("idNumber", number("19640101", 101))
                .by(site.builder(), site);
        site.builder()
                .get(site.path("/workers"))
                .andExpect(jsonPath("$.items[?(@.name=='示例少')].marks[*].code", contains("minor")))
                .andExpect(jsonPath("$.items[?(@.name=='示例老')].marks[*].label", contains("超过法定退休年龄")));
    }

    @ParameterizedTest
    @CsvSource({
        "1964-12-31,male,worker,2024-12-31",
        "1965-01-05,male,worker,2025-02-05",
        "1965-04-30,male,worker,2025-05-30",
        "1965-05-01,male,manager,2025-07-01",
        "1976-09-15,male,worker,2039-09-15",
        "1990-01-01,male,worker,2053-01-01",
        "1975-01-10,female,worker,2025-02-10",
        "1975-02-10,female,worker,2025-03-10",
        "1975-03-10,female,worker,2025-05-10",
        "1984-11-20,female,worker,2039-11-20",
        "1970-01-10,female,manager,2025-02-10",
        "1981-09-10,female,manager,2039-09-10"
    })
    void retirementComesLaterStepByStep(LocalDate born, String sex, String role, LocalDate retires) {
        assertThat(ages.retiresOn("620700", born, sex, role)).contains(retires);
    }

    @Test
    void nobodyEntersBeforeContractAndTrainingAndTheRefusalNamesTheClauses() throws Exception {
        var engagement = Hire.of(site.contractor(), "示例乙").by(site.builder(), site);
        var enter = site.path("/workers/" + engagement + "/enter");
        site.builder()
                .post(enter, "{\"on\":\"2025-06-30\"}")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code", is("roster.gate")))
                .andExpect(jsonPath("$.detail", containsString("《保障农民工工资支付条例》第二十八条第一款")))
                .andExpect(jsonPath("$.detail", containsString("安全培训")))
                .andExpect(jsonPath("$.missing[*].citation.clause", hasItems("第二十八条第一款", "第八条")));
        site.builder()
                .post(
                        site.path("/workers/" + engagement + "/change"),
                        "{\"contract\":\"labour_contract\",\"contractOn\":\"2025-06-01\"}")
                .andExpect(status().isOk());
        site.builder()
                .post(enter, "{\"on\":\"2025-06-30\"}")
                .andExpect(jsonPath("$.detail", not(containsString("劳动合同"))));
        site.builder()
                .post(site.path("/workers/" + engagement + "/change"), "{\"trainedOn\":\"2025-06-02\"}")
                .andExpect(status().isOk());
        site.builder()
                .post(enter, "{\"on\":\"2025-06-30\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].enteredOn", is("2025-06-30")));
        site.builder().post(enter, "{\"on\":\"2025-06-30\"}").andExpect(status().isConflict());
        site.builder()
                .post(site.path("/workers/" + engagement + "/leave"), "{\"on\":\"2025-06-29\"}")
                .andExpect(status().is(422));
        Hire.of(site.contractor(), "示例丙")
                .with("enteredOn", "2025-06-30")
                .sentBy(site.builder(), site)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[0].path", is("enteredOn")));
    }

    @Test
    void whoeverHasNotLeftIsNotRegisteredTwiceAndWhoeverHasComesBack() throws Exception {
        var hire = Hire.of(site.contractor(), "示例丁");
        var engagement = hire.by(site.builder(), site);
        hire.sentBy(site.builder(), site)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail", containsString("已经在花名册上")));
        hire.with("employer", site.subcontractor())
                .sentBy(site.helper(), site)
                .andExpect(jsonPath("$.detail", containsString("还没有退场")));
        site.builder()
                .post(site.path("/workers/" + engagement + "/leave"), "{\"on\":\"2025-06-30\"}")
                .andExpect(status().isOk());
        hire.by(site.helper(), site);
        site.builder().get(site.path("/workers?state=everyone")).andExpect(jsonPath("$.items.length()", is(2)));
    }

    @Test
    void thePersonSentManyTimesAtOnceIsOnFileOnce() throws Exception {
        var name = "示例" + site.mark();
        var hire = Hire.of(site.contractor(), name);
        Together.all(Collections.nCopies(6, (Callable<?>) () -> hire.sentBy(site.builder(), site)));
        assertThat(db.fetchCount(WORKER, WORKER.NAME.eq(name))).isEqualTo(1);
        site.builder().get(site.path("/workers?state=everyone")).andExpect(jsonPath("$.items.length()", is(1)));
    }

    @Test
    void numbersLieEncryptedAndAreReadForAPurposeOnly() throws Exception {
        var hire =
                Hire.of(site.contractor(), "示例戊").with("phone", "13911112222").carded("示例戊", "6222020200001234567");
        var engagement = hire.by(site.builder(), site);
        var reveal = site.path("/workers/" + engagement + "/reveal");
        site.builder().post(reveal, "{\"purpose\":\" \"}").andExpect(status().is(422));
        site.builder()
                .post(reveal, "{\"purpose\":\"核对卡号\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.idNumber", is(hire.idNumber())))
                .andExpect(jsonPath("$.phone", is("13911112222")))
                .andExpect(jsonPath("$.cardNumber", is("6222020200001234567")));
        site.helper().post(reveal, "{\"purpose\":\"核对卡号\"}").andExpect(status().isNotFound());
        var stored = db.selectFrom(WORKER).where(WORKER.NAME.eq("示例戊")).fetch().formatJSON();
        assertThat(stored).doesNotContain(hire.idNumber()).doesNotContain("13911112222");
    }

    @ParameterizedTest
    @CsvSource({
        "idKind,99",
        "idKind,'01; drop table'",
        "trade,999",
        "role,boss",
        "rateKind,week",
        "contract,handshake",
        "sex,other",
        "phone,12345"
    })
    void wordsThatThePackDoesNotHaveAreRefused(String field, String value) throws Exception {
        Hire.of(site.contractor(), "示例己")
                .with(field, value)
                .sentBy(site.builder(), site)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", hasItem(field)));
    }

    @Test
    void halfOfAPairAndImpossibleDaysAndCardsAreRefused() throws Exception {
        Hire.of(site.contractor(), "示例庚")
                .with("rateKind", "day")
                .with("contract", "labour_contract")
                .with("trainedOn", "2031-01-01")
                .with("leader", true)
                .with("card", Map.of("kind", "bank", "number", "12"))
                .sentBy(site.builder(), site)
                .andExpect(status().is(422))
                .andExpect(jsonPath(
                        "$.errors[*].path",
                        hasItems(
                                "rateFen",
                                "contractOn",
                                "trainedOn",
                                "team",
                                "card.number",
                                "card.holder",
                                "card.bank")));
        for (var nonsense : new String[] {"", "{}", "[]", "7", "null", "{\"employer\":\"x\"}", "[".repeat(3000)}) {
            site.builder()
                    .post(site.path("/workers"), nonsense)
                    .andExpect(status().is4xxClientError())
                    .andExpect(jsonPath("$.detail", not(is(""))));
        }
        Hire.of(UUID.randomUUID(), "示例辛").sentBy(site.builder(), site).andExpect(status().is(422));
    }
}
