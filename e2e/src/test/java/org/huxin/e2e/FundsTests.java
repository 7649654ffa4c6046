package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** What must be in place before works begin: a factory that lacks deposit and guarantee, until it lacks neither. */
class FundsTests extends InBrowser {

    @Test
    @Requirement({"ZZ-028", "ZZ-040"})
    void aFactoryBeginsOnlyWhenItsDepositIsFullAndItsGuaranteeIsThere() {
        officer.signIn("zz.housing");
        page.navigate("/projects/new");
        officer.fill("项目名称", "示例经开区一号厂房");
        officer.choose("属地", "焦作经开区");
        officer.choose("领域", "房屋建筑");
        page.getByLabel("施工总承包名称").fill("示例远山建设有限公司");
        officer.button("登记");
        officer.begin("进入下一阶段");
        officer.send("进入下一阶段");
        officer.stageIs("施工准备");

        assertThat(officer.section("阶段")).containsText("工资保证金");
        assertThat(officer.section("阶段")).containsText("工程款支付担保");
        assertThat(officer.section("阶段")).containsText("焦作经开区管委会");
        var project = page.url();
        var funds = project + "/funds";

        officer.signIn("zz.labour");
        page.navigate(funds);
        begin("工资保证金", "直接写明应缴额");
        officer.fill("应缴额（元）", "10000");
        officer.fill("理由和依据", "示例：按合同额核定");
        send("直接写明应缴额");
        store("6000", "示例凭证1");
        assertThat(officer.section("工资保证金")).containsText("未足额");
        store("4000", "示例凭证2");
        assertThat(officer.section("制度落实")).containsText("● 工资保证金 已落实");

        officer.signIn("zz.housing");
        page.navigate(project);
        assertThat(officer.section("阶段")).containsText("工程款支付担保");
        page.navigate(funds);
        begin("担保", "登记担保");
        officer.pick("种类", "工程款支付担保");
        officer.pick("形式", "银行保函");
        officer.fill("担保机构", "示例银行示例支行");
        officer.fill("编号", "示例保函1号");
        officer.fill("金额（元）", "50000");
        officer.day("起始日", today());
        officer.day("到期日", today().plusYears(1));
        officer.attach();
        send("登记担保");
        assertThat(officer.section("制度落实")).containsText("● 工程款支付担保 已落实");

        page.navigate(project);
        officer.begin("进入下一阶段");
        officer.send("进入下一阶段");
        officer.stageIs("进场施工");
        assertThat(complaints).isEmpty();
    }

    private void store(String yuan, String number) {
        begin("工资保证金", "登记保证金或保函");
        officer.pick("形式", "现金存储");
        officer.choose("经办机构", "中原银行股份有限公司焦作分行");
        officer.fill("凭证编号", number);
        officer.fill("金额（元）", yuan);
        officer.day("存入或生效日", today());
        send("登记保证金或保函");
    }

    /** Opens the form of an act in a part of the page. */
    private void begin(String section, String act) {
        officer.section(section)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    }

    /** As the officer's, for forms with a calendar, whose sheet is a dialog too while it folds away. */
    private void send(String act) {
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(act))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true))
                .click();
        assertThat(page.getByText(act + "：已办").last()).isVisible();
        assertThat(page.locator(".el-overlay-dialog:visible, .el-picker__popper:visible"))
                .hasCount(0);
    }

    private LocalDate today() {
        return LocalDate.parse(page.getByTestId("business-date").innerText().strip());
    }
}
