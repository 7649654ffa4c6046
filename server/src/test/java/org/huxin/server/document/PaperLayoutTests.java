package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** GB/T 9704-2012, read back from the PDF. */
class PaperLayoutTests {

    private static final double HALF_MILLIMETRE = Sheet.mm(0.5);
    private static final double TENTH = 0.1;

    private static PdfPaper press;
    private static byte[] letterFile;
    private static ReadBack letter;
    private static ReadBack full;

    @BeforeAll
    static void draw() {
        press = PaperSamples.press();
        letterFile = press.draw(PaperSamples.letter(), false, 1);
        letter = ReadBack.of(letterFile);
        full = ReadBack.of(press.draw(PaperSamples.withBody("甲".repeat(28 * 40)), false, 1));
    }

    @Test
    void theSheetIsA4() throws IOException {
        try (var document = Loader.loadPDF(letterFile)) {
            var box = document.getPage(0).getMediaBox();
            assertThat((double) box.getWidth()).isCloseTo(Sheet.mm(210), within(TENTH));
            assertThat((double) box.getHeight()).isCloseTo(Sheet.mm(297), within(TENTH));
        }
    }

    @Test
    void aFullPageHasTwentyTwoLinesOfTwentyEightCharactersWithinTheMargins() {
        var lines = full.lines(2);
        var body = lines.subList(0, lines.size() - 1);

        assertThat(body).hasSize(22).allSatisfy(line -> assertThat(line).hasSize(28));
        assertThat((double) body.getFirst().getFirst().getXDirAdj()).isCloseTo(Sheet.mm(28), within(HALF_MILLIMETRE));
        assertThat(end(body.getFirst())).isCloseTo(Sheet.mm(28 + 156), within(HALF_MILLIMETRE));
        assertThat(strip(body.getFirst())).isCloseTo(Sheet.mm(37), within(HALF_MILLIMETRE));
        assertThat(strip(body.getLast()) + Sheet.LINE).isCloseTo(Sheet.mm(37 + 225), within(HALF_MILLIMETRE));
    }

    @Test
    void linesStandAtOnePitchAndCharactersAtAnother() {
        var body = full.lines(2);
        for (int line = 1; line < 22; line++) {
            assertThat(strip(body.get(line)) - strip(body.get(line - 1))).isCloseTo(Sheet.mm(225) / 22, within(TENTH));
        }
        var characters = body.getFirst();
        for (int character = 1; character < 28; character++) {
            double step = characters.get(character).getXDirAdj()
                    - characters.get(character - 1).getXDirAdj();
            assertThat(step).isCloseTo(Sheet.mm(156) / 28, within(TENTH));
        }
    }

    @Test
    void theBodyIsThirdSizeAndItsFirstLineIndentedByTwoCharacters() {
        var first = letter.line(1, "你单位承办的");
        assertThat(first).allSatisfy(text -> assertThat(text.getFontSizeInPt()).isEqualTo(16));
        assertThat((double) first.getFirst().getXDirAdj())
                .isCloseTo(Sheet.LEFT + 2 * Sheet.CELL, within(HALF_MILLIMETRE));
        assertThat(first.getFirst().getFont().getName()).contains("NotoSerifSC");
        assertThat(letter.line(1, "一、提醒事项").getFirst().getFont().getName()).contains("NotoSansSC");
    }

    @Test
    void theIssuersMarkIsRedHighAndInTheMiddle() {
        var mark = letter.lines(1).getFirst();
        assertThat(ReadBack.text(mark)).isEqualTo("示例区人力资源和社会保障局");
        assertThat(mark.getFirst().getFont().getName()).contains("NotoSerifSC").contains("Bold");
        assertThat(mark.getFirst().getYDirAdj() - 0.88 * 42).isCloseTo(Sheet.mm(37 + 35), within(HALF_MILLIMETRE));
        assertThat(middle(mark)).isCloseTo(Sheet.mm(28 + 78), within(Sheet.mm(1)));
    }

    @Test
    void theNumberStandsTwoLinesUnderTheMarkAndTheTitleTwoLinesUnderTheRule() {
        var mark = letter.lines(1).getFirst();
        var number = letter.line(1, "示例治欠提〔2024〕12号");
        double markBottom = mark.getFirst().getYDirAdj() + 0.12 * 42;
        double numberTop = number.getFirst().getYDirAdj() - 0.88 * 16;
        assertThat(numberTop - markBottom).isCloseTo(2 * Sheet.LINE, within(HALF_MILLIMETRE));
        assertThat(middle(number)).isCloseTo(Sheet.mm(28 + 78), within(Sheet.mm(1)));

        var title = letter.line(1, "关于示例建筑有限公司");
        double rule = numberTop + 16 + Sheet.mm(4);
        assertThat(title).allSatisfy(text -> assertThat(text.getFontSizeInPt()).isEqualTo(22));
        assertThat(strip(title) - rule).isBetween(2 * Sheet.LINE, 2.5 * Sheet.LINE);
        assertThat(middle(title)).isCloseTo(Sheet.mm(28 + 78), within(Sheet.mm(1)));
    }

