package org.huxin.server.wage.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.wage.WageSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** Phone and card of somebody who works for others too: no firm replaces them, it tells and the authority verifies. */
@CaseworkTest
class ToldContactTests {

    private static final String NAME = "示例甲";

    @Autowired
    private Counter counter;

    private WageSite site;
    private WageSite other;
    private final String phone = digits("139", 11);
    private final String card = digits("6222", 19);

    @BeforeEach
    void twoSites() throws Exception {
        counter.on(LocalDate.of(2024, 3, 1));
        site = WageSite.of(counter, "zz.housing");
        other = WageSite.of(counter, "zz.housing");
    }

    private static String digits(String start, int length) {
        var text = new StringBuilder(start);
        while (text.length() < length) {
            text.append(ThreadLocalRandom.current().nextInt(10));
        }
        return text.toString();
    }

    private static String tail(String number) {
        return number.substring(number.length() - 4);
    }

    private static ResultActions act(Officer who, WageSite at, String engagement, String act, String told)
            throws Exception {
        return who.post(at.path("/workers/" + engagement + "/" + act), told);
    }

    private static String cardOf(String number) {
        return "{\"kind\":\"bank\",\"bank\":\"示例银行\",\"holder\":\"%s\",\"number\":\"%s\"}".formatted(NAME, number);
    }

    private static void stands(WageSite at, String phone, String card) throws Exception {
        at.builder()
                .get(at.path("/workers?state=everyone"))
                .andExpect(jsonPath("$.items[0].phoneMasked", endsWith(tail(phone))))
                .andExpect(jsonPath("$.items[0].card.masked", endsWith(tail(card))));
    }

    private static void waits(ResultActions seen, String told, String number) throws Exception {
        seen.andExpect(status().isOk()).andExpect(jsonPath("$.lines[0]." + told, endsWith(tail(number))));
    }

    private static void taken(ResultActions seen) throws Exception {
        seen.andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].toldPhone", is(nullValue())))
                .andExpect(jsonPath("$.lines[0].toldCard", is(nullValue())));
    }

    @Test
    void whatAnotherFirmTellsWaitsForTheAuthorityAndTheFileStaysAsItIs() throws Exception {
        var hire = Hire.of(site.contractor(), NAME).with("phone", phone).carded(NAME, card);
        var first = hire.by(site.builder(), site);
        var newPhone = digits("138", 11);
        var newCard = digits("6217", 19);
        taken(act(site.builder(), site, first, "change", "{\"phone\":\"%s\"}".formatted(phone)));

        var second = Hire.of(other.contractor(), NAME)
                .with("idNumber", hire.idNumber())
                .with("phone", newPhone)
                .carded(NAME, newCard)
                .by(other.builder(), other);
        stands(site, phone, card);
        stands(other, phone, card);
        other.builder()
                .get(other.path("/roster"))
                .andExpect(jsonPath("$.figures.checks[?(@.what.code=='told_contact')].count", contains(1)));
        site.builder()
                .get(site.path("/workers"))
                .andExpect(jsonPath("$.items[0].toldPhone", is(nullValue())))
                .andExpect(jsonPath("$.items[0].toldCard", is(nullValue())));

        waits(act(other.builder(), other, second, "verify", "{}"), "toldPhone", newPhone);
        act(other.builder(), other, second, "verify", "{}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("worker.authority")));
        var newest = digits("137", 11);
        waits(
                act(other.builder(), other, second, "change", "{\"phone\":\"%s\"}".formatted(newest)),
                "toldPhone",
                newest);
        waits(act(other.builder(), other, second, "card", cardOf(newCard)), "toldCard", newCard);
        stands(other, phone, card);

        act(other.keeper(), other, second, "verify", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].verifiedAt", is(notNullValue())))
                .andExpect(jsonPath("$.lines[0].toldPhone", is(nullValue())))
                .andExpect(jsonPath("$.lines[0].toldCard", is(nullValue())));
        stands(site, newest, newCard);
    }

    @Test
    void aFormerEmployerReplacesNoCardOnceTheWorkerIsWithAnother() throws Exception {
        var hire = Hire.of(site.contractor(), NAME).with("phone", phone);
        var first = hire.by(site.builder(), site);
        act(site.builder(), site, first, "leave", "{\"on\":\"2024-03-01\"}").andExpect(status().isOk());
        taken(act(site.builder(), site, first, "card", cardOf(card)));
        stands(site, phone, card);

        Hire.of(other.contractor(), NAME).with("idNumber", hire.idNumber()).by(other.builder(), other);
        var mine = digits("6217", 19);
        waits(act(site.builder(), site, first, "card", cardOf(mine)), "toldCard", mine);
        stands(other, phone, card);
        taken(act(site.builder(), site, first, "card", cardOf(card)));
        taken(act(site.keeper(), site, first, "card", cardOf(mine)));
        stands(other, phone, mine);
    }

    @Test
    void aPhoneThatTwoPeopleHaveIsPointedOut() throws Exception {
        Hire.of(site.contractor(), NAME).with("phone", phone).by(site.builder(), site);
        site.builder().get(site.path("/workers")).andExpect(jsonPath("$.items[0].phoneShared", is(false)));
        Hire.of(site.subcontractor(), "示例乙").with("phone", phone).by(site.helper(), site);
        site.builder().get(site.path("/workers")).andExpect(jsonPath("$.items[*].phoneShared", contains(true, true)));
        site.builder()
                .get(site.path("/roster"))
                .andExpect(jsonPath("$.figures.checks[?(@.what.code=='shared_phone')].count", contains(2)));
    }
}
