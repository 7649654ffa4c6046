package org.huxin.server.project.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public page of a board: what officers write is text on it, never anything else. */
class BoardPageTests {

    private static final List<String> PIECES = List.of(
            "<script>",
            "</dd>",
            "\"",
            "'",
            "&",
            "&lt;",
            "<img src=x onerror=alert(1)>",
            "javascript:",
            "%s",
            "%1$s",
            "$1",
            "12348",
            "0936-8200001",
            "13800000001",
            "工资",
            " ",
            "]]>",
            "<!--");

    private static final String TOKEN = "abcdefghijklmnopqrstuvwx";

    private static Board board(String project, String label, String text) {
        return new Board("维权信息告示牌", project, List.of(new Board.Line("x", label, text, null)));
    }

    @Test
    void whateverIsWrittenStaysText() {
        var random = new Random(71);
        for (int round = 0; round < 500; round++) {
            var page = BoardPage.of(board(text(random), text(random), text(random)), TOKEN);
            assertThat(page.replaceAll("<a href=\"tel:[0-9-]+\">", "")
                            .replaceAll("</?(dl|dt|dd|h1|h2|html|head|body|title|meta|style|a|!doctype)\\b[^<>]*>", ""))
                    .as(page)
                    .doesNotContain("<", ">");
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int left = random.nextInt(8); left >= 0; left--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12348", "12333", "0936-8200001", "03918200001", "13800000001", "010-12345678"})
    void numbersCanBeTapped(String number) {
        assertThat(BoardPage.of(board("甲", "热线", "市人社局 " + number + "，工作日"), TOKEN))
                .contains("市人社局 <a href=\"tel:%1$s\">%1$s</a>，工作日".formatted(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020元/月", "每月15日", "https://a.example.cn/12348", "A12348", "110101190001010030", "123456"})
    void whatIsNoNumberToCallIsNotOffered(String text) {
        assertThat(BoardPage.of(board("甲", "某行", text), TOKEN))
                .doesNotContain("tel:")
                .contains(text);
    }

    @Test
    void leadsTheWorkersOfTheProjectToTheirWages() {
        assertThat(BoardPage.of(board("甲", "热线", null), TOKEN)).contains("href=\"/w/" + TOKEN + "\"");
    }

    @Test
    void aLineOfWhichNothingIsKnownSaysSo() {
        var board = board("甲", "法律援助", null);
        assertThat(BoardPage.of(board, TOKEN)).contains("<dt>法律援助</dt>", "<dd>未登记</dd>");
        assertThat(board.missing()).extracting(Board.Line::label).containsExactly("法律援助");
    }

    @Test
    void thePagesForNothingAndForARushAreSmallAndPlain() {
        for (var page : List.of(BoardPage.none(), BoardPage.busy())) {
            assertThat(page)
                    .contains("<!doctype html>", "lang=\"zh-CN\"")
                    .doesNotContain("<script", "%1$s")
                    .hasSizeLessThan(2_000);
        }
        assertThat(BoardPage.none()).contains("href=\"/channels\"");
    }

    @Test
    void whatIsFilledInBecomesOneLineOfVisibleCharacters() {
        assertThat(BoardText.plain(null)).isEmpty();
        assertThat(BoardText.plain(" \n\t ")).isEmpty();
        assertThat(BoardText.plain(" 每月\n15日\u0000\u200b\u202e ")).isEqualTo("每月 15日");
        assertThat(BoardText.plain("项目部　甲")).isEqualTo("项目部　甲");
    }
}
