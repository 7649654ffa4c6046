package org.huxin.server.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;

/** Invented papers. */
final class PaperSamples {

    static final LocalDate DATE = LocalDate.of(2024, 3, 7);

    private PaperSamples() {}

    static Paper letter() {
        return paper(List.of(
                new Paper.Paragraph("你单位承办的拖欠农民工工资线索（编号：示例-2024-000123），用人单位为示例建筑有限公司，涉及农民工35人、金额1286000.50元，"
                        + "我单位已于2024年3月4日交办。截至目前，你单位尚未明确承办人员。"),
                new Paper.Heading(1, "一、提醒事项"),
                new Paper.Paragraph("请于2024年3月8日前明确承办单位和责任人，并书面反馈办理情况；逾期仍无进展的，将向区政府主要领导通报，并抄送有关欠薪情况。"),
                new Paper.Heading(2, "（一）联系方式"),
                new Paper.Paragraph("书面反馈请送示例区根治拖欠农民工工资工作领导小组办公室。")));
    }

    static Paper withBody(String... paragraphs) {
        return paper(
                Arrays.stream(paragraphs).<Paper.Block>map(Paper.Paragraph::new).toList());
    }

    /** No attachments, no copies. */
    static Paper plain(String paragraph) {
        var paper = withBody(paragraph);
        return new Paper(
                paper.issuer(),
                paper.number(),
                paper.title(),
                paper.addressee(),
                paper.body(),
                List.of(),
                paper.unit(),
                paper.date(),
                List.of(),
                "");
    }

    /** One for all tests: reading the fonts takes a second. */
    static PdfPaper press() {
        return Press.ONE;
    }

    private static final class Press {
        static final PdfPaper ONE = new PdfPaper(new Fonts(null, List.of()));
    }

    /** The drawing instructions of the first page. */
    static String contents(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf);
                var contents = document.getPage(0).getContents()) {
            return new String(contents.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Paper followUpList(int rows) {
        var columns = List.of(
                new Paper.Column("序号", 3),
                new Paper.Column("线索编号", 8),
                new Paper.Column("用人单位", 9),
                new Paper.Column("承办单位", 9),
                new Paper.Column("交办日期", 6),
                new Paper.Column("超期情况", 6));
        var lines = IntStream.rangeClosed(1, rows)
                .mapToObj(row -> List.of(
                        "" + row,
                        "示例-2024-%04d".formatted(row),
                        "示例建筑劳务有限公司第" + row + "分公司",
                        "示例区住房和城乡建设局",
                        "2024-03-04",
                        "超期" + row + "日"))
                .toList();
        return paper(
                List.of(new Paper.Paragraph("截至本周五，下列交办线索尚未落实，现予列出，请各承办单位逐件跟进直至解决。"), new Paper.Grid(columns, lines)));
    }

    static Paper paper(List<Paper.Block> body) {
        return new Paper(
                "示例区人力资源和社会保障局",
                "示例治欠提〔2024〕12号",
                "关于示例建筑有限公司拖欠农民工工资线索尚未明确承办人员的提醒函",
                "示例区住房和城乡建设局",
                body,
                List.of("交办单", "线索登记表"),
                "示例区人力资源和社会保障局",
                DATE,
                List.of("示例区政府办公室", "示例区信访局", "示例街道办事处", "示例区交通运输局"),
                "示例区人力资源和社会保障局办公室");
    }
}
