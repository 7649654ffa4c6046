package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** A project from its entry in the ledger to the push, and the step that is refused until nothing is missing. */
class ProjectTests extends InBrowser {

    @Test
    @Requirement({"ZZ-036", "ZZ-039"})
    void aPermitIsPushedWithTheNoticeToTheContractorAndTheLabourBureauReceivesIt() throws IOException {
        officer.signIn("zz.housing");
        enter("示例晨光安置房工程", "李封街道", "房屋建筑");
        page.getByLabel("施工总承包名称").fill("示例远山建设有限公司");
        officer.button("登记");
        assertThat(page.getByText("示例晨光安置房工程").first()).isVisible();

        officer.button("登记推送事项");
        officer.choose("触发事项", "收到施工许可信息");
        officer.fill("发生时间", today() + " 08:00");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("登记推送事项").setExact(true))
                .click();
        assertThat(page.getByText("已登记推送事项").last()).isVisible();
        assertThat(officer.section("推送")).containsText("待推送");

        begin("推送");
        officer.send("推送");
        assertThat(officer.section("推送")).containsText("已推送");
        readTheNotice();
        var project = page.url();

        officer.signIn("zz.labour");
        page.navigate(project);
        begin("接收");
        officer.send("接收");
        assertThat(officer.section("推送")).containsText("已接收");
        assertThat(complaints).isEmpty();
    }

    @Test
    @Requirement({"JY-15a", "JY-25"})
    void aStepIsRefusedAndNamesWhatIsMissingUntilItIsThere() {
        officer.signIn("jy.housing");
        enter("示例济水学校工程", null, "房屋建筑");
        officer.button("登记");
        assertThat(officer.section("阶段")).containsText("施工准备");
        officer.begin("进入下一阶段");
        officer.send("进入下一阶段");
        officer.stageIs("施工准备");

        assertThat(officer.section("阶段")).containsText("进场施工");
        assertThat(officer.section("阶段")).containsText("三(八)25");
        assertThat(page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("进入下一阶段").setExact(true)))
                .isDisabled();

        officer.begin("审查资金来源");
        officer.choose("资金来源", "建设单位自有资金");
        officer.send("审查资金来源");
        officer.begin("明确责任人");
        officer.pick("岗位", "劳资专管员");
        officer.fill("姓名", "测试员戊");
        officer.fill("所在单位", "示例远山建设有限公司");
        officer.fill("电话", "19900005678");
        officer.send("明确责任人");
        officer.begin("进入下一阶段");
        officer.send("进入下一阶段");

        officer.stageIs("进场施工");
        assertThat(complaints).isEmpty();
    }

    private void enter(String name, String region, String field) {
        page.navigate("/projects/new");
        officer.fill("项目名称", name);
        if (region != null) {
            officer.choose("属地", region);
        }
        officer.choose("领域", field);
    }

    /** Opens the form of an act on the push in the table of the project. */
    private void begin(String act) {
        officer.section("推送")
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + act + "\\s*：")))
                .click();
    }

    private String today() {
        return page.getByTestId("business-date").innerText();
    }

    private void readTheNotice() throws IOException {
        var notice = officer.section("推送")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("农保通字")));
        var pdf = page.request().get(notice.getAttribute("href"));
        try (var document = Loader.loadPDF(pdf.body())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("示例远山建设有限公司")
                    .contains("示例晨光安置房工程");
        }
    }
}
