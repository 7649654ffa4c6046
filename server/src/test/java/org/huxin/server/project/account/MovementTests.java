package org.huxin.server.project.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.huxin.server.casework.Counter.Officer;
import org.huxin.server.project.AccountBook;
import org.huxin.server.project.AccountState;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/** 收支、违规和冻结. */
@CaseworkTest
class MovementTests {

    private static final String HEAD = "日期,种类,来源,对方,金额（元）,流水号,说明\n";

    @Autowired
    private Counter counter;

    @Autowired
    private AccountBook book;

    @Autowired
    private AccountState state;

    private Officer housing;

    @BeforeEach
    void onADay() throws Exception {
        counter.on(LocalDate.of(2024, 5, 20));
        housing = counter.of("zz.housing");
    }

    private AccountedProject project() throws Exception {
        return AccountedProject.project(housing).opened(housing, "2024-03-20");
    }

    @Test
    @Requirement("ZZ-060")
    void wagesThatDidNotPassThroughTheAccountAreAViolationOnTheProject() throws Exception {
        var project = project();
        project.books(housing, "2024-04-10", "wages", "special_account", "worker", 500_00)
                .andExpect(jsonPath("$.violations", is(empty())));
        project.file()
                .page(housing)
                .andExpect(jsonPath("$.duties[?(@.rule=='zhongzhan.account.violation')]", is(empty())));

        project.books(housing, "2024-05-10", "wages", "subcontractor_account", "worker", 1_200_00)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.violations", hasSize(1)))
                .andExpect(jsonPath("$.violations[0].kind.label", is("未经专用账户发放工资")))
                .andExpect(jsonPath("$.violations[0].amountFen", is(1_200_00)))
                .andExpect(jsonPath("$.violations[0].dealtAt", is(nullValue())))
                .andExpect(jsonPath("$.balanceFen", is(-500_00)));
        project.entries(housing)
                .andExpect(jsonPath("$.items[0].source.label", is("分包单位账户")))
                .andExpect(jsonPath("$.items[0].violation.code", is("outside")))
                .andExpect(jsonPath("$.items[1].violation", is(nullValue())));
        project.file()
                .page(housing)
                .andExpect(jsonPath(
                        "$.duties[?(@.rule=='zhongzhan.account.violation')].bearer.id", contains("zz.housing")));
        housing.get("/api/special-accounts?state=violated&text=" + project.name())
                .andExpect(
                        jsonPath("$.items[*].project", contains(project.file().id())));

        var violation = project.id(housing, "$.violations[0].id");
        project.file()
                .actAt(
                        5,
                        counter.of("zz.transport"),
                        "deal-account-violation",
                        "\"violation\":\"%s\",\"note\":\"示例\"".formatted(violation))
                .andExpect(status().isNotFound());
        project.does(housing, "deal-account-violation", Map.of("violation", violation, "note", "已责令补发并纠正"))
                .andExpect(jsonPath("$.violations[0].dealtHow", is("已责令补发并纠正")))
                .andExpect(jsonPath("$.violations[0].dealtUnit.id", is("zz.housing")));
        project.file()
                .page(housing)
                .andExpect(jsonPath("$.duties[?(@.rule=='zhongzhan.account.violation')].status", contains("met")));
        project.act(housing, "deal-account-violation", Map.of("violation", violation, "note", "再来"))
                .andExpect(status().isConflict());
        housing.get("/api/special-accounts?state=violated&text=" + project.name())
                .andExpect(jsonPath("$.items", is(empty())));
    }

    @Test
    @Requirement("ZZ-060")
    void aProjectThatHasNoAccountYetPaysFromElsewhereAllTheMore() throws Exception {
        var project = AccountedProject.project(housing);
        project.books(housing, "2024-05-10", "wages", "cash", "worker", 100)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.violations[0].kind.code", is("outside")));
        project.books(housing, "2024-05-10", "wages", "special_account", "worker", 100)
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.code", is("account.none")));
    }

