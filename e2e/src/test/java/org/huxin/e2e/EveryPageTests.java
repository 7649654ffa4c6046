package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each page of the console on an office screen: it opens, it fits, and axe finds nothing serious. */
class EveryPageTests extends InBrowser {

    private static final Path AXE = Path.of("..", "web", "node_modules", "axe-core", "axe.min.js");

    private static final List<String> PARTS = List.of(
            "roster", "attendance", "sheets", "payment", "match", "uploads", "deferrals", "exemptions", "cards");

    private static final String SERIOUS = """
        async () => (await axe.run(document, {resultTypes: ['violations']})).violations
            .filter(one => one.impact === 'serious' || one.impact === 'critical')
            .map(one => one.id + ': ' + one.help + ' — ' + one.nodes.slice(0, 3).map(node => node.html).join(' | '))
        """;

    /** Of those who look at several pages; signing in anew for each would take longer than looking. */
    private static final Map<String, Page> SIGNED_IN = new HashMap<>();

    @AfterAll
    static void closeTheirWindows() {
        SIGNED_IN.values().forEach(window -> window.context().close());
        SIGNED_IN.clear();
    }

    @ParameterizedTest
    @CsvSource({
        "zz.labour, /desk, 工作台",
        "zz.labour, /clues, 线索台账",
        "zz.labour, /clues/new, 登记线索",
        "zz.labour, /clues/import, 批量导入",
        "zz.labour, /cases, 案件",
        "zz.labour, /projects, 项目台账",
        "zz.labour, /projects/new, 登记项目",
        "zz.labour, /projects/observed, 上报在建工地",
        "zz.labour, /projects/pushes, 推送",
        "zz.labour, /projects/import, 导入推送台账",
        "jy.housing, /projects/bars, 限制新建",
        "zy.labour, /projects/overview, 项目概览",
        "zy.labour, /projects/coverage, 制度落实",
        "zz.labour, /projects/guarantees, 担保",
        "zz.labour, /projects/orders, 责令改正",
        "zz.labour, /projects/deposits, 工资保证金",
        "zz.labour, /projects/deposit-agencies, 经办机构名录",
        "lyg.labour, /projects/accounts, 农民工工资（劳务费）专用账户",
        "zz.labour, /projects/reserves, 应急资金",
        "zz.labour, /projects/templates, 合同范本",
        "zy.labour, /projects/funds, 项目资金",
        "zy.labour, /projects/labour, 人工费",
        "zy.labour, /warnings, 预警",
        "zy.labour, /warnings/rules, 规则成效",
        "zz.labour, /watched-firms, 重点监控企业",
        "zy.labour, /sectors, 重点行业",
        "zy.housing, /hazards, 风险隐患",
        "jf.construction, /risks, 项目风险",
        "jf.social_security, /reviews, 研判",
        "zy.labour, /warnings/indicators, 外部指标",
        "zy.labour, /overview, 城市总览",
        "zy.labour, /warnings/what-if?rule=national.warning.labour_paid, 试算",
        "zz.labour, /wages, 工资",
        "zz.labour, /wages/match, 三方比对",
        "zz.labour, /wages/check, 文件核对",
        "zz.labour, /wages/devices, 考勤设备",
        "lyg.labour, /wages/pay-rates, 银行代发率",
        "zz.labour, /wages/deferrals, 延期支付",
        "lyg.labour, /wages/workers, 工人档案",
        "lyg.labour, /wages/coverage, 企业实名制管理",
        "zz.housing, /wages/card-visits, 上门办卡",
        "zy.labour, /dispatch, 调度",
        "zy.labour, /dispatch?tab=month, 调度",
        "zy.labour, /dispatch?tab=sheets, 调度",
        "zy.labour, /dispatch?tab=bulletins, 调度",
        "lyg.labour, /tasks, 任务",
        "zz.labour, /papers, 文书",
        "jy.office, /rules, 规则库",
        "jy.office, /rules?tab=gaps, 规则库",
        "jy.office, /rules?tab=packs, 规则库",
        "lyg.labour, /organisation, 机构",
        "zz.admin, /administration, 管理",
        "jf.village_one, /clues, 线索台账",
    })
    void opensFitsAndCanBeUsedByEverybody(String username, String path, String heading) throws IOException {
        page = SIGNED_IN.computeIfAbsent(username, this::signedIn);
        listen(page);
        page.navigate(path);
        assertThat(new Officer(page).heading(heading)).isVisible();
        look(path);
    }

    private Page signedIn(String username) {
        var window = lastingWindow().newPage();
        new Officer(window).signIn(username);
        return window;
    }

