package org.huxin.server.document;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/** A ruled table in a Word file, its head repeated on every page. */
final class DocxTable {

    private static final double LINE = 17;

    private DocxTable() {}

    static void add(XWPFDocument document, Paper.Grid grid) {
        var table = document.createTable(grid.rows().size() + 1, grid.columns().size());
        table.setWidth(DocxSheet.twips(Sheet.TEXT_WIDTH).intValue());
        var properties = table.getCTTbl().getTblPr();
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var widths = widths(grid.columns());
        var columns = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        for (int column = 0; column < widths.size(); column++) {
            (column < columns.sizeOfGridColArray() ? columns.getGridColArray(column) : columns.addNewGridCol())
                    .setW(widths.get(column));
        }
        var head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(head, grid.columns().stream().map(Paper.Column::label).toList(), Typeface.HEADING, widths);
        for (int row = 0; row < grid.rows().size(); row++) {
            table.getRow(row + 1).setCantSplitRow(true);
            fill(table.getRow(row + 1), grid.rows().get(row), Typeface.BODY, widths);
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells, Typeface face, List<BigInteger> widths) {
        for (int column = 0; column < cells.size(); column++) {
            var cell = row.getCell(column);
            var width = cell.getCTTc().isSetTcPr()
                    ? cell.getCTTc().getTcPr()
                    : cell.getCTTc().addNewTcPr();
            var set = width.isSetTcW() ? width.getTcW() : width.addNewTcW();
            set.setType(STTblWidth.DXA);
            set.setW(widths.get(column));
            new DocxLine(cell.getParagraphs().getFirst())
                    .height(LINE)
                    .align(face == Typeface.HEADING ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT)
                    .text(cells.get(column), face, Sheet.SIZE_TABLE);
        }
    }

    private static List<BigInteger> widths(List<Paper.Column> columns) {
        double total = columns.stream().mapToInt(Paper.Column::weight).sum();
        return columns.stream()
                .map(column -> DocxSheet.twips(Sheet.TEXT_WIDTH * column.weight() / total))
                .toList();
    }
}
