package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What an officer does in the console, in the officer's words. */
record Officer(Page page) {

    private static final double A_WEEK_OF_CLOSING = 60_000;

    /** A photo of a bank receipt, as far as the server looks. */
    private static final FilePayload PROOF =
            new FilePayload("示例代发凭证.pdf", "application/pdf", "%PDF-1.4\n示例凭证".getBytes(StandardCharsets.UTF_8));

    /** Signs in with a demonstration account; whoever was signed in is signed out. */
    void signIn(String username) {
        signIn(username, "demo");
        assertThat(heading("工作台")).isVisible();
    }

    /** Signs in with any account: where it begins is its own. */
    void signIn(String username, String password) {
        page.context().clearCookies();
        page.navigate("/login");
        page.getByLabel("账号").first().fill(username);
        page.getByLabel("密码").fill(password);
        page.getByRole(AriaRole.BUTTON, exactly("登录")).click();
        assertThat(page.getByRole(AriaRole.NAVIGATION, exactly("主导航"))).isVisible();
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }

    /** Part of the page by its name. */
    Locator section(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void button(String name) {
        page.getByRole(AriaRole.BUTTON, exactly(name)).click();
    }

    /** Presses a button of a part of the page; the first where each line has one. */
    void press(Locator part, String name) {
        part.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    /** The first line of a table that bears a text. */
    Locator row(Locator part, String text) {
        return part.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    /** Goes to a part of the page that has an address of its own. */
    void tab(String name) {
        page.getByRole(AriaRole.NAVIGATION, exactly("本页内容"))
                .last()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    Locator field(String label) {
        return page.locator(".el-form-item")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".el-form-item__label")
                                .getByText(label, new Locator.GetByTextOptions().setExact(true))))
                .last();
    }

    void fill(String label, String value) {
        field(label).locator("input, textarea").first().fill(value);
    }

    /** Chooses from a list; several where several may be chosen. */
    void choose(String label, String... options) {
        field(label).locator(".el-select__wrapper").click();
        for (var option : options) {
            page.getByRole(AriaRole.OPTION, exactly(option)).click();
        }
        if (options.length > 1) {
            // the list of several stays open, and takes this key before the form around it
            page.keyboard().press("Escape");
        }
    }

    void pick(String label, String option) {
        field(label)
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    /** Fills in a day, and waits until the calendar has folded away: it is a dialog too. */
    void day(String label, LocalDate day) {
        fill(label, day.toString());
        page.keyboard().press("Enter");
        assertThat(page.locator(".el-picker__popper:visible")).hasCount(0);
    }

    void attach() {
        page.getByRole(AriaRole.DIALOG).locator("input[type=file]").setInputFiles(PROOF);
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("示例代发凭证.pdf")).isVisible();
    }

    /** Opens the form of an act. */
    void begin(String act) {
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("办理"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    }

    /** Sends the form and sees it done. */
    void send(String act) {
        var dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(act).setExact(true))
                .click();
        assertThat(page.getByText(act + "：已办").last()).isVisible();
        assertThat(dialog).not().isVisible();
    }

    /** An act that asks for one text. */
    void tell(String act, String label, String text) {
        begin(act);
        fill(label, text);
        send(act);
    }

    void stageIs(String stage) {
        assertThat(page.locator(".page-head").getByText(stage, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    /** Lets business days pass and waits until they are closed. */
    void let(String days) {
        var bar = section("演示日期");
        bar.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(days))
                .click();
        assertThat(bar.getByText("日期往后走")).not().isVisible();
        assertThat(bar.getByText("日期往后走")).isVisible(new IsVisibleOptions().setTimeout(A_WEEK_OF_CLOSING));
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
