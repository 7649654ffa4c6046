package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** What must be in place before works begin, from the push to the first day on the site. */
class FundsTests extends InBrowser {

    private static final String AGENCY = "中原银行股份有限公司焦作分行";

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
        assertThat(officer.section("阶段")).containsText("还没有登记满足施工需要的资金从哪里来");
        var project = page.url();
        var funds = project + "/funds";
        trigger("收到施工许可信息");
        push();
        assertThat(officer.section("推送")).containsText("农保通字");

        officer.signIn("zz.labour");
        page.navigate(project);
        receive();
        page.navigate(funds);
        begin("工资保证金", "直接写明应缴额");
        officer.fill("应缴额（元）", "10000");
        officer.fill("理由和依据", "示例：按合同额核定");
        send("直接写明应缴额");
        store("6000", "示例凭证1", AGENCY);
        assertThat(officer.section("工资保证金")).containsText("未足额");
        store("4000", "示例凭证2", AGENCY);
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

        account();
        officer.signIn("zz.labour");
        page.navigate(funds);
        begin("农民工工资专用账户", "予以备案");
        send("予以备案");
        assertThat(officer.section("农民工工资专用账户")).containsText("已备案");

        officer.signIn("zz.housing");
        page.navigate(project);
        officer.begin("审查资金来源");
        officer.choose("资金来源", "建设单位自有资金");
        officer.send("审查资金来源");
        officer.begin("进入下一阶段");
        officer.send("进入下一阶段");
        officer.stageIs("进场施工");
        assertThat(complaints).isEmpty();
    }

    @Test
    @Requirement({"ZY-008", "ZY-010"})
    void aProjectOfZhangyeIsApprovedPushedAndBegunOnceItIsKnownWhereItsMoneyComesFrom() {
        officer.signIn("zy.housing");
        page.navigate("/projects/new");
        officer.fill("项目名称", "示例祁连安置房");
        officer.choose("领域", "房屋建筑");
        page.getByLabel("施工总承包名称").fill("示例黑河建设有限公司");
        officer.button("登记");
        assertThat(page.getByText("审批通过 现在不能办：项目没有明确的资金来源，不予审批")).isVisible();
        officer.begin("进入下一阶段");
        officer.send("进入下一阶段");
        officer.stageIs("施工准备");
        assertThat(officer.section("阶段")).containsText("还没有登记满足施工需要的资金从哪里来");
        officer.begin("审查资金来源");
        officer.choose("资金来源", "建设单位自有资金");
        officer.choose("筹措方式", "单位自筹");
        officer.send("审查资金来源");
        officer.begin("审批通过");
        officer.send("审批通过");
        var project = page.url();
        var funds = project + "/funds";
        assertThat(officer.section("推送")).containsText("项目审批");
        push();

        officer.signIn("zy.labour");
        page.navigate(project);
        receive();
        page.navigate(funds);
        begin("工资保证金", "直接写明应缴额");
        officer.fill("应缴额（元）", "10000");
        officer.fill("理由和依据", "示例：按合同额核定");
        send("直接写明应缴额");
        store("6000", "示例凭证1", null);
        assertThat(officer.section("工资保证金")).containsText("未足额");
        store("4000", "示例凭证2", null);
        assertThat(officer.section("制度落实")).containsText("● 工资保证金 已落实");

        officer.signIn("zy.housing");
        page.navigate(funds);
        account();
        officer.signIn("zy.labour");
        page.navigate(funds);
        begin("农民工工资专用账户", "予以备案");
        send("予以备案");

        officer.signIn("zy.housing");
        page.navigate(project);
        officer.begin("进入下一阶段");
        officer.send("进入下一阶段");
        officer.stageIs("进场施工");
        assertThat(complaints).isEmpty();
    }

    /** Registers that something happened which is to be pushed; an approval needs nobody to say so. */
    private void trigger(String kind) {
        officer.button("登记推送事项");
        officer.choose("触发事项", kind);
        officer.fill("发生时间", today() + " 08:00");
        page.keyboard().press("Enter");
        send("登记推送事项", "已登记推送事项");
    }

    private void push() {
        line("推送");
        officer.send("推送");
        assertThat(officer.section("推送")).containsText("已推送");
    }

    private void receive() {
        line("接收");
        officer.send("接收");
        assertThat(officer.section("推送")).containsText("已接收");
    }

    /** Opens the form of an act on the push in the table of the project. */
    private void line(String act) {
        officer.section("推送")
                .getByRole(
                        AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + act + "\\s*：")))
                .click();
    }

    /** Opens the special account and sends it to be put on file. */
    private void account() {
        begin("农民工工资专用账户", "登记开户");
        officer.fill("开户银行", "示例银行");
        officer.fill("开户网点", "示例支行");
        officer.fill("账号", Invented.digits(13));
        for (var day : new String[] {"申请日期", "开户日期", "三方协议"}) {
            officer.day(day, today());
        }
        officer.attach();
        send("登记开户");
        begin("农民工工资专用账户", "报送备案");
        officer.day("报送日期", today());
        send("报送备案");
    }

    private void store(String yuan, String number, String agency) {
        begin("工资保证金", "登记保证金或保函");
        officer.pick("形式", "现金存储");
        if (agency == null) {
            officer.fill("经办机构", "示例银行示例支行");
        } else {
            officer.choose("经办机构", agency);
        }
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
        send(act, act + "：已办");
    }

    private void send(String act, String told) {
        page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(act))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true))
                .click();
        assertThat(page.getByText(told).last()).isVisible();
        assertThat(page.locator(".el-overlay-dialog:visible, .el-picker__popper:visible"))
                .hasCount(0);
    }

    private LocalDate today() {
        return LocalDate.parse(page.getByTestId("business-date").innerText().strip());
    }
}
