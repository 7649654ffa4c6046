package org.huxin.server.supervision.firms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of firms: page by page, overdue ones first, refused politely, and right also when two act at once. */
@CaseworkTest
class FirmListTests {

    private static final LocalDate DAY = LocalDate.of(2027, 6, 14);

    @Autowired
    private Counter counter;

    private final String mark = "示例" + UUID.randomUUID();

    private WatchedFirm firm(String suffix) {
        return WatchedFirm.named(counter, "zz.labour", "410803_lifeng", mark + suffix);
    }

    private WatchedFirm watched(String suffix, LocalDate day) throws Exception {
        counter.on(day);
        var firm = firm(suffix);
        var one = firm.caseOf(day, "housing", "zz.housing", true);
        firm.verified(one, 100);
        firm.closed(one);
        return firm;
    }

    private List<String> paged(Officer officer, String query) throws Exception {
        var names = new ArrayList<String>();
        String after = null;
        do {
            var page = officer.get(
                            "/api/watched-firms?size=2&text=" + mark + query + (after == null ? "" : "&after=" + after))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            names.addAll(JsonPath.<List<String>>read(page, "$.items[*].name"));
            after = JsonPath.read(page, "$.next");
        } while (after != null);
        return names.stream().map(name -> name.substring(mark.length())).toList();
    }

    @Test
    void whoeverIsOverdueLongestStandsFirstAndNobodyIsLostBetweenPages() throws Exception {
        var labour = counter.of("zz.labour");
        watched("三月", DAY.minusMonths(3));
        watched("六月", DAY);
        watched("五月", DAY.minusMonths(1));
        for (var each : List.of("甲", "乙", "丙")) {
            firm(each).entered(labour, "retail");
        }
        counter.on(DAY);

        assertThat(paged(labour, "&state=watched")).containsExactly("三月", "五月", "六月");
        assertThat(paged(labour, "&state=overdue")).containsExactly("三月", "五月");
        var all = paged(labour, "&state=all");
        assertThat(all).startsWith("三月", "五月", "六月").hasSize(6);
        assertThat(all.subList(3, 6)).containsExactlyInAnyOrder("甲", "乙", "丙");
        assertThat(paged(labour, "&state=all&sector=retail")).containsExactlyInAnyOrder("甲", "乙", "丙");
        assertThat(paged(labour, "&state=all&unit=zz.housing")).containsExactly("三月", "五月", "六月");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?state=nowhere | 422
            ?after=eB95    | 422
            ?after=!!      | 422
            ?size=0        | 422
            ?size=201      | 422
            /not-an-id     | 4..
            /00000000-0000-0000-0000-000000000000 | 404
            """)
    void isToldWhatIsWrong(String address, String expected) throws Exception {
        var status = counter.of("zz.labour")
                .get("/api/watched-firms" + address)
                .andReturn()
                .getResponse()
                .getStatus();
        assertThat(String.valueOf(status)).matches(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"firm":{"name":"示例"},"sector":"nowhere"}                      | sector
            {"firm":{"name":"示例"},"sector":"catering","field":"housing"}   | field
            {"firm":{"name":"示例"},"sector":"catering","region":"000000"}   | region
            {"firm":{"name":""},"sector":"catering"}                        | firm.name
            {"firm":null,"sector":"catering"}                               | firm
            {"firm":{"name":"示例"},"sector":""}                             | sector
            """)
    void aFirmIsRefusedWithTheFieldThatIsWrong(String body, String path) throws Exception {
        counter.of("zz.labour")
                .post("/api/watched-firms", body)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", contains(path)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"workers":-1,"wagesFen":0,"paidFen":0,"owedFen":0}                  | workers
            {"workers":1,"wagesFen":-1,"paidFen":0,"owedFen":0}                  | wagesFen
            {"workers":1,"wagesFen":0,"paidFen":0,"owedFen":-1}                  | owedFen
            {"workers":1,"wagesFen":0,"paidFen":0}                               | owedFen
            {"workers":9999999,"wagesFen":0,"paidFen":0,"owedFen":0}             | workers
            {"workers":1,"wagesFen":999999999999999999,"paidFen":0,"owedFen":0}  | wagesFen
            """)
    void aDeclarationIsRefusedWithTheFigureThatIsWrong(String body, String path) throws Exception {
        counter.of("zz.labour")
                .post("/api/firm-declarations/" + UUID.randomUUID() + "/file", body)
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.errors[*].path", contains(path)));
    }

    @Test
    void nobodyFilesWhatIsNotThereAndALeaderOnlyReads() throws Exception {
        counter.on(DAY);
        counter.of("zz.labour")
                .post("/api/firm-declarations/" + UUID.randomUUID() + "/file", WatchedFirm.declared(0))
                .andExpect(status().isNotFound());
        var firm = watched("甲", DAY);
        var leader = counter.of("zz.government");
        firm.found(leader, "watched").andExpect(jsonPath("$.items", hasSize(1)));
        leader.get("/api/watched-firms/" + firm.id()).andExpect(jsonPath("$.offers", is(empty())));
        firm.act(leader, "release", "\"reason\":\"示例\"").andExpect(status().isForbidden());
        leader.post("/api/firm-declarations/" + firm.declaration() + "/file", WatchedFirm.declared(0))
                .andExpect(status().isForbidden());
        leader.post("/api/watched-firms", "{\"firm\":{\"name\":\"示例\"},\"sector\":\"retail\"}")
                .andExpect(status().isForbidden());
    }

    @Test
    void twoCasesVerifiedAtOnceMakeOneEntryWithTwoGrounds() throws Exception {
        counter.on(DAY);
        var firm = WatchedFirm.of(counter, "zy.labour", "620702");
        var one = firm.caseOf(DAY, "catering", "zy.market", false);
        var other = firm.caseOf(DAY, "catering", "zy.market", false);
        List<Callable<Void>> both = List.of(() -> verifies(firm, one), () -> verifies(firm, other));

        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var done : pool.invokeAll(both)) {
                done.get();
            }
        }

        firm.listed(counter.of("zy.market"), 1);
        firm.page()
                .andExpect(jsonPath("$.grounds[*].caseId", containsInAnyOrder(one, other)))
                .andExpect(jsonPath("$.acts[*].act", contains("watched", "grounded")));
    }

    private static Void verifies(WatchedFirm firm, String one) throws Exception {
        firm.verified(one, 100);
        return null;
    }

    @Test
    void aFirmIsToldByItsCodeWhateverItIsCalledInAnotherCase() throws Exception {
        counter.on(DAY);
        var firm = WatchedFirm.of(counter, "zy.labour", "620702");
        var renamed = new WatchedFirm(counter, "zy.labour", "620702", firm.name() + "（曾用名）", firm.code());
        var one = firm.caseOf(DAY, "catering", "zy.market", false);
        firm.verified(one, 100);
        var other = renamed.caseOf(DAY, "catering", "zy.market", false);
        renamed.verified(other, 200);
        firm.listed(counter.of("zy.market"), 1).andExpect(jsonPath("$.items[0].name", is(firm.name())));
        firm.page().andExpect(jsonPath("$.grounds", hasSize(2)));
    }
}
