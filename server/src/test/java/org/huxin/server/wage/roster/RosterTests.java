package org.huxin.server.wage.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.WageSite;
import org.huxin.server.wage.WageSite.Attended;
import org.huxin.server.wage.attendance.BuildDays;
import org.huxin.server.wage.attendance.Gate;
import org.huxin.testing.Requirement;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** 花名册: who is on it, what is missing, and how the rates follow. */
@CaseworkTest
class RosterTests {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    @Autowired
    private Counter counter;

    @Autowired
    private DSLContext db;

    @Autowired
    private PersonalFields personal;

    @Autowired
    private MockMvc web;

    @Autowired
    private BuildDays build;

    private WageRows rows;
    private WageSite site;

    @BeforeEach
    void aSite() throws Exception {
        counter.on(DAY);
        rows = new WageRows(db, personal);
        site = WageSite.of(counter, "zy.housing");
    }

    private ResultActions list(Officer who, String query) throws Exception {
        return who.get(site.path("/workers" + query)).andExpect(status().isOk());
    }

    private ResultActions figures(Officer who) throws Exception {
        return who.get(site.path("/roster")).andExpect(status().isOk());
    }

    private static String check(String code) {
        return "$.figures.checks[?(@.what.code=='" + code + "')].count";
    }

    @Test
    @Requirement("JY-23a")
    void aWorkerAddedWithoutAContractIsListedAndTheRateFalls() throws Exception {
        site = WageSite.of(counter, "jy.housing");
        Hire.of(site.contractor(), "示例甲").contracted().by(site.builder(), site);
        figures(site.keeper())
                .andExpect(jsonPath("$.figures.people", is(1)))
                .andExpect(jsonPath("$.figures.contracted", is(1)))
                .andExpect(jsonPath(check("uncontracted"), is(empty())));

        var engagement = Hire.of(site.contractor(), "示例乙").by(site.builder(), site);
        list(site.keeper(), "?state=uncontracted").andExpect(jsonPath("$.items[*].name", contains("示例乙")));
        figures(site.keeper())
                .andExpect(jsonPath("$.figures.people", is(2)))
                .andExpect(jsonPath("$.figures.contracted", is(1)))
                .andExpect(jsonPath(check("uncontracted"), contains(1)));

        var file = site.builder().uploads();
        site.builder()
                .post(site.path("/workers/" + engagement + "/change"), """
                        {"contract":"written_agreement","contractOn":"2024-02-01","contractFiles":["%s"]}
                        """.formatted(file))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].contract.label", is("用工书面协议")))
                .andExpect(jsonPath("$.contracts[0].id", is(file)));
        site.keeper().get("/api/attachments/" + file).andExpect(status().isOk());
        site.helper().get("/api/attachments/" + file).andExpect(status().isNotFound());
        list(site.keeper(), "?state=uncontracted").andExpect(jsonPath("$.items", is(empty())));
        figures(site.keeper()).andExpect(jsonPath("$.figures.contracted", is(2)));
    }

    @Test
    @Requirement("JY-23b")
    void whoeverAttendedWithoutRegistrationIsListedAndWhoeverIsRegisteredHasAnEntryDate() throws Exception {
        site = WageSite.of(counter, "jy.housing");
        var number = WageRows.idNumber();
        site.attended(site.helper(), site.subcontractor(), "2024-02", List.of(new Attended("示例丙", number, 8)));
        Hire.of(site.subcontractor(), "示例丁")
                .ready()
                .with("enteredOn", "2024-02-05")
                .by(site.helper(), site);

        list(site.builder(), "")
                .andExpect(jsonPath("$.items[*].name", contains("示例丁")))
                .andExpect(jsonPath("$.items[0].enteredOn", is("2024-02-05")))
                .andExpect(jsonPath("$.items[0].registeredOn", is("2024-03-01")));
        list(site.builder(), "?state=unregistered")
                .andExpect(jsonPath("$.items[*].name", contains("示例丙")))
                .andExpect(jsonPath("$.items[0].engagement", is(nullValue())))
                .andExpect(jsonPath("$.items[0].employer.name", is(site.mark() + "劳务")))
                .andExpect(jsonPath("$.items[0].missing[*].code", hasItem("registration")));
        figures(site.keeper())
                .andExpect(jsonPath("$.figures.people", is(2)))
                .andExpect(jsonPath("$.figures.registered", is(1)))
                .andExpect(jsonPath(check("unregistered"), contains(1)));

        Hire.of(site.subcontractor(), "示例丙").with("idNumber", number).by(site.helper(), site);
        list(site.builder(), "?state=unregistered").andExpect(jsonPath("$.items", is(empty())));
        figures(site.keeper())
                .andExpect(jsonPath("$.figures.people", is(2)))
                .andExpect(jsonPath("$.figures.registered", is(2)))
                .andExpect(jsonPath(check("unregistered"), is(empty())));
    }

    @Test
    @Requirement("JY-23b")
    void whomOnlyTheGateSawIsListedWithoutANameAndExportedLikeAnybody() throws Exception {
        site = WageSite.of(counter, "jy.housing");
        counter.at(DAY.atTime(20, 0));
        var known = WageRows.idNumber();
        var worker = rows.worker("419001", "示例外地工", known, "13900000000");
        Gate.registered(web, site.builder(), site.id())
                .sends(
                        DAY.atTime(20, 0),
                        Gate.face(1, "2024-03-01T07:30:00", "01", known),
                        Gate.face(2, "2024-03-01T17:30:00", "02", known),
                        Gate.face(3, "2024-03-01T07:31:00", "01", WageRows.idNumber()),
                        "{\"sequence\":4,\"at\":\"2024-02-29T07:30:03\",\"direction\":\"01\",\"attendType\":\"006\",\"worker\":\"%s\"}"
                                .formatted(worker));
        build.everything();
        // whom the gate saw, also by a code, is the same person as on the sheet; a number written down opens nobody's
        // file
        var named = WageRows.idNumber();
        site.attended(
                site.builder(),
                site.contractor(),
                "2024-02",
                List.of(new Attended("示例表中工", named, 3), new Attended("示例外地工", known, 3)));

        var first = list(site.builder(), "?state=unregistered&size=2")
                .andExpect(jsonPath("$.items[*].name", contains(null, "示例外地工")))
                .andExpect(jsonPath("$.items[0].employer", is(nullValue())))
                .andExpect(jsonPath("$.items[1].worker", is(nullValue())))
                .andExpect(jsonPath("$.items[1].phoneMasked", is(nullValue())))
                .andExpect(jsonPath("$.items[1].idMasked", containsString("*")));
        list(site.builder(), "?state=unregistered&size=2&after=" + Counter.read(first, "$.next"))
                .andExpect(jsonPath("$.items[*].name", contains("示例表中工")))
                .andExpect(jsonPath("$.next", is(nullValue())));
        list(site.builder(), "?state=unregistered&text=外地").andExpect(jsonPath("$.items[*].name", contains("示例外地工")));
        list(site.helper(), "?state=unregistered").andExpect(jsonPath("$.items", is(empty())));
        figures(site.keeper()).andExpect(jsonPath("$.figures.people", is(3)));
        site.builder().get(site.path("/workers/" + worker)).andExpect(status().isNotFound());
        var bytes = site.builder()
                .get(site.path("/roster.xlsx?state=unregistered"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var lines = book.getFirstSheet().read();
            assertThat(lines.stream().skip(1).map(line -> line.getCellText(0))).containsExactly("", "示例外地工", "示例表中工");
            assertThat(lines.stream().skip(1).map(line -> line.getCellText(24)))
                    .allMatch(missing -> missing.startsWith("实名登记"));
        }
    }

    @Test
    @Requirement("ZZ-067")
    void aWorkerShowsWhatIsMissingAndTheRatesFollow() throws Exception {
        site = WageSite.of(counter, "zz.housing");
        var attended = List.of(new Attended("示例戊", WageRows.idNumber(), 1));
        site.attended(site.builder(), site.contractor(), "2024-02", attended);
        list(site.keeper(), "?state=unregistered")
                .andExpect(jsonPath(
                        "$.items[0].missing[*].code", containsInAnyOrder("registration", "contract", "training")));
        Hire.of(site.contractor(), "示例己").with("trainedOn", "2024-01-05").by(site.builder(), site);
        list(site.keeper(), "").andExpect(jsonPath("$.items[0].missing[*].code", contains("contract")));
        figures(site.keeper())
                .andExpect(jsonPath("$.figures.people", is(2)))
                .andExpect(jsonPath("$.figures.registered", is(1)))
                .andExpect(jsonPath("$.figures.contracted", is(0)));
    }

    @Test
    @Requirement("ZZ-068")
    void aChangedPhoneKeepsOldAndNewWithTimeAndWhoeverIsNotVerifiedIsListed() throws Exception {
        site = WageSite.of(counter, "zz.housing");
        var engagement =
                Hire.of(site.contractor(), "示例庚").with("phone", "13900001111").by(site.builder(), site);
        list(site.keeper(), "?state=unverified").andExpect(jsonPath("$.items[*].name", contains("示例庚")));
        site.keeper()
                .post(site.path("/workers/" + engagement + "/verify"), "{}")
                .andExpect(status().isOk());
        list(site.keeper(), "?state=unverified").andExpect(jsonPath("$.items", is(empty())));

        counter.at(DAY.plusDays(3).atTime(10, 30));
        site.builder()
                .post(site.path("/workers/" + engagement + "/change"), "{\"phone\":\"13700002222\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lines[0].phoneMasked", is("137****2222")))
                .andExpect(jsonPath("$.changes[0].field", is("phone")))
                .andExpect(jsonPath("$.changes[0].before", is("139****1111")))
                .andExpect(jsonPath("$.changes[0].after", is("137****2222")))
                .andExpect(jsonPath("$.changes[0].at", containsString("2024-03-04T10:30")))
                .andExpect(jsonPath("$.changes[0].by.name", is("测试员甲")));
        list(site.keeper(), "?state=unverified").andExpect(jsonPath("$.items[*].name", contains("示例庚")));
        site.helper()
                .post(site.path("/workers/" + engagement + "/change"), "{\"phone\":\"13700003333\"}")
                .andExpect(status().isNotFound());
    }

    @Test
    @Requirement("JY-26")
    void theLedgerOfOneSubcontractorHoldsEverybodyAndTheExportEqualsTheScreen() throws Exception {
        site = WageSite.of(counter, "jy.housing");
        Hire.of(site.subcontractor(), "示例辛")
                .ready()
                .with("team", "木工一班")
                .with("leader", true)
                .with("trade", "240")
                .with("rateKind", "day")
                .with("rateFen", 35_050)
                .with("enteredOn", "2024-01-10")
                .by(site.helper(), site);
        var gone = Hire.of(site.subcontractor(), "示例壬")
                .ready()
                .with("team", "钢筋二班")
                .with("rateKind", "hour")
                .with("rateFen", 4_005)
                .with("enteredOn", "2024-01-11");
        var left = gone.by(site.helper(), site);
        site.helper()
                .post(site.path("/workers/" + left + "/leave"), "{\"on\":\"2024-02-20\"}")
                .andExpect(status().isOk());
        Hire.of(site.contractor(), "示例癸").by(site.builder(), site);

        var query = "?state=everyone&employer=" + site.subcontractor();
        var screen = list(site.builder(), query)
                .andExpect(jsonPath("$.items[*].name", containsInAnyOrder("示例壬", "示例辛")))
                .andExpect(jsonPath("$.items[?(@.name=='示例辛')].team", contains("木工一班")))
                .andExpect(jsonPath("$.items[?(@.name=='示例辛')].leader", contains(true)))
                .andExpect(jsonPath("$.items[?(@.name=='示例辛')].contract.label", contains("劳动合同")))
                .andExpect(jsonPath("$.items[?(@.name=='示例壬')].leftOn", contains("2024-02-20")));
        var bytes = site.builder()
                .get(site.path("/roster.xlsx" + query))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var lines = book.getFirstSheet().read();
            assertThat(lines).hasSize(3);
            for (var i = 0; i < 2; i++) {
                var cells = lines.get(i + 1);
                var item = "$.items[" + i + "].";
                assertThat(cells.getCellText(0)).isEqualTo(Counter.read(screen, item + "name"));
                assertThat(cells.getCellText(2)).isEqualTo(Counter.read(screen, item + "idMasked"));
                assertThat(cells.getCellText(6)).isEqualTo(Counter.read(screen, item + "employer.name"));
                assertThat(cells.getCellText(7)).isEqualTo(shown(screen, item + "team"));
                assertThat(cells.getCellText(11)).isEqualTo(shown(screen, item + "rateKind.label"));
                assertThat(cells.getCellText(12)).isEqualTo(yuan(shown(screen, item + "rateFen")));
                assertThat(cells.getCellText(13)).isEqualTo(Counter.read(screen, item + "contract.label"));
                assertThat(cells.getCellText(18)).isEqualTo(Counter.read(screen, item + "enteredOn"));
                assertThat(cells.getCellText(19)).isEqualTo(shown(screen, item + "leftOn"));
            }
            assertThat(lines.stream().skip(1).map(line -> line.getCellText(7)))
                    .containsExactlyInAnyOrder("木工一班", "钢筋二班");
            assertThat(lines.stream().skip(1).map(line -> line.getCellText(12)))
                    .containsExactlyInAnyOrder("350.50", "40.05");
            assertThat(lines.stream().skip(1).map(line -> line.getCellText(19)))
                    .containsExactlyInAnyOrder("2024-02-20", "");
        }
        assertThat(new String(bytes)).doesNotContain(gone.idNumber());
    }

    /** What stands in a cell of something on the screen: nothing where that is null. */
    private static String shown(ResultActions screen, String path) throws Exception {
        var text = Counter.read(screen, path);
        return text.equals("null") ? "" : text;
    }

    private static String yuan(String fen) {
        return BigDecimal.valueOf(Long.parseLong(fen), 2).toPlainString();
    }

    @Test
    void aSubcontractorSeesAndKeepsItsOwnPeopleAlone() throws Exception {
        var others = Hire.of(site.contractor(), "示例总包工").by(site.builder(), site);
        Hire.of(site.subcontractor(), "示例分包工").by(site.helper(), site);
        list(site.helper(), "?state=everyone").andExpect(jsonPath("$.items[*].name", contains("示例分包工")));
        figures(site.helper()).andExpect(jsonPath("$.figures.people", is(1)));
        figures(site.builder()).andExpect(jsonPath("$.figures.people", is(2)));
        site.helper().get(site.path("/workers?employer=" + site.contractor())).andExpect(status().isNotFound());
        site.helper().post(site.path("/workers/" + others + "/verify"), "{}").andExpect(status().isForbidden());
        site.helper()
                .post(site.path("/workers/" + others + "/leave"), "{\"on\":\"2024-02-20\"}")
                .andExpect(status().isNotFound());
        Hire.of(site.contractor(), "示例冒名").sentBy(site.helper(), site).andExpect(status().isNotFound());
    }

    @Test
    void aStrangerWhomTwoFirmsWroteDownIsCountedOnceAndSeenByBoth() throws Exception {
        var stranger = List.of(new Attended("示例生人", WageRows.idNumber(), 1));
        site.attended(site.builder(), site.contractor(), "2024-01", stranger);
        site.attended(site.helper(), site.subcontractor(), "2024-02", stranger);
        for (var who : List.of(site.keeper(), site.builder(), site.helper())) {
            list(who, "?state=unregistered").andExpect(jsonPath("$.items[*].name", contains("示例生人")));
            figures(who).andExpect(jsonPath("$.figures.people", is(1)));
        }
        for (var firm : List.of(site.contractor(), site.subcontractor())) {
            list(site.builder(), "?state=unregistered&employer=" + firm)
                    .andExpect(jsonPath("$.items[*].employer.id", contains(firm.toString())));
        }
    }

    @Test
    void namesAreSearchedAndPagesFollowEachOther() throws Exception {
        for (var i = 0; i < 5; i++) {
            Hire.of(site.contractor(), "示例工人" + i).by(site.builder(), site);
        }
        var first = list(site.builder(), "?size=2").andExpect(jsonPath("$.items", hasSize(2)));
        var second = list(site.builder(), "?size=2&after=" + Counter.read(first, "$.next"));
        assertThat(List.of(Counter.read(second, "$.items[0].name"), Counter.read(second, "$.items[1].name")))
                .containsExactly("示例工人2", "示例工人3");
        list(site.builder(), "?text=工人3").andExpect(jsonPath("$.items[*].name", contains("示例工人3")));
        site.builder().get(site.path("/workers?state=nonsense")).andExpect(status().is(422));
        site.builder().get(site.path("/workers?after=nonsense")).andExpect(status().is(422));
        site.builder()
                .get(site.path("/roster"))
                .andExpect(jsonPath("$.may", hasItem("verify")))
                .andExpect(jsonPath("$.states[*].code", hasItem("unregistered")));
        site.helper().get(site.path("/roster")).andExpect(jsonPath("$.may", not(hasItem("verify"))));
    }

    @Test
    @Requirement("JY-31a")
    void aSubcontractorWithoutAnEntrustmentStandsInTheCheckList() throws Exception {
        site = WageSite.of(counter, "jy.housing");
        figures(site.builder())
                .andExpect(jsonPath("$.figures.checks[?(@.what.code=='unentrusted')].what.label", contains("未委托代发")))
                .andExpect(
                        jsonPath("$.figures.checks[?(@.what.code=='unentrusted')].of", contains(site.mark() + "劳务")));
        var file = site.builder().uploads();
        var body = """
                {"employer":"%s","agreedOn":"2024-01-20","attachments":["%s"]}
                """.formatted(site.subcontractor(), file);
        site.helper().post(site.path("/entrust"), body).andExpect(status().isForbidden());
        site.builder()
                .post(
                        site.path("/entrust"),
                        body.replace(
                                site.subcontractor().toString(),
                                site.contractor().toString()))
                .andExpect(status().is(422));
        site.builder()
                .post(site.path("/entrust"), body)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.employers[1].entrusted", is(true)));
        figures(site.builder()).andExpect(jsonPath(check("unentrusted"), is(empty())));
        site.helper()
                .get(site.path("/entrustments"))
                .andExpect(jsonPath("$[0].agreedOn", is("2024-01-20")))
                .andExpect(jsonPath("$[0].files[0].id", is(file)));
        site.helper().get("/api/attachments/" + file).andExpect(status().isOk());
    }
}