    @Test
    void thePartsOfAProjectsWagesFitToo() throws IOException {
        var site = new BuildingSite(newWindow());
        site.banks(100_000_00);
        site.hires("甲");
        site.hires("乙", "丙");
        site.sent(site.handedIn(22));
        officer.signIn("zz.labour");
        for (var tab : PARTS) {
            page.navigate(site.wages(tab));
            assertThat(officer.heading("ZZ-XM-")).isVisible();
            look(tab);
        }
        page.navigate(site.wages("match"));
        page.getByText("测试甲").click();
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("银行");
        look("match, opened");
    }

    @Test
    void aWarningFitsTooAndIsLookedAtThere() throws IOException {
        var caller = new Caller(newWindow());
        caller.signsIn("zy.housing", "demo");
        var project = owed(caller);
        caller.signsIn("zy.labour", "demo");
        caller.post("/api/projects/" + project + "/assess-warnings", Map.of());

        officer.signIn("zy.labour");
        page.navigate("/warnings?project=" + project);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("当月没有收到人工费"))
                .click();
        assertThat(officer.heading("当月没有收到人工费")).isVisible();
        assertThat(page.getByText("到账 0.00元")).isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("重算"))
                .click();
        assertThat(page.getByText("重算与当日所存一致")).isVisible();
        look("a warning");
        page.navigate("/projects/" + project + "/risk");
        assertThat(page.getByText("专户推算").first()).isVisible();
        look("a project's risk");
    }

    @Test
    void aFirmsIndicatorsFitTooAndShowTheFall() throws IOException {
        var caller = new Caller(newWindow());
        caller.signsIn("zy.labour", "demo");
        var firm = "示例印染厂" + System.nanoTime();
        var month = YearMonth.from(
                LocalDate.parse(caller.get("/api/demo/date").path("date").asString()));
        caller.post(
                "/api/indicators",
                Map.of(
                        "requestId",
                        firm,
                        "items",
                        List.of(told(firm, month.minusMonths(2), 50), told(firm, month.minusMonths(1), 20))));

        officer.signIn("zy.labour");
        page.navigate("/warnings/indicators");
        page.getByLabel("按企业名称或者代码查找").fill(firm);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(firm))
                .first()
                .click();
        assertThat(officer.heading(firm)).isVisible();
        assertThat(page.getByText("▼ 下降 60%")).isVisible();
        look("the indicators of a firm");
    }

    private static Map<String, Object> told(String firm, YearMonth month, int people) {
        return Map.of("name", firm, "kind", "insured", "month", month.toString(), "value", people);
    }

    /** A project to which labour cost of two months ago has been due for weeks. */
    private static String owed(Caller caller) {
        var today = LocalDate.parse(caller.get("/api/demo/date").path("date").asString());
        var project = caller.post(
                        "/api/projects",
                        Map.of(
                                "requestId",
                                UUID.randomUUID().toString(),
                                "particulars",
                                Map.of(
                                        "name", "示例欠拨工程",
                                        "small", false,
                                        "field", "housing",
                                        "works", "building",
                                        "owner", Map.of("name", "示例欠拨置业" + UUID.randomUUID()))))
                .path("id")
                .asString();
        acts(
                caller,
                project,
                "sign-contract",
                Map.of(
                        "kind",
                        "general",
                        "signedOn",
                        today.minusMonths(6).toString(),
                        "valueFen",
                        1_000_000_000L,
                        "labourMonths",
                        1,
                        "labourShare",
                        3_000,
                        "advanceFunding",
                        false));
        acts(caller, project, "labour/terms", Map.of("dueDay", 10));
        acts(
                caller,
                project,
                "money/measure",
                Map.of(
                        "month", YearMonth.from(today).minusMonths(2).toString(),
                        "valueFen", 200_000_000L,
                        "measuredOn", today.toString()));
        return project;
    }

    private static void acts(Caller caller, String project, String act, Map<String, ?> told) {
        var body = new HashMap<String, Object>(told);
        body.put(
                "version",
                caller.get("/api/projects/" + project).path("version").asLong());
        caller.post("/api/projects/" + project + "/" + act, body);
    }

    /** Whatever is on the screen now. */
    private void look(String where) throws IOException {
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("sideways scroll of " + where)
                .isLessThanOrEqualTo(1366);
        assertThat(page.getByRole(AriaRole.ALERT)).hasCount(0);
        page.evaluate(Files.readString(AXE));
        assertThat((List<?>) page.evaluate(SERIOUS)).as(where).isEmpty();
        assertThat(complaints).as(where).isEmpty();
    }
}
