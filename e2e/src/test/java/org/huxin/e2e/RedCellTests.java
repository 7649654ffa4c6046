package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 三方比对: what is red in a month opens down to the line of the bank. */
class RedCellTests extends InBrowser {

    /** No cell runs into the one beside it. */
    private static final String LEGIBLE = "row => [...row.cells].every(cell => cell.scrollWidth <= cell.clientWidth)";

    @Test
    void aRegulatorOpensARedCellDownToTheLineOfTheBank() {
        var site = new BuildingSite(newWindow());
        site.banks(100_000_00);
        site.hires("甲");
        var unpaid = site.hires("乙");
        var file = PaymentFile.read(site.sent(site.handedIn(22)).getBytes(StandardCharsets.UTF_8));
        site.bankSays(file.answer(Map.of(unpaid.name(), "AC04")));
        var line = file.lines().stream()
                .filter(one -> one.name().equals(unpaid.name()))
                .findFirst()
                .orElseThrow();

        officer.signIn("zz.labour");
        page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("主导航"))
                .getByText("工资")
                .click();
        officer.tab("三方比对");
        var months = officer.section("各项目各月的比对结果");
        months.getByLabel("按项目名称或者编号查找").fill(site.name());
        page.keyboard().press("Enter");
        var month = officer.row(months, site.name());
        assertThat(months.locator("tbody tr")).hasCount(1);
        assertThat(month).containsText("退票未补 1");
        assertThat(month.locator("td.bad").first()).hasText("6,600.00");
        month.getByRole(AriaRole.LINK).click();

        var match = officer.section("三方比对");
        var workers = match.getByRole(AriaRole.TABLE, named("逐人比对"));
        assertThat(officer.row(workers, "测试甲").locator("td.bad")).hasText("▲ 迟发");
        var red = officer.row(workers, "测试乙").locator("td.bad").first();
        assertThat(red).hasText("少 6,600.00");
        red.getByRole(AriaRole.BUTTON).click();

        var sources = page.getByRole(AriaRole.DIALOG);
        assertThat(sources).containsText("测试乙");
        var paid = sources.getByRole(AriaRole.TABLE, named("银行的行")).locator("tbody tr");
        assertThat(paid).hasCount(1);
        assertThat(paid).containsText(file.message());
        assertThat(paid).containsText(line.reference());
        assertThat(paid).containsText("6,600.00");
        assertThat(paid).containsText("账户已销户");
        assertThat(paid.evaluate(LEGIBLE)).isEqualTo(true);
        var original = (String) paid.getByRole(AriaRole.LINK).evaluate("link => link.href");
        assertThat(page.request().get(original).text()).contains(line.reference());
        assertThat(complaints).isEmpty();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
