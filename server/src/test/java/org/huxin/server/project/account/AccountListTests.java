package org.huxin.server.project.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.huxin.server.project.ProjectForm.aProject;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 专用账户清单 and 各银行的开户服务: who sees what, and figures that equal the records. */
@CaseworkTest
class AccountListTests {

    @Autowired
    private Counter counter;

    @BeforeEach
    void onADay() {
        counter.on(LocalDate.of(2024, 5, 20));
    }

    private static AccountedProject built(Officer officer, String investment) throws Exception {
        return AccountedProject.project(
                officer, aProject().with("field", "housing").with("investment", investment));
    }

    @Test
    @Requirement({"LYG-09", "ZY-019"})
    void financeSeesAccountsOfGovernmentProjectsOnlyWithBalanceAndLastPayment() throws Exception {
        var keeper = counter.of("lyg.housing");
        var finance = counter.of("lyg.finance");
        var bank = "示例银行" + UUID.randomUUID();
        var ours = built(keeper, "government");
        var theirs = built(keeper, "private");
        for (var project : List.of(ours, theirs)) {
            var told = project.opening("2024-04-01", "2024-04-01", bank, AccountedProject.number());
            told.put("name", project.contractor() + project.name() + "农民工工资（劳务费）专用账户");
            project.opens(keeper, told).andExpect(status().isOk());
            project.books(keeper, "2024-04-02", "labour_cost", "special_account", "owner", 900_000);
            project.books(keeper, "2024-04-10", "wages", "special_account", "worker", 300_000);
            project.books(keeper, "2024-05-10", "wages", "special_account", "worker", 250_000);
            project.books(keeper, "2024-05-11", "wages", "cash", "worker", 70_000);
        }
        // finance's own: entered by itself, and still not in this list
        var own = built(finance, "private");
        var ownAccount = own.opening("2024-04-01", "2024-04-01", bank, AccountedProject.number());
        ownAccount.put("name", own.contractor() + own.name() + "农民工工资（劳务费）专用账户");
        own.opens(finance, ownAccount).andExpect(status().isOk());

        finance.get("/api/special-accounts?text=" + bank)
                .andExpect(jsonPath("$.items[*].project", contains(ours.file().id())))
                .andExpect(jsonPath("$.items[0].balanceFen", is(350_000)))
                .andExpect(jsonPath("$.items[0].lastPaidOn", is("2024-05-10")))
                .andExpect(jsonPath("$.items[0].lastPaidFen", is(250_000)))
                .andExpect(jsonPath("$.items[0].visible", is(true)));
        finance.get("/api/special-accounts?size=200")
                .andExpect(jsonPath("$.items[*].investment.code", everyItem(is("government"))));
        // what the account says stands in the month's flow of the project's money
        keeper.get("/api/projects/" + ours.file().id() + "/money/flow?month=2024-04")
                .andExpect(jsonPath("$.payrollFen", is(300_000)))
                .andExpect(jsonPath("$.balanceFen", is(600_000)));
        keeper.get("/api/projects/" + ours.file().id() + "/money/flow?month=2024-05")
                .andExpect(jsonPath("$.payrollFen", is(250_000)))
                .andExpect(jsonPath("$.balanceFen", is(350_000)));
        theirs.view(finance).andExpect(status().isNotFound());
        theirs.entries(finance).andExpect(status().isNotFound());
        keeper.get("/api/special-accounts?text=" + bank)
                .andExpect(jsonPath(
                        "$.items[*].project",
                        containsInAnyOrder(
                                ours.file().id(), theirs.file().id(), own.file().id())));
        counter.of("zy.labour").get("/api/special-accounts?text=" + bank).andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    @Requirement("ZY-118")
    void theReportByBankSaysWhatTheRecordsSay() throws Exception {
        var keeper = counter.of("zy.housing");
        var central = counter.of("zy.bank");
        var bank = "示例银行" + UUID.randomUUID();
        opened(keeper, bank, "2024-03-25", "2024-04-01");
        opened(keeper, bank, "2024-04-10", "2024-04-20");
        var late = opened(keeper, bank, "2024-05-01", "2024-05-02");
        opened(keeper, bank, "2024-03-01", "2024-03-31");
        fails(late, keeper, "2024-05-12", 4);
        fails(late, keeper, "2024-05-13", 3);

        var found = row(central, bank, 2024, 2);
        assertThat(found.get("opened")).isEqualTo(3);
        // 7, 10 and 1 days
        assertThat(new BigDecimal(found.get("meanDays").toString())).isEqualByComparingTo("6.0");
        assertThat(((Number) found.get("failedLines")).intValue()).isEqualTo(7);
        var before = row(central, bank, 2024, 1);
        assertThat(before.get("opened")).isEqualTo(1);
        assertThat(new BigDecimal(before.get("meanDays").toString())).isEqualByComparingTo("30");
        assertThat(((Number) before.get("failedLines")).intValue()).isZero();
        assertThat(row(counter.of("zy.labour"), bank, 2024, 2)).isEqualTo(found);

        central.get("/api/special-accounts?text=" + bank).andExpect(jsonPath("$.items", is(empty())));
        counter.of("zy.court")
                .get("/api/special-accounts/banks?year=2024&quarter=2")
                .andExpect(jsonPath("$.banks[*].bank", not(org.hamcrest.Matchers.hasItem(bank))));
        central.get("/api/special-accounts/banks?year=2024&quarter=5").andExpect(status().is(422));
    }

    private static AccountedProject opened(Officer officer, String bank, String applied, String on) throws Exception {
        var project = AccountedProject.project(officer);
        project.opens(officer, project.opening(applied, on, bank, AccountedProject.number()))
                .andExpect(status().isOk());
        return project;
    }

    private static void fails(AccountedProject project, Officer officer, String on, int lines) throws Exception {
        project.does(
                officer,
                "record-account-failure",
                Map.of("on", on, "lines", lines, "amountFen", 100, "reason", "示例：卡号有误"));
    }

    private static Map<String, Object> row(Officer officer, String bank, int year, int quarter) throws Exception {
        List<Map<String, Object>> rows = JsonPath.read(
                officer.get("/api/special-accounts/banks?year=" + year + "&quarter=" + quarter)
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8),
                "$.banks[?(@.bank=='%s')]".formatted(bank));
        return rows.getFirst();
    }

