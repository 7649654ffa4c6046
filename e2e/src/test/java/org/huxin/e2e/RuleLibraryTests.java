package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 规则库 in 济源: the text says 及时, the office says how many days, and what is owed gets a date. */
class RuleLibraryTests extends InBrowser {

    private static final String RULE = "首问单位负责到有单位受理";
    private static final String QUESTION = "首问单位应在几个工作日内办理或转出";
    private static final String BASIS = "示例会议纪要第一号";
    private static final String FIRST_DAY = "2026-09-01";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Test
    void anOfficeSetsWhatItsTextLeavesOpenAndTheDutiesFollow() {
        officer.signIn("jy.office");
        var clue = clueThatNobodyTook();
        assertThat(dutyOf(clue)).containsText("期限未设定");

        findTheRule();
        setTheValue();

        await().atMost(Duration.ofSeconds(40))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> DATE.matcher(dutyOf(clue).textContent()).find());
        dutyOf(clue)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("依据：" + RULE))
                .click();
        var receipt = drawer("依据");
        assertThat(receipt).containsText("原文写“及时”，没有数字：本机关设为 2 个工作日，自 " + FIRST_DAY + " 起");
        assertThat(receipt).containsText(BASIS);
        assertThat(receipt).containsText("起算");
        assertThat(receipt).containsText("结果一致");
        itIsPrintedAlone(receipt);
        page.keyboard().press("Escape");

        readTheVersions();
        assertThat(complaints).isEmpty();
    }

    private void itIsPrintedAlone(Locator receipt) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(receipt).isVisible();
        assertThat(page.locator("main")).not().isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON).locator("visible=true")).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void findTheRule() {
        page.navigate("/rules");
        page.getByLabel("词", new Page.GetByLabelOptions().setExact(true)).fill("受理前一直负责");
        page.keyboard().press("Enter");
        var found = officer.section("规则");
        assertThat(found.getByRole(AriaRole.ROW)).hasCount(2);
        assertThat(found).containsText("JY-41b");
        link(found, RULE).click();

        var rule = drawer(RULE);
        assertThat(rule).containsText("五(十四)41：最先登记的单位在别的单位受理前一直负责");
        assertThat(rule).containsText("没有数字：未设定");
        assertThat(rule.locator(".scenarios li").first()).containsText(Pattern.compile("scenarios/.+\\.yaml:\\d+"));
        assertThat(rule.locator(".source")).containsText(Pattern.compile("rules/clues\\.yaml:\\d+"));
        assertThat(rule.getByLabel("规则文件内容")).containsText("id: jiyuan.clue.first_asked");
        page.keyboard().press("Escape");
        assertThat(rule).not().isVisible();
    }

    private void setTheValue() {
        link(page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("本页内容")), "未定数值")
                .click();
        var gap = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(QUESTION));
        assertThat(gap).containsText("“及时”");
        assertThat(gap).containsText("未设定");
        officer.button("设定：" + QUESTION);
        page.getByRole(AriaRole.SPINBUTTON).fill("2");
        page.getByLabel("自何日起").fill(FIRST_DAY);
        page.keyboard().press("Tab");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("依据"))
                .fill(BASIS);
        officer.button("设定");

        assertThat(gap).containsText("2 个工作日");
        assertThat(gap).containsText("自 " + FIRST_DAY);
        assertThat(gap).containsText(BASIS);
        assertThat(gap).containsText("测试员");
        link(gap, RULE).click();
        assertThat(drawer(RULE)).containsText("本机关设为 2 个工作日，自 " + FIRST_DAY + " 起");
        page.keyboard().press("Escape");
    }

    private void readTheVersions() {
        page.navigate("/rules?tab=packs");
        var packs = page.getByRole(AriaRole.REGION).filter(new Locator.FilterOptions().setHasText("原文校验"));
        assertThat(packs).hasCount(2);
        for (var pack : packs.all()) {
            assertThat(pack).containsText(Pattern.compile("版本 \\d{4}-\\d{2}-\\d{2} · 校验 [0-9a-f]{12}"));
        }
        assertThat(packs.first()).containsText("上承：全国");
    }

    /** A clue that was sent in and that no unit has accepted. */
    private String clueThatNobodyTook() {
        page.navigate("/clues?stage=RECEIVED&sort=receivedAt");
        page.locator(".ledger .el-table__body a").first().click();
        assertThat(officer.section("时限")).isVisible();
        return page.url();
    }

    private Locator dutyOf(String clue) {
        page.navigate(clue);
        var duty = officer.section("时限").getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(RULE));
        assertThat(duty).isVisible();
        return duty;
    }

    private Locator drawer(String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    private static Locator link(Locator in, String name) {
        return in.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