    @Test
    void moneyThatDoesNotGoToWorkersIsAnAlarmAndEachMustBeDealtWith() throws Exception {
        var project = project();
        project.books(housing, "2024-04-10", "labour_cost", "special_account", "owner", 10_000);
        project.books(housing, "2024-04-11", "wages", "special_account", "subcontractor", 3_000)
                .andExpect(jsonPath("$.violations[0].kind.label", is("专用账户资金挪作他用")));
        project.books(housing, "2024-04-12", "other_out", "special_account", "contractor", 2_000)
                .andExpect(jsonPath("$.violations", hasSize(2)))
                .andExpect(jsonPath("$.balanceFen", is(5_000)));
        project.books(housing, "2024-04-12", "other_out", "cash", "contractor", 1)
                .andExpect(status().is(422));

        for (var left : List.of("open", "met")) {
            var next =
                    project.id(housing, "$.violations[?(@.dealtAt==null)].id").replaceAll("[\\[\\]\"]", "");
            project.does(housing, "deal-account-violation", Map.of("violation", next.split(",")[0], "note", "已追回"));
            project.file()
                    .page(housing)
                    .andExpect(jsonPath("$.duties[?(@.rule=='zhongzhan.account.violation')].status", hasItem(left)));
        }
    }

    @Test
    void theBalanceIsTheSumOfWhatPassedThroughWhateverCame() throws Exception {
        var random = new Random(20_240_520);
        for (var round = 0; round < 3; round++) {
            var project = project();
            var lines = new StringBuilder(HEAD);
            var balance = 0L;
            var labour = 0L;
            for (var i = 0; i < 60; i++) {
                var fen = 1 + random.nextLong(9_999_999L);
                var day = LocalDate.of(2024, 3, 20).plusDays(random.nextInt(60));
                var kind = List.of("人工费用拨入", "利息等其他收入", "发放工资", "其他支出").get(random.nextInt(4));
                var outside = kind.equals("发放工资") && random.nextBoolean();
                lines.append("%s,%s,%s,%s,%d.%02d,示例%d-%d,\n"
                        .formatted(
                                day,
                                kind,
                                outside ? "现金" : "",
                                random.nextBoolean() ? "农民工本人" : "其他",
                                fen / 100,
                                fen % 100,
                                round,
                                i));
                balance += outside ? 0 : kind.endsWith("入") ? fen : -fen;
                if (kind.equals("人工费用拨入") && !day.isBefore(LocalDate.of(2024, 4, 1)) && day.getMonthValue() == 4) {
                    labour += fen;
                }
            }
            sends(project, lines.toString()).andExpect(jsonPath("$.booked", is(60)));
            var id = UUID.fromString(project.file().id());

            assertThat(book.balances(List.of(id))).containsEntry(id, balance);
            assertThat(book.labourCost(List.of(id), LocalDate.of(2024, 4, 1), LocalDate.of(2024, 4, 30))
                            .getOrDefault(id, 0L))
                    .isEqualTo(labour);
            project.view(housing)
                    .andExpect(result -> assertThat(Long.parseLong(Counter.read(project.view(housing), "$.balanceFen")))
                            .isEqualTo(book.balances(List.of(id)).get(id)));
        }
    }

