package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** 调度: what the offices of 中站区 and 张掖 do every week and every month. */
class DispatchTests extends InBrowser {

    private static final String MONTH = "2026-11";

    /** The one that the story leaves out. */
    private static final String WEEK = "2026-10-19 至 10-25";

    private static final String TASK = "示例：逐条核对本周未化解线索";
    private static final Pattern WHOLE = Pattern.compile("\\d+");

    @Test
    void theFridayListOpensDownToItsClues() {
        officer.signIn("zz.labour");
        page.navigate("/dispatch");
        var list = officer.section("周五跟进清单");
        var fridays = list.getByLabel("日期");
        var friday = fridays.locator("option").nth(1).textContent();
        fridays.selectOption(friday);
        assertThat(list).containsText(friday + " 共");
        var rows = list.locator("tbody tr");
        assertThat(list).containsText(friday + " 共 " + rows.count() + " 件");

        var first = rows.first();
        var number = first.getByRole(AriaRole.LINK).first().textContent();
        first.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("依据：" + number))
                .click();
        var receipt = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("依据"));
        assertThat(receipt).containsText("条款");
        page.keyboard().press("Escape");
        first.getByRole(AriaRole.LINK).first().click();
        assertThat(officer.heading(number)).isVisible();
        page.goBack();
        assertThat(fridays).hasValue(friday);
        assertThat(rows.first()).containsText(number);
        assertThat(complaints).isEmpty();
    }

    @Test
    @Requirement({"ZY-058"})
    void aWeekWithoutASheetIsShownMadeAndWorkedOff() {
        officer.signIn("zy.labour");
        page.navigate("/dispatch?tab=sheets");
        var sheets = officer.section("调度表清单");
        var week = sheets.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(WEEK));
        assertThat(week).containsText("▲ 未做");
        week.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("现在做"))
                .click();

        var sheet = officer.section("调度表内容");
        assertThat(sheet).containsText("内容按制作时保存");
        assertThat(week).containsText("✓");
        // six counties and the development zone
        assertThat(sheet.locator("tbody tr")).hasCount(7);
        var county = sheet.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("甘州区"));
        opens(county.getByRole(AriaRole.LINK), county.locator("td").nth(1).textContent());
        var cases = county.locator("td").nth(2).textContent().strip();
        page.navigate("/cases?open=true&region=620702");
        assertThat(officer.section("案件").getByRole(AriaRole.ROW)).hasCount(1 + Integer.parseInt(cases));

        issueTheTask();
        officer.signIn("zy.ganzhou_labour");
        page.navigate("/tasks");
        task().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("答复"))
                .click();
        var answer = page.getByRole(AriaRole.DIALOG);
        answer.locator("textarea").fill("已逐条核对，两条已约定支付日期");
        answer.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("答复"))
                .click();
        assertThat(task()).containsText("✓ 甘州区人社局：已逐条核对");

        officer.signIn("zy.labour");
        page.navigate("/tasks?whose=issued");
        assertThat(task()).containsText("1/1");
        task().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("办结"))
                .click();
        assertThat(task()).hasCount(0);
        assertThat(complaints).isEmpty();
    }

    @Test
    @Requirement({"ZY-059"})
    void aMonthsFiguresOpenToTheirCluesAndStayInTheBulletin() throws IOException {
        officer.signIn("zy.labour");
        page.navigate("/dispatch?tab=month&month=" + MONTH);
        var figures = figures();
        for (var label : List.of("接收线索", "办结线索", "未化解", "有逾期", "重大")) {
            opens(figure(label), figures.get(label));
        }

        page.navigate("/dispatch?tab=bulletins");
        var bulletin = officer.section("通报")
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(MONTH))
                .filter(new Locator.FilterOptions().setHasText("月通报"));
        assertThat(bulletin).containsText("○ 本期未完");
        bulletin.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("现在发"))
                .click();
        assertThat(bulletin).containsText("✓");
        for (var label : List.of("接收线索", "办结线索", "未化解")) {
            assertThat(bulletin).containsText(label + " " + figures.get(label));
        }
        var issued = bulletin.textContent();
        readThePaper(bulletin, figures);

        page.navigate("/clues?unsolved=true");
        page.locator(".ledger .el-table__body a").first().click();
        officer.begin("终止");
        officer.pick("原因", "不属实");
        officer.fill("说明", "示例：核对工资表，工资已发放");
        officer.send("终止");
        page.navigate("/dispatch?tab=month&month=" + MONTH);
        assertThat(Integer.parseInt(figures().get("未化解"))).isEqualTo(Integer.parseInt(figures.get("未化解")) - 1);
        page.navigate("/dispatch?tab=bulletins");
        assertThat(bulletin).hasText(issued);
        assertThat(complaints).isEmpty();
    }

    private void issueTheTask() {
        page.navigate("/tasks");
        officer.button("交办任务");
        officer.fill("题目", TASK);
        officer.fill("要求", "对照调度表逐条核对，写明预计支付日期");
        officer.choose("承办单位", "甘州区人社局");
        page.keyboard().press("Escape");
        officer.button("交办");
        assertThat(officer.section("交办任务")).not().isVisible();
    }

    private Locator task() {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(TASK));
    }

    private Map<String, String> figures() {
        var items = officer.section("月度数字").locator(".figures li");
        assertThat(items.first()).isVisible();
        var found = new LinkedHashMap<String, String>();
        for (var text : items.allTextContents()) {
            var words = text.strip().split("\\s+");
            found.put(words[words.length - 1], words[0]);
        }
        return found;
    }

    private Locator figure(String label) {
        return officer.section("月度数字").getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(label));
    }

    /** Follows a figure to the ledger, which counts the same, and comes back. */
    private void opens(Locator figure, String count) {
        assertThat(count.strip()).matches(WHOLE);
        figure.click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("共 " + count.strip() + " 条");
        page.goBack();
        assertThat(figure).isVisible();
    }

    private void readThePaper(Locator bulletin, Map<String, String> figures) throws IOException {
        var address = bulletin.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("PDF"))
                .getAttribute("href");
        var pdf = page.request().get(address);
        assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
        try (var document = Loader.loadPDF(pdf.body())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains(bulletin.locator("td").nth(2).textContent().strip());
            assertThat(text).contains(figures.get("接收线索"), figures.get("办结线索"), figures.get("未化解"));
        }
    }
}
