package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Boards and cards: all that they say is on the paper, inside the frame, and the code is read from it. */
class PanelTests {

    private static final String LINK = "https://huxin.example.gov.cn/p/abcdefghijklmnopqrstuvwx";
    private static final Fonts FONTS = new Fonts(null, List.of());
    private static final String LETTERS = "建设单位施工总承包项目部分工资支付日期投诉举报电话示例有限公司0123456789-，。（）、abcXYZ ";

    private final PdfPaper press = PaperSamples.press();

    private static Handout board(List<Handout.Line> lines, String link) {
        return new Handout("维权信息告示牌", "示例安置房工程", lines, "欠薪可以投诉", link);
    }

    private static Handout.Line line(String label, String text) {
        return new Handout.Line(label, text);
    }

    private static String text(Random random, int most) {
        var text = new StringBuilder("示");
        for (int left = random.nextInt(most); left > 0; left--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static Handout random(Random random) {
        var lines = new ArrayList<Handout.Line>();
        for (int left = 1 + random.nextInt(20); left > 0; left--) {
            lines.add(line(text(random, 14), text(random, 400)));
        }
        return new Handout(
                text(random, 20), text(random, 200), lines, text(random, 20), random.nextBoolean() ? LINK : null);
    }

    @ParameterizedTest
    @EnumSource(HandoutFormat.class)
    void theCodeIsReadFromThePaperWhateverStandsBesideIt(HandoutFormat format) {
        if (format == HandoutFormat.CARDS_A4) {
            return; // ten codes on one sheet: no telephone reads the whole sheet at once
        }
        var file = press.draw(board(List.of(line("建设单位", "示例置业有限公司")), LINK), format);
        assertThat(Printed.code(file)).hasValue(LINK);
        assertThat(Printed.code(press.draw(board(List.of(line("建设单位", "示例")), null), format)))
                .isEmpty();
    }

    @Test
    void everythingIsInsideTheFrameHoweverMuchThereIs() {
        var random = new Random(34);
        for (int round = 0; round < 60; round++) {
            var handout = random(random);
            var format = HandoutFormat.values()[round % HandoutFormat.values().length];
            for (var mark : format.marks(handout, FONTS)) {
                switch (mark) {
                    case Mark.Text text -> {
                        double end = text.x() + FONTS.width(text.text(), text.face(), text.size(), 0);
                        assertThat(text.x()).isNotNegative();
                        assertThat(end).as(text.text()).isLessThanOrEqualTo(format.width());
                        assertThat(text.y()).isBetween(0.0, format.height());
                    }
                    case Mark.Block block -> {
                        assertThat(block.x() + block.width()).isLessThanOrEqualTo(format.width());
                        assertThat(block.y() + block.height()).isLessThanOrEqualTo(format.height());
                    }
                    case Mark.Rule rule -> assertThat(rule.toX()).isLessThanOrEqualTo(format.width());
                    case Mark.Seal seal -> throw new AssertionError(seal);
                }
            }
        }
    }

    @Test
    void nothingThatIsSaidIsLeftOut() {
        var random = new Random(18);
        for (int round = 0; round < 6; round++) {
            var handout = random(random);
            var copied = Printed.text(press.draw(handout, HandoutFormat.BOARD_A3));
            for (var line : handout.lines()) {
                assertThat(copied).contains(line.label().replaceAll("\\s", ""));
                assertThat(signs(copied)).containsAll(signs(line.text()));
            }
        }
    }

    private static List<Integer> signs(String text) {
        return text.codePoints()
                .filter(sign -> !Character.isWhitespace(sign))
                .boxed()
                .toList();
    }

    @Test
    void aLineWithSeveralPartsStandsUnderItself() {
        var marks = HandoutFormat.BOARD_A3.marks(board(List.of(line("分包单位", "甲公司\n乙公司")), null), FONTS);
        var texts = marks.stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(text -> text.text().endsWith("公司"))
                .toList();
        assertThat(texts).extracting(Mark.Text::text).containsExactly("甲公司", "乙公司");
        assertThat(texts.getFirst().x()).isEqualTo(texts.getLast().x());
        assertThat(texts.getFirst().y()).isLessThan(texts.getLast().y());
    }

    @Test
    void aLargerBoardIsTheSameLarger() {
        var handout = board(List.of(line("建设单位", "示例置业有限公司"), line("热线", "12348")), LINK);
        var small = HandoutFormat.BOARD_A3.marks(handout, FONTS);
        var large = HandoutFormat.BOARD_A2.marks(handout, FONTS);
        assertThat(large).hasSameSizeAs(small);
        double by = HandoutFormat.BOARD_A2.width() / HandoutFormat.BOARD_A3.width();
        for (int at = 0; at < small.size(); at++) {
            if (small.get(at) instanceof Mark.Text one && large.get(at) instanceof Mark.Text other) {
                assertThat(other.text()).isEqualTo(one.text());
                assertThat(other.size()).isCloseTo(one.size() * by, org.assertj.core.data.Offset.offset(0.01));
            }
        }
    }

    @Test
    void theSameHandoutGivesTheSameFile() {
        var handout = board(List.of(line("建设单位", "示例置业有限公司")), LINK);
        assertThat(press.draw(handout, HandoutFormat.CARDS_A4)).isEqualTo(press.draw(handout, HandoutFormat.CARDS_A4));
        assertThat(press.draw(handout, HandoutFormat.CARDS_A4))
                .isNotEqualTo(press.draw(board(List.of(line("建设单位", "别的")), LINK), HandoutFormat.CARDS_A4));
    }

    @Test
    void charactersThatOnlyLookLikeOthersBecomeThem() {
        var file = press.draw(board(List.of(line("⼯资", "⼈⼯费")), null), HandoutFormat.BOARD_A3);
        assertThat(Printed.text(file)).contains("工资", "人工费");
    }
}
