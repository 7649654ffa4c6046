package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;

/** The Word file, read back. */
class PaperDocxTests {

    private final XWPFDocument letter = read(PaperSamples.letter());

    @Test
    void pageAndMarginsAreThoseOfTheStandard() {
        var section = letter.getDocument().getBody().getSectPr();
        assertThat(millimetres(section.getPgSz().getW())).isCloseTo(210, within(0.1));
        assertThat(millimetres(section.getPgSz().getH())).isCloseTo(297, within(0.1));
        assertThat(millimetres(section.getPgMar().getTop())).isCloseTo(37, within(0.1));
        assertThat(millimetres(section.getPgMar().getLeft())).isCloseTo(28, within(0.1));
        assertThat(millimetres(section.getPgMar().getRight())).isCloseTo(26, within(0.1));
        assertThat(millimetres(section.getPgMar().getBottom())).isCloseTo(35, within(0.1));
    }

    @Test
    void theGridHasTwentyTwoLinesAndTheBodyFitsTwentyEightCharacters() {
        var grid = letter.getDocument().getBody().getSectPr().getDocGrid();
        assertThat(grid.getType()).isEqualTo(STDocGrid.LINES);
        assertThat(22 * millimetres(grid.getLinePitch())).isCloseTo(225, within(0.5));

        var run = paragraph("你单位承办的").getRuns().getFirst();
        assertThat(28 * (run.getFontSizeAsDouble() + run.getCharacterSpacing() / 20.0))
                .isBetween(Sheet.TEXT_WIDTH - Sheet.CELL / 2, Sheet.TEXT_WIDTH);
        assertThat(paragraph("你单位承办的").getSpacingBetween()).isCloseTo(Sheet.LINE, within(0.05));
    }

    @Test
    void eachPartHasItsFontAndSize() {
        expect("示例区人力资源和社会保障局", "方正小标宋简体", 42);
        expect("示例治欠提〔2024〕12号", "仿宋_GB2312", 16);
        expect("关于示例建筑有限公司", "方正小标宋简体", 22);
        expect("你单位承办的", "仿宋_GB2312", 16);
        expect("一、提醒事项", "黑体", 16);
        expect("（一）联系方式", "楷体_GB2312", 16);
        assertThat(letter.getParagraphs().getFirst().getRuns().getFirst().getColor())
                .isEqualTo("E60012");
    }

    @Test
    void theTextIsThatOfThePaper() {
        for (var block : PaperSamples.letter().body()) {
            var text = block instanceof Paper.Paragraph(var words) ? words : ((Paper.Heading) block).text();
            assertThat(paragraph(text).getText()).isEqualTo(text);
        }
        assertThat(paragraph("2024年3月7日").getText()).isEqualTo("2024年3月7日");
        var record = letter.getTables().getLast();
        assertThat(record.getRow(0).getCell(0).getText()).isEqualTo("抄送：示例区政府办公室，示例区信访局，示例街道办事处，示例区交通运输局。");
        assertThat(record.getRow(1).getCell(0).getText()).endsWith("2024年3月7日印发");
    }

    @Test
    void theSealHasItsPlaceAndPageNumbersStandOutside() {
        assertThat(paragraph("示例区人力资源和社会保障局", 1).getCTP().toString()).contains("印章位置");
        assertThat(letter.getFooterList())
                .hasSize(2)
                .allSatisfy(footer -> assertThat(footer._getHdrFtr().toString()).contains("PAGE"));
    }

    @Test
    void aTableKeepsItsCellsAndRepeatsItsHead() {
        var table = read(PaperSamples.followUpList(3)).getTables().getFirst();
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRow(2).getCell(1).getText()).isEqualTo("示例-2024-0002");
        assertThat(Arrays.stream(table.getCTTbl().getTblGrid().getGridColArray())
                        .mapToDouble(column -> millimetres(column.getW()))
                        .sum())
                .isCloseTo(156, within(0.5));
    }

    private void expect(String text, String font, double size) {
        var run = paragraph(text).getRuns().getFirst();
        assertThat(run.getFontFamily(org.apache.poi.xwpf.usermodel.XWPFRun.FontCharRange.eastAsia))
                .as(text)
                .isEqualTo(font);
        assertThat(run.getFontSizeAsDouble()).as(text).isEqualTo(size);
    }

    private XWPFParagraph paragraph(String start) {
        return paragraph(start, 0);
    }

    private XWPFParagraph paragraph(String start, int skip) {
        return letter.getParagraphs().stream()
                .filter(one -> one.getText().startsWith(start))
                .skip(skip)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no paragraph “" + start + "”"));
    }

    private static XWPFDocument read(Paper paper) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(new DocxPaper().draw(paper)));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static double millimetres(Object twips) {
        return new BigInteger(twips.toString()).doubleValue() / 20 * 25.4 / 72;
    }
}
