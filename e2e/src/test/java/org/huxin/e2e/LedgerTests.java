package org.huxin.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class LedgerTests extends InBrowser {

    private static final Pattern NUMBER = Pattern.compile("ZZ-\\d{4}-\\d{6}");

    @Test
    void theExportHoldsWhatTheFilterShows() throws IOException {
        officer.signIn("zz.labour");
        page.navigate("/clues?field=housing&unsolved=true");
        var shown = numbersOnScreen();

        var export = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("导出 xlsx"));
        var file = page.request().get(export.getAttribute("href"));

        assertThat(shown).isNotEmpty().hasSizeLessThan(50);
        assertThat(numbersIn(file.body())).isEqualTo(shown);
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("共 " + shown.size() + " 条");
    }

    @Test
    void theKeyboardAloneFindsAClueAndOpensIt() {
        officer.signIn("zz.labour");
        page.keyboard().press("g");
        page.keyboard().press("c");
        assertThat(officer.heading("线索台账")).isVisible();
        var number = numbersOnScreen().getFirst();

        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type(number);
        page.keyboard().press("Enter");
        assertThat(page.getByText("共 1 条").first()).isVisible();

        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(number))
                .first();
        for (var tabs = 0; tabs < 60 && !isFocused(link); tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");

        assertThat(officer.heading(number)).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void thePrintedLedgerHasNoButtonsAndAllRows() {
        officer.signIn("zz.labour");
        page.navigate("/clues?unsolved=true");
        var shown = numbersOnScreen();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator("header.top")).not().isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON).locator("visible=true")).hasCount(0);
        var printed = page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("欠薪线索台账"));
        assertThat(printed.locator("tbody tr")).hasCount(shown.size());
        assertThat(page.pdf()).startsWith("%PDF".getBytes());
    }

    private static boolean isFocused(Locator link) {
        return (Boolean) link.evaluate("link => link === document.activeElement");
    }

    private List<String> numbersOnScreen() {
        var links = page.locator(".ledger .el-table__body a").filter(new Locator.FilterOptions().setHasText(NUMBER));
        assertThat(links.first()).isVisible();
        return links.allTextContents().stream().map(LedgerTests::number).toList();
    }

    private static List<String> numbersIn(byte[] xlsx) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                var rows = book.getFirstSheet().openStream()) {
            return rows.skip(1).map(LedgerTests::text).map(LedgerTests::number).toList();
        }
    }

    private static String text(Row row) {
        return row.stream()
                .map(cell -> cell == null ? "" : cell.getText())
                .toList()
                .toString();
    }

    private static String number(String text) {
        return NUMBER.matcher(text).results().findFirst().orElseThrow().group();
    }
}
