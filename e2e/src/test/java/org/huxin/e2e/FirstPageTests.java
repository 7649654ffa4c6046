package org.huxin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FirstPageTests extends InBrowser {

    @Test
    void opensWithoutComplaintAndWithoutSidewaysScroll() {
        page.navigate("/");

        assertThat(page.title()).contains("护薪");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(1366);
    }

    @Test
    void answersADeepAddressWithTheConsole() {
        var response = page.navigate("/clues/none");

        assertThat(response.status()).isEqualTo(200);
        assertThat(page.title()).contains("护薪");
    }
}