    @Test
    void theListGoesOnWhereAPageEnded() throws Exception {
        var keeper = counter.of("zz.housing");
        var bank = "示例银行" + UUID.randomUUID();
        var ids = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            var project = AccountedProject.project(keeper);
            project.opens(
                            keeper,
                            project.opening("2024-04-01", "2024-04-0" + (i / 2 + 1), bank, AccountedProject.number()))
                    .andExpect(status().isOk());
            ids.add(project.file().id());
        }
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = keeper.get("/api/special-accounts?size=2&text=" + bank + after);
            List<String> items = JsonPath.read(
                    page.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), "$.items[*].project");
            seen.addAll(items);
            var next = Counter.read(page, "$.next");
            after = next.equals("null") ? "" : "&after=" + next;
        } while (!after.isEmpty());
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /api/special-accounts?state=gone                | 422
            /api/special-accounts?after=nonsense            | 422
            /api/special-accounts?size=0                    | 422
            /api/special-accounts/banks?year=0&quarter=1    | 422
            /api/special-accounts/banks?year=x&quarter=1    | 400
            /api/projects/not-an-id/account                 | 400
            """)
    void nonsenseIsRefusedInChinese(String address, int expected) throws Exception {
        counter.of("zz.housing").get(address).andExpect(status().is(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open-account             | {}
            open-account             | {"number":"12-34","bank":"示例","branch":"示例","name":"示例","appliedOn":"2024-05-01","openedOn":"2024-05-01","agreedOn":"2024-05-01"}
            open-account             | {"number":"1234567890","bank":"示例","branch":"示例","name":"示例","appliedOn":"2024-05-02","openedOn":"2024-05-01","agreedOn":"2024-05-01"}
            open-account             | {"number":"1234567890","bank":"示例","branch":"示例","name":"示例","appliedOn":"2024-05-21","openedOn":"2024-05-21","agreedOn":"2024-05-21"}
            file-account             | {}
            file-account             | {"on":"2024-03-01"}
            hold-account             | {"kind":"melted","authority":"示例","document":"示例","on":"2024-05-01"}
            hold-account             | {"kind":"frozen","authority":"示例","document":"示例","on":"2024-05-01","amountFen":-1}
            hold-account             | {"kind":"frozen","authority":"","document":"示例","on":"2024-05-01"}
            announce-account-closing | {"reason":"completed","on":"2024-05-01","attachments":[]}
            announce-account-closing | {"reason":"bored","on":"2024-05-01","attachments":["00000000-0000-0000-0000-000000000000"]}
            book-account-entry       | {}
            book-account-entry       | {"on":"2024-05-01","kind":"wages","party":"worker","amountFen":0}
            book-account-entry       | {"on":"2024-05-21","kind":"wages","party":"worker","amountFen":1}
            book-account-entry       | {"on":"2024-05-01","kind":"gifts","party":"worker","amountFen":1}
            book-account-entry       | {"on":"2024-05-01","kind":"wages","party":"nobody","amountFen":1}
            book-account-entry       | {"on":"2024-05-01","kind":"wages","party":"worker","amountFen":9000000000000000}
            record-account-failure   | {"on":"2024-05-01","lines":0,"amountFen":1,"reason":"示例"}
            deal-account-violation   | {"violation":"00000000-0000-0000-0000-000000000000","note":"示例"}
            """)
    void whatNobodyMeansIsRefusedAndChangesNothing(String act, String body) throws Exception {
        var keeper = counter.of("zz.housing");
        var project = AccountedProject.project(keeper);
        if (!act.equals("open-account")) {
            project.opened(keeper, "2024-04-01");
        }
        var version = Counter.read(project.file().page(keeper), "$.version");
        project.file()
                .act(keeper, act, body.length() == 2 ? "" : body.substring(1, body.length() - 1))
                .andExpect(status().is(422));
        project.file().page(keeper).andExpect(jsonPath("$.version").value(Integer.parseInt(version)));
        project.file().actAt(1, counter.of("zy.housing"), act, "").andExpect(status().is4xxClientError());
    }

    @Test
    void aNumberBookedTwiceIsRefusedAndOthersProjectsAreNotFound() throws Exception {
        var keeper = counter.of("zz.housing");
        var project = AccountedProject.project(keeper).opened(keeper, "2024-04-01");
        var line = Map.<String, Object>of(
                "on", "2024-05-01", "kind", "wages", "party", "worker", "amountFen", 1, "reference", "示例流水");
        project.does(keeper, "book-account-entry", line).andExpect(jsonPath("$.held", is(nullValue())));
        project.act(keeper, "book-account-entry", line).andExpect(status().is(422));
        project.view(counter.of("zy.labour")).andExpect(status().isNotFound());
        project.view(counter.of("zz.transport")).andExpect(status().isNotFound());
    }
}
