package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** 退回: a subcontractor's wage sheet comes back with a reason, is mended, and is handed in again. */
class SheetReturnTests extends InBrowser {

    private static final String REASON = "测试乙的天数与考勤不符，请核对";

    private BuildingSite site;

    @Test
    @Requirement({"ZZ-072", "JY-30d"})
    void theWageOfficerReturnsASheetAndTheSubcontractorMendsIt() {
        site = new BuildingSite(newWindow());
        site.hires("甲");
        site.hires("乙");
        site.handedIn(20);

        officer.signIn(site.general, Caller.PASSWORD);
        open();
        assertThat(sheet()).containsText("待审核");
        assertThat(acts()).hasCount(0);

        officer.signIn(site.wageOfficer, Caller.PASSWORD);
        open();
        officer.tell("退回", "退回理由", REASON);
        assertThat(sheet()).containsText("▲ 已退回");

        officer.signIn(site.sub, Caller.PASSWORD);
        open();
        assertThat(sheet()).containsText("▲ " + REASON);
        mends();
        officer.tell("交总包单位", "工程进度", "示例：主体结构完成三层，已更正");
        assertThat(sheet()).containsText("待审核");
        assertThat(sheet()).not().containsText(REASON);
        assertThat(acts()).hasCount(0);

        officer.signIn(site.wageOfficer, Caller.PASSWORD);
        open();
        assertThat(officer.row(sheet(), "测试乙")).containsText("5,700.00");
        officer.begin("审核通过");
        officer.send("审核通过");
        assertThat(sheet()).containsText("✓ 已审核");
        assertThat(complaints).isEmpty();
    }

    /** Whoever is mended must confirm anew before the sheet can go again. */
    private void mends() {
        officer.press(officer.row(sheet(), "测试乙"), "更正");
        officer.fill("天数", "19");
        officer.fill("应发（元）", "5700");
        officer.fill("改了什么", "按考勤更正为19天");
        officer.send("更正");
        assertThat(officer.row(sheet(), "测试乙")).containsText("○ 没有确认");
        assertThat(sheet()).containsText("▲ 1 行没有确认");
        officer.begin("登记签字扫描件");
        officer.attach();
        officer.send("登记签字扫描件");
        assertThat(sheet()).containsText("✓ 都已确认");
    }

    private void open() {
        page.navigate(site.wages("sheets"));
        officer.press(officer.section("工资表"), site.month.toString());
        assertThat(sheet().locator("tbody tr")).hasCount(2);
    }

    private Locator sheet() {
        return officer.section("工资支付表");
    }

    /** What may be done about the sheet by whoever looks at it. */
    private Locator acts() {
        return sheet().getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("办理"));
    }
}
