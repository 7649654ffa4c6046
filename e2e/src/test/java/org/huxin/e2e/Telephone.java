package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;

/** The worker's page on a narrow telephone, in the worker's words. */
record Telephone(Page page) {

    static final int WIDTH = 360;
    static final int HEIGHT = 740;

    private static final Pattern CODE = Pattern.compile("验证码是 (\\d{6})");

    /** Letters below 16 px, money below 22 px, and whatever is touched below 44 px, each with its text. */
    private static final String SMALL = """
        () => {
          const shown = (node) => node.getClientRects().length > 0
          const all = [...document.querySelectorAll('#app *')].filter(shown)
          const says = (node, what) => what + ': ' + node.tagName + ' ' + node.textContent.trim().slice(0, 20)
          const size = (node) => parseFloat(getComputedStyle(node).fontSize)
          const letters = all.filter((node) =>
            [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim()))
          const touched = all.filter((node) => node.matches('button, input, select, textarea, summary, a'))
          return [
            ...letters.filter((node) => size(node) < 16).map((node) => says(node, 'letters')),
            ...all.filter((node) => node.matches('dd, .sum strong, .amount strong') && size(node) < 22)
              .map((node) => says(node, 'figure')),
            ...touched.filter((node) => {
              const box = (node.type === 'radio' ? node.closest('label') : node).getBoundingClientRect()
              return box.height < 44 || box.width < 44
            }).map((node) => says(node, 'target')),
          ]
        }
        """;

    /** Signs in with the code that the demonstration shows in place of a message. */
    void signIn(BuildingSite.Hand hand) {
        page.navigate("/w/");
        page.getByLabel("手机号").fill(hand.phone());
        fits();
        press("发验证码");
        var shown = page.getByText(CODE);
        assertThat(shown).isVisible();
        var code = CODE.matcher(shown.textContent());
        assertThat(code.find()).isTrue();
        page.getByLabel("短信里的6位数字").fill(code.group(1));
        fits();
        press("登录");
        assertThat(heading(hand.name() + "，您的工资")).isVisible();
    }

    /** Signs in by the code on the board of the project and the end of the paper's number. */
    void scan(String token, BuildingSite.Hand hand) {
        page.navigate("/w/" + token);
        page.getByLabel("姓名").fill(hand.name());
        page.getByLabel("证件号后四位").fill(hand.tail());
        fits();
        press("查工资");
        assertThat(heading(hand.name() + "，您的工资")).isVisible();
    }

    /** Nothing is too small, and nothing lies beside the screen. */
    void fits() {
        assertThat((List<?>) page.evaluate(SMALL)).isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("sideways scroll")
                .isLessThanOrEqualTo(WIDTH);
    }

    void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