    private ResultActions sends(AccountedProject project, String text) throws Exception {
        var version = Counter.read(project.file().page(housing), "$.version");
        return housing.sendFile(
                "/api/projects/" + project.file().id() + "/account-entries?version=" + version,
                "流水.csv",
                "text/csv",
                text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileIsBookedOnceAndWhollyOrNotAtAll() throws Exception {
        var project = project();
        var good = HEAD + "2024-04-10,人工费用拨入,,建设单位,\"1,000.50\",示例1,\n2024-04-11,发放工资,现金,农民工本人,10,示例2,\n";
        sends(project, good + "2024-04-12,发放奖金,,农民工本人,0,示例2,\n")
                .andExpect(jsonPath("$.booked", is(0)))
                .andExpect(jsonPath("$.mistakes[*].line", hasItem(4)));
        project.entries(housing).andExpect(jsonPath("$.items", is(empty())));

        sends(project, good).andExpect(jsonPath("$.booked", is(2)));
        sends(project, good + "2024-04-12,发放工资,,农民工本人,1,示例3,\n")
                .andExpect(jsonPath("$.known", is(2)))
                .andExpect(jsonPath("$.booked", is(1)));
        sends(project, good).andExpect(status().isOk()).andExpect(jsonPath("$.booked", is(0)));
        project.view(housing)
                .andExpect(jsonPath("$.balanceFen", is(100_050 - 100)))
                .andExpect(jsonPath("$.violations", hasSize(1)));
        sends(project, "名称\n示例\n").andExpect(status().is(422));
        sends(project, HEAD).andExpect(status().is(422));
        sends(project, HEAD + "2024-03-01,发放工资,,农民工本人,1,示例9,\n")
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.detail", containsString("开户日期")));
    }

    @Test
    @Requirement("ZY-094")
    void aFrozenAccountIsTheBureausAndTheCourtsAndShowsUntilLifted() throws Exception {
        var keeper = counter.of("zy.housing");
        var court = counter.of("zy.court");
        var labour = counter.of("zy.labour");
        var project = AccountedProject.project(keeper).opened(keeper, "2024-03-20");
        var id = UUID.fromString(project.file().id());
        assertThat(state.held(List.of(id))).isEmpty();

        project.does(keeper, "hold-account", hold("frozen", "2024-05-19")).andExpect(jsonPath("$.held", is("专户冻结")));
        assertThat(state.held(List.of(id))).containsEntry(id, "专户冻结");
        alerted(court, project, "zhangye.account.held_court", 1);
        alerted(labour, project, "national.account.held", 1);
        labour.get("/api/special-accounts?state=held&text=" + project.name())
                .andExpect(jsonPath("$.items[*].held", contains("专户冻结")));

        project.does(keeper, "hold-account", hold("transferred", "2024-05-20"));
        var first = project.id(keeper, "$.accounts[0].holds[0].id");
        project.does(keeper, "release-account", Map.of("hold", first, "on", "2024-05-20", "document", "示例解冻1号"))
                .andExpect(jsonPath("$.held", is("专户划拨")));
        alerted(court, project, "zhangye.account.held_court", 2);
        var second = project.id(keeper, "$.accounts[0].holds[1].id");
        project.does(keeper, "release-account", Map.of("hold", second, "on", "2024-05-20", "document", "示例解冻2号"))
                .andExpect(jsonPath("$.held", is(nullValue())))
                .andExpect(jsonPath("$.accounts[0].holds[1].liftedBy", is("示例解冻2号")))
                .andExpect(jsonPath("$.accounts[0].holds[1].liftedOn", is(notNullValue())));
        assertThat(state.held(List.of(id))).isEmpty();
        alerted(court, project, "zhangye.account.held_court", 0);
        project.act(keeper, "release-account", Map.of("hold", second, "on", "2024-05-20", "document", "再来"))
                .andExpect(status().isConflict());
        project.act(keeper, "release-account", Map.of("hold", UUID.randomUUID(), "on", "2024-05-20", "document", "示例"))
                .andExpect(status().is(422));
    }

    private static Map<String, Object> hold(String kind, String on) {
        return Map.of("kind", kind, "authority", "示例人民法院", "document", "示例裁定1号", "amountFen", 100, "on", on);
    }

    private static void alerted(Officer officer, AccountedProject project, String rule, int times) throws Exception {
        assertThat(officer.onDesk("[?(@.rule=='%s' && @.subject.id=='%s')]"
                        .formatted(rule, project.file().id())))
                .hasSize(times);
    }
}
