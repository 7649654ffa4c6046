package org.huxin.server.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class DownloadTests {

    @ParameterizedTest
    @ValueSource(strings = {"台账 2024.xlsx", "a\"b\r\nX-Evil: 1.xlsx", "../../keys.xlsx"})
    void anyNameIsADownloadAndAddsNoHeader(String name) {
        var response = new MockHttpServletResponse();
        Download.spreadsheet(response, name);

        var disposition = response.getHeader("Content-Disposition");
        assertThat(disposition).startsWith("attachment;").doesNotContain("\r", "\n");
        assertThat(response.getHeader("X-Evil")).isNull();
        assertThat(response.getContentType()).contains("spreadsheetml");
    }
}
