package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is copied out of a PDF is what was put in. */
class PaperTextTests {

    private final PdfPaper press = PaperSamples.press();

    @Test
    void everyCharacterOfGb2312IsCopiedAsItself() {
        var all = new StringBuilder();
        for (int row = 0xB0; row <= 0xF7; row++) {
            for (int cell = 0xA1; cell <= 0xFE; cell++) {
                var text = new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312"));
                if (!text.contains("\uFFFD")) {
                    all.append(text);
                }
            }
        }
        assertThat(all.length()).isEqualTo(6763);
        assertThat(ReadBack.copied(press.draw(PaperSamples.withBody(all.toString()), false, 1))
                        .replaceAll("—\\d+—", ""))
                .contains(all);
    }

    @Test
    void numbersAndPunctuationAreCopiedAsTheyStand() {
        var text = "金额1286000.50元（35人），〔2024〕12号“《条例》”、100%；A—Z……·完。";
        assertThat(ReadBack.copied(press.draw(PaperSamples.withBody(text), false, 1)))
                .contains(text);
    }

    @Test
    void radicalsThatOnlyLookLikeCharactersBecomeCharacters() {
        assertThat(ReadBack.copied(press.draw(PaperSamples.withBody("⼈⼯⼆项"), false, 1)))
                .contains("人工二项");
    }

    @Test
    void rareNamesInsideAndBeyondTheFirstPlaneAreDrawnAndCopied() {
        var rare = "测试员𬭊、测试员𱁬、测试员堃喆赟犇燊昇翀祎旻珺頔垚龑";
        assertThat(ReadBack.copied(press.draw(PaperSamples.withBody(rare), false, 1)))
                .contains(rare)
                .doesNotContain("#");
    }

    @Test
    void aCharacterThatNoFontHasIsDrawnAsABlankBlockAndKeptForCopying() {
        var file = press.draw(PaperSamples.withBody("测试员𠮷到庭"), false, 1);
        assertThat(ReadBack.copied(file)).contains("测试员𠮷到庭").doesNotContain("#", "〓");
        assertThat(PaperSamples.contents(file)).contains("ActualText <FEFFD842DFB7>");
    }

    @Test
    void noLineBeginsOrEndsWithTheWrongPunctuation() {
        var read = ReadBack.of(press.draw(PaperSamples.withBody("甲乙丙，（丁）。".repeat(120)), false, 1));
        for (int page = 1; page <= read.pages(); page++) {
            assertThat(read.lines(page)).allSatisfy(line -> {
                assertThat(line.getFirst().getUnicode()).isNotIn("，", "）", "。");
                assertThat(line.getLast().getUnicode()).isNotEqualTo("（");
            });
        }
    }

    @Test
    void anAmountIsNeverCutByTheEndOfALine() {
        for (int before = 15; before < 27; before++) {
            var text = "甲".repeat(before) + "1286000.50元";
            var read = ReadBack.of(press.draw(PaperSamples.withBody(text), false, 1));
            assertThat(read.line(1, "1286000.50"))
                    .as("after %s characters", before)
                    .isNotEmpty();
        }
    }

    @Test
    void aFontWithoutTrueTypeOutlinesIsRefused() {
        assertThatThrownBy(() -> CleanFont.of("OTTO no font".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void titlesAreBrokenEvenlyAndNotInsideAWord() {
        assertThat(TitleBreaker.lines("关于示例建筑有限公司拖欠农民工工资线索尚未明确承办人员的提醒函"))
                .isEqualTo(List.of("关于示例建筑有限公司拖欠农民工工资", "线索尚未明确承办人员的提醒函"));
        assertThat(TitleBreaker.lines("周五跟进清单")).containsExactly("周五跟进清单");
    }
}
