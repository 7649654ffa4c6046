package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** One clue in 中站区 from the telephone to clearance, seen by the officers who deal with it. */
class ZhongzhanTests extends InBrowser {

    private static final String EMPLOYER = "示例晨光建筑有限公司";

    @Test
    @Requirement({"ZZ-075", "ZZ-076", "ZZ-077", "ZZ-078", "ZZ-079", "ZZ-080"})
    void aClueIsLateRemindedOfWorkedOnProvedVisitedAndClosed() throws IOException {
        officer.signIn("zz.labour");
        register();
        var clue = page.url();

        officer.let("+1周");
        readTheLetters();
        readWhy();

        officer.begin("交办");
        officer.choose("责任人", "测试员丁（经办人）");
        officer.send("交办");
        officer.stageIs("已交办");

        officer.signIn("zz.housing");
        page.navigate(clue);
        officer.begin("接收受理");
        officer.send("接收受理");
        officer.tell("反馈", "反馈情况", "已到现场核对工资表");
        officer.tell("记录进展", "内容", "总包同意先行垫付");
        officer.begin("办结");
        officer.fill("已付工资（元）", "86000.50");
        officer.fill("凭证说明", "工资已代发到卡");
        officer.attach();
        officer.send("办结");
        officer.stageIs("已办结");

        officer.signIn("zz.labour");
        page.navigate(clue);
        officer.begin("回访");
        officer.pick("结果", "稳定");
        officer.fill("回访情况", "电话回访，工人确认已到账");
        officer.send("回访");
        officer.begin("销号关闭");
        officer.send("销号关闭");

        officer.stageIs("已销号");
        assertThat(officer.section("时限")).containsText("逾期 6 天完成");
        assertThat(complaints).isEmpty();
    }

    private void register() {
        page.navigate("/clues/new");
        officer.choose("渠道", "投诉举报电话");
        officer.fill("用人单位", EMPLOYER);
        officer.choose("属地", "李封街道");
        officer.choose("领域", "房屋建筑");
        officer.fill("项目名称", "示例晨光家园");
        officer.fill("姓名", "虚构工友甲");
        officer.fill("电话", "19900001234");
        officer.fill("情况", "反映拖欠十二名工人工资");
        officer.fill("人数", "12");
        officer.fill("金额（元）", "86000.50");
        assertThat(page.getByText("建议：区住房城乡建设局")).isVisible();
        assertThat(page.getByText("配合：李封街道办事处")).isVisible();

        officer.button("登记");
        assertThat(page.getByText(EMPLOYER).first()).isVisible();
        officer.stageIs("已接收");
    }

    /** Third day without a named officer, fourth without progress. */
    private void readTheLetters() throws IOException {
        var papers = officer.section("文书");
        assertThat(papers).containsText("办理事项的提醒函");
        assertThat(papers).containsText("未按期办理的通报");
        for (var letter : papers.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("PDF"))
                .all()) {
            var pdf = page.request().get(letter.getAttribute("href"));
            assertThat(pdf.headers().get("content-type")).startsWith("application/pdf");
            try (var document = Loader.loadPDF(pdf.body())) {
                assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                        .contains(EMPLOYER);
            }
        }
        assertThat(papers.getByRole(AriaRole.ROW)).hasCount(3);
    }

    /** The receipt behind the countdown: clause, dates, facts, what has been drawn. */
    private void readWhy() {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("依据：一日内交办到单位和责任人"))
                .click();
        var receipt = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("依据"));
        assertThat(receipt).containsText("四(一) 第1段");
        assertThat(receipt).containsText("日期怎样算出");
        assertThat(receipt).containsText("已发出");
        assertThat(receipt).containsText("zhongzhan.clue.assign");
        page.keyboard().press("Escape");
        assertThat(receipt).not().isVisible();
    }
}
