package org.huxin.server.project.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Ledgers of invented projects. */
final class LedgerSamples {

    static final String UPPER = "序号,项目名称,所属行业部门,负责人,联系方式,建设单位,,,施工总单位,,,合同总额（万元）,备注\n";
    static final String LOWER = ",,,,,名称,项目负责人,联系方式,名称,项目经理,联系方式,,\n";

    private LedgerSamples() {}

    /** A line about an invented project, as it stands in a ledger. */
    static List<String> line(int number, String name) {
        return List.of(
                Integer.toString(number),
                name,
                "区住房城乡建设局",
                "测试员甲",
                "0391-1234567",
                name + "置业有限公司",
                "测试员乙",
                "13800000002",
                name + "建设有限公司",
                "测试员丙",
                "13800000003",
                "1234.56",
                "示例备注");
    }

    static String csv(List<List<String>> lines) {
        var csv = new StringBuilder(UPPER + LOWER);
        lines.forEach(line -> csv.append(String.join(",", line)).append('\n'));
        return csv.toString();
    }

    /** A workbook whose header is merged as in the document. */
    static byte[] workbook(List<List<String>> lines, Consumer<Worksheet> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("台账");
            row(sheet, 0, List.of("示例在建工程台账"));
            row(sheet, 1, List.of(UPPER.strip().split(",", -1)));
            row(sheet, 2, List.of(LOWER.strip().split(",", -1)));
            sheet.range(1, 5, 1, 7).merge();
            sheet.range(1, 8, 1, 10).merge();
            sheet.range(1, 0, 2, 0).merge();
            for (var i = 0; i < lines.size(); i++) {
                row(sheet, i + 3, lines.get(i));
            }
            change.accept(sheet);
        }
        return bytes.toByteArray();
    }

    private static void row(Worksheet sheet, int row, List<String> texts) {
        for (var place = 0; place < texts.size(); place++) {
            if (!texts.get(place).isEmpty()) {
                sheet.value(row, place, texts.get(place));
            }
        }
    }

    /** Every row of the first sheet as text; numbers as they are shown. */
    static List<List<String>> rows(byte[] workbook) throws IOException {
        try (var book = new ReadableWorkbook(new ByteArrayInputStream(workbook));
                var rows = book.getFirstSheet().openStream()) {
            return rows.map(row -> {
                        var texts = new ArrayList<String>();
                        row.forEach(cell -> texts.add(cell == null || cell.getText() == null ? "" : cell.getText()));
                        return (List<String>) texts;
                    })
                    .toList();
        }
    }
}
