package org.huxin.server.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.server.casework.Counter.read;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.casework.Counter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ContentDisposition;

/** What a sender calls a file is text to show, and never a path, a header or a trick upon the reader. */
@CaseworkTest
class AttachmentNameTests {

    private static final byte[] PDF = "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8);
    private static final List<String> PIECES = List.of(
            "凭证",
            "工资表",
            ".pdf",
            ".exe",
            "..",
            "/",
            "\\",
            "\r\n",
            "\u0000",
            "\u202e",
            "\u200b",
            "\"",
            "<b>",
            "|",
            ":",
            "*",
            "?",
            " ",
            "　",
            "𠮷",
            "%2f",
            ";",
            "'",
            "=1+1",
            "\ud83d\ude00");

    @Autowired
    Counter counter;

    Counter.Officer labour;

    @BeforeEach
    void anOfficer() throws Exception {
        counter.on(LocalDate.of(2024, 3, 4));
        labour = counter.of("zz.labour");
    }

    @Test
    void whateverAFileIsCalledItsNameIsHarmlessAndItCanBeReadBack() throws Exception {
        var seed = 419_001L;
        var random = new Random(seed);
        for (var round = 0; round < 150; round++) {
            var sent = name(random);
            var answer = labour.upload(sent, "application/pdf", PDF).andExpect(status().isOk());
            var name = read(answer, "$.name");
            assertThat(name)
                    .as("seed %d: %s", seed, sent)
                    .isNotBlank()
                    .isEqualTo(name.strip())
                    .hasSizeLessThanOrEqualTo(120)
                    .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}/\\\\\"<>|:*?]")
                    .doesNotContain("\ufffd");

            var header = labour.get("/api/attachments/" + read(answer, "$.id"))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getHeader("Content-Disposition");
            assertThat(header).doesNotContainPattern("\\p{Cntrl}");
            assertThat(ContentDisposition.parse(header).getFilename()).isEqualTo(name);
        }
    }

    @Test
    void aNameThatIsTooLongKeepsItsEndWithoutCuttingACharacterInTwo() throws Exception {
        for (var tail : List.of("", "一", ".pdf", ".jpeg")) {
            var answer = labour.upload("𠮷".repeat(100) + tail, "application/pdf", PDF);
            var name = read(answer.andExpect(status().isOk()), "$.name");

            assertThat(name).endsWith(tail).matches("𠮷{50,60}" + java.util.regex.Pattern.quote(tail));
        }
    }

    @Test
    void aNameOfNothingButRubbishIsReplaced() throws Exception {
        for (var rubbish : List.of("", " ", "/", "C:\\", "\u202e\u200b", "??\"<>")) {
            labour.upload(rubbish, "application/pdf", PDF)
                    .andExpect(jsonPath("$.name").value("附件"));
        }
    }

    private static String name(Random random) {
        var name = new StringBuilder();
        var pieces = random.nextInt(random.nextInt(8) == 0 ? 120 : 8);
        for (var piece = 0; piece < pieces; piece++) {
            name.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return name.toString();
    }
}
