package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** 发薪: a month of a subcontractor's people, from the days they worked to the voucher of what they were paid. */
class PaydayTests extends InBrowser {

    private BuildingSite site;

    @Test
    @Requirement({"JY-30b", "JY-30d", "JY-31b", "ZZ-056", "ZZ-058", "ZZ-059", "ZZ-064"})
    void aMonthGoesFromAttendanceToTheVoucher() throws IOException {
        site = new BuildingSite(newWindow());
        var account = site.banks(100_000_00);
        for (var name : new String[] {"甲", "乙", "丙"}) {
            site.hires(name);
        }
        site.hires("丁", "戊");

        officer.signIn(site.sub, Caller.PASSWORD);
        handsInAttendance();
        drawsUpAndHandsIn();
        officer.signIn(site.wageOfficer, Caller.PASSWORD);
        approves();
        var file = sendsToTheBank();
        assertThat(file.account()).isEqualTo(account);
        assertThat(file.sum()).isEqualByComparingTo("19800");
        assertThat(file.lines()).extracting(PaymentFile.Line::name).containsExactlyInAnyOrder("测试甲", "测试乙", "测试丙");
        assertThat(file.lines()).allSatisfy(line -> assertThat(line.yuan()).isEqualByComparingTo("6600"));
        takesTheAnswer(file);

        officer.signIn(site.sub, Caller.PASSWORD);
        readsTheVoucher();
        assertThat(complaints).isEmpty();
    }

    private void handsInAttendance() {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(site.name()))
                .click();
        officer.tab("考勤");
        var sheet = officer.section("考勤表");
        sheet.getByLabel("月份").fill(site.month.toString());
        sheet.locator("input[type=file]").setInputFiles(site.attendance(22));
        assertThat(page.getByText("已计入 4 人")).isVisible();
        assertThat(sheet.getByRole(AriaRole.ROW)).hasCount(1 + 4);
        assertThat(officer.row(sheet, "测试甲")).containsText("22");
    }

    private void drawsUpAndHandsIn() {
        officer.tab("工资表");
        officer.section("工资表").getByLabel("月份").fill(site.month.toString());
        var work = officer.section("工作量考核");
        assertThat(officer.row(work, "测试甲")).containsText("▲ 没有考核");
        officer.press(work, "按考勤考核");
        officer.fill("考核人", "示例班组长");
        officer.day("考核日期", site.today());
        officer.send("按考勤考核");
        assertThat(officer.row(work, "测试甲")).containsText("示例班组长");
        officer.press(work, "编制工资表");

        var sheet = officer.section("工资支付表");
        assertThat(sheet.locator("tbody tr")).hasCount(4);
        assertThat(officer.row(sheet, "测试甲")).containsText("6,600.00");
        assertThat(sheet).containsText("26,400.00");
        officer.begin("发给工人确认");
        officer.send("发给工人确认");
        officer.begin("登记签字扫描件");
        officer.attach();
        officer.send("登记签字扫描件");
        assertThat(sheet).containsText("✓ 都已确认");
        officer.tell("交总包单位", "工程进度", "示例：主体结构完成三层");
        assertThat(sheet).containsText("待审核");
        assertThat(sheet.getByText("更正")).hasCount(0);
        assertThat(sheet.getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("办理")))
                .hasCount(0);
    }

    private void approves() {
        page.navigate(site.wages("sheets"));
        officer.press(officer.section("工资表"), site.month.toString());
        var sheet = officer.section("工资支付表");
        assertThat(sheet).containsText("待审核");
        officer.begin("审核通过");
        officer.send("审核通过");
        assertThat(sheet).containsText("✓ 已审核");
    }

    private PaymentFile sendsToTheBank() throws IOException {
        officer.tab("代发工资");
        var waiting = officer.section("代发工资");
        assertThat(waiting).containsText("可代发 3 笔 19,800.00 元");
        assertThat(officer.row(waiting, "测试丁")).containsText("▲ 户名“测试戊”与本人姓名不一致");
        officer.press(waiting, "组成代发批次");
        officer.send("组成代发批次");
        var batches = officer.section("代发批次");
        officer.press(batches, "发送");
        officer.send("发送");
        var download = page.waitForDownload(() -> batches.getByText("下载代发文件").click());
        return PaymentFile.read(Files.readAllBytes(download.path()));
    }

    private void takesTheAnswer(PaymentFile file) {
        var batches = officer.section("代发批次");
        batches.locator("input[type=file]").setInputFiles(file.answer(Map.of("测试丙", "AC04")));
        assertThat(batches.getByRole(AriaRole.STATUS)).containsText("✓ 共 3 笔");
        assertThat(batches).containsText("13,200.00");
        officer.press(batches, "查看明细");
        assertThat(officer.row(batches, "测试甲")).containsText("✓");
        assertThat(officer.row(batches.locator("table").last(), "测试丙")).containsText("▲");
        assertThat(officer.section("代发工资")).containsText("可代发 1 笔 6,600.00 元 （其中补发 1 笔）");
    }

    private void readsTheVoucher() throws IOException {
        page.navigate(site.wages("payment"));
        var download = page.waitForDownload(() -> page.getByText("下载代发工资凭证").click());
        try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains("代发工资凭证", site.mark + "劳务", "人数：2人", "金额：13,200.00元")
                    .contains("%d年%d月工资".formatted(site.month.getYear(), site.month.getMonthValue()));
        }
    }
}
