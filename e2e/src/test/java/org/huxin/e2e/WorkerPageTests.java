package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.huxin.testing.Requirement;
import org.junit.jupiter.api.Test;

/** 工人的手机: one confirms his line, another objects to his, and the firm sees both. */
class WorkerPageTests extends InBrowser {

    private static final String OBJECTION = "少算了一天，20日我也上工了";

    private BuildingSite site;

    @Test
    @Requirement("JY-30c")
    void oneWorkerConfirmsHisLineAndAnotherObjectsToHis() {
        site = new BuildingSite(newWindow());
        var first = site.hires("甲");
        var second = site.hires("乙");
        site.confirming(21);

        officer.signIn(site.sub, Caller.PASSWORD);
        opensTheSheet();
        assertThat(officer.section("工资支付表")).containsText("▲ 2 行没有确认");

        confirms(telephone(), first);
        objects(telephone(), second);
        looksBeforeHeMayConfirm(telephone(), first);

        opensTheSheet();
        var sheet = officer.section("工资支付表");
        assertThat(officer.row(sheet, "测试甲")).containsText("✓ 手机 " + site.today());
        assertThat(officer.row(sheet, "测试乙")).containsText("▲ 异议：" + OBJECTION);
        officer.begin("交总包单位");
        officer.fill("工程进度", "示例：主体结构完成三层");
        officer.press(page.getByRole(AriaRole.DIALOG), "交总包单位");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("没有确认的：第1行 测试乙");
        assertThat(complaints).isEmpty();
    }

    @Test
    @Requirement("JY-32")
    void aWorkerComplainsOfHisWithheldCardAndTheOfficeHasItAtOnce() {
        site = new BuildingSite(newWindow());
        var hand = site.hires("丙");
        var phone = telephone();
        phone.signIn(hand);
        tab(phone, "找谁帮忙");
        phone.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("在手机上投诉"))
                .click();
        phone.page().getByLabel("工资卡").check();
        phone.page().getByLabel("怎么回事").fill("班组长说替我保管");
        phone.press("投诉");
        phone.fits();
        phone.press("是的，投诉");
        assertThat(phone.page().getByText("收到了，编号")).isVisible();
        phone.fits();
        var number = phone.page().getByText("打电话问的时候报这个号").textContent().replaceAll(".*编号 ([^，]+)，.*", "$1");

        officer.signIn("zz.labour");
        page.navigate("/clues?text=" + number);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .click();
        assertThat(page.getByText("农民工本人在手机上投诉")).isVisible();
        assertThat(page.getByText("班组长说替我保管")).isVisible();
        assertThat(complaints).isEmpty();
    }

    private static void tab(Telephone phone, String name) {
        phone.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
        assertThat(phone.page().getByRole(AriaRole.HEADING).first()).isVisible();
        phone.fits();
    }

    private void opensTheSheet() {
        page.navigate(site.wages("sheets"));
        officer.press(officer.section("工资表"), site.month.toString());
        assertThat(officer.section("工资支付表").locator("tbody tr")).hasCount(2);
    }

    private Telephone telephone() {
        var screen = newWindow(new Browser.NewContextOptions()
                        .setViewportSize(Telephone.WIDTH, Telephone.HEIGHT)
                        .setIsMobile(true)
                        .setHasTouch(true))
                .newPage();
        listen(screen);
        return new Telephone(screen);
    }

    private void confirms(Telephone phone, BuildingSite.Hand hand) {
        phone.signIn(hand);
        month(phone);
        phone.press("看着对，确认");
        phone.fits();
        phone.press("是的，确认");
        assertThat(phone.page().getByText("确认了")).isVisible();
        phone.fits();
    }

    private void objects(Telephone phone, BuildingSite.Hand hand) {
        phone.signIn(hand);
        month(phone);
        phone.press("不对，我有异议");
        phone.page().getByLabel("哪里不对？").fill(OBJECTION);
        phone.fits();
        phone.press("提交异议");
        assertThat(phone.page().getByText("您提了异议：" + OBJECTION)).isVisible();
        phone.fits();
    }

    /** Whoever came by the board may see, but not confirm. */
    private void looksBeforeHeMayConfirm(Telephone phone, BuildingSite.Hand hand) {
        phone.scan(site.board(), hand);
        month(phone);
        assertThat(phone.page().getByText("看着对，确认")).hasCount(0);
        tab(phone, "项目和卡");
        tab(phone, "找谁帮忙");
    }

    private void month(Telephone phone) {
        phone.fits();
        phone.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(site.name()))
                .click();
        assertThat(phone.page().getByText("6,300").first()).isVisible();
        phone.fits();
    }
}