    @Test
    void theSealCoversUnitAndDateAndReachesTheTextAboveByLessThanALine() throws IOException {
        var unit = letter.line(2, "示例区人力资源和社会保障局");
        var date = letter.line(2, "2024年3月7日");
        try (var document = Loader.loadPDF(letterFile)) {
            var seal = document.getDocumentCatalog()
                    .getAcroForm()
                    .getField(PdfPaper.SEAL_FIELD)
                    .getWidgets()
                    .getFirst()
                    .getRectangle();
            double top = Sheet.HEIGHT - seal.getUpperRightY();
            double bottom = Sheet.HEIGHT - seal.getLowerLeftY();
            double middle = (seal.getLowerLeftX() + seal.getUpperRightX()) / 2;
            assertThat(middle).isCloseTo(middle(date), within(1.0)).isCloseTo(middle(unit), within(1.0));
            assertThat(top).isLessThan(strip(unit));
            assertThat(bottom).isGreaterThan(strip(date) + Sheet.LINE);
            assertThat(top - (strip(letter.line(2, "线索登记表")) + Sheet.LINE)).isBetween(0.0, Sheet.LINE);
        }
        assertThat(strip(date) - strip(unit)).isCloseTo(Sheet.LINE, within(TENTH));
        assertThat(end(unit)).isLessThan(Sheet.RIGHT + TENTH);
    }

    @Test
    void pageNumbersStandOnTheOuterSideUnderTheText() {
        var odd = letter.line(1, "— 1 —");
        var even = letter.line(2, "— 2 —");
        assertThat(odd).allSatisfy(text -> assertThat(text.getFontSizeInPt()).isEqualTo(14));
        assertThat(end(odd)).isCloseTo(Sheet.RIGHT - 14, within(HALF_MILLIMETRE));
        assertThat((double) even.getFirst().getXDirAdj()).isCloseTo(Sheet.LEFT + 14, within(HALF_MILLIMETRE));
        assertThat((double) odd.getFirst().getYDirAdj())
                .isBetween(Sheet.BOTTOM + Sheet.mm(7), Sheet.BOTTOM + Sheet.mm(10));
    }

    @Test
    void copiesAndPrintingStandAtTheFootOfTheLastPage() {
        var copies = letter.line(2, "抄送：示例区政府办公室");
        var printing = letter.line(2, "2024年3月7日印发");
        assertThat(copies).allSatisfy(text -> assertThat(text.getFontSizeInPt()).isEqualTo(14));
        assertThat((double) copies.getFirst().getXDirAdj()).isCloseTo(Sheet.LEFT + 14, within(HALF_MILLIMETRE));
        assertThat(end(printing)).isCloseTo(Sheet.RIGHT - 14, within(Sheet.mm(1)));
        assertThat((double) printing.getFirst().getYDirAdj()).isBetween(Sheet.BOTTOM - 20, Sheet.BOTTOM);
    }

    @Test
    void theSignatureNeverStandsAloneOnAPage() {
        for (int lines = 1; lines <= 30; lines++) {
            var read = ReadBack.of(press.draw(PaperSamples.plain("甲".repeat(28 * lines - 4)), false, 1));
            for (int page = 1; page <= read.pages(); page++) {
                boolean signed = ReadBack.text(
                                read.lines(page).stream().flatMap(List::stream).toList())
                        .contains("2024年3月7日");
                if (signed) {
                    assertThat(ReadBack.text(read.lines(page).stream()
                                    .flatMap(List::stream)
                                    .toList()))
                            .as("%s lines", lines)
                            .contains("甲");
                }
            }
        }
    }

    @Test
    void aLongTableRepeatsItsHeadOnEveryPage() {
        var list = ReadBack.of(press.draw(PaperSamples.followUpList(40), false, 1));
        for (int page = 1; page < list.pages(); page++) {
            assertThat(list.line(page, "线索编号")).isNotEmpty();
        }
    }

    @Test
    void aVoidedPaperSaysSoOnEveryPage() {
        var voided = ReadBack.of(press.draw(PaperSamples.letter(), true, 1));
        assertThat(voided.line(1, "作废")).isNotEmpty();
        assertThat(voided.line(2, "作废")).isNotEmpty();
    }

    @Test
    void theSamePaperGivesTheSameBytes() {
        assertThat(press.draw(PaperSamples.letter(), false, 1)).isEqualTo(letterFile);
    }

    /** Top of the strip of one line in which 3号 or larger text stands in the middle. */
    private static double strip(List<TextPosition> line) {
        var first = line.getFirst();
        double size = first.getFontSizeInPt();
        return first.getYDirAdj() - Ink.baseline(Sheet.LINE, size);
    }

    private static double end(List<TextPosition> line) {
        var last = line.getLast();
        return last.getXDirAdj() + last.getWidthDirAdj();
    }

    private static double middle(List<TextPosition> line) {
        return (line.getFirst().getXDirAdj() + end(line)) / 2;
    }
}
