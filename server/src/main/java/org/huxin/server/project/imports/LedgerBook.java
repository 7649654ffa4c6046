package org.huxin.server.project.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.project.imports.LedgerColumns.Named;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The sheet of the ledger with its header of two lines. */
@Component
class LedgerBook {

    /** Lines of the header. */
    static final int HEADER = 2;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final LedgerColumns columns;

    LedgerBook(LedgerColumns columns) {
        this.columns = columns;
    }

    /** @throws CommandRefused {@code import.no_columns} where the place keeps no such ledger */
    List<Named> columns(String jurisdiction) {
        var all = columns.of(jurisdiction);
        if (all.isEmpty()) {
            throw CommandRefused.rule("import.no_columns", "本辖区的规则没有规定推送台账的栏目");
        }
        return all;
    }

    /** A new sheet with its header; a group stands once over its columns, a column of its own over both lines. */
    static Worksheet sheet(Workbook book, List<Named> columns) {
        var sheet = book.newWorksheet("推送台账");
        sheet.freezePane(0, HEADER);
        for (var from = 0; from < columns.size(); ) {
            var named = columns.get(from);
            var group = named.group();
            if (group == null) {
                sheet.inlineString(0, from, named.label());
                sheet.range(0, from, 1, from).merge();
                if (!named.fromText()) {
                    sheet.comment(0, from, "这一栏的名称不是原表的文字");
                }
                from++;
                continue;
            }
            var to = from;
            while (to < columns.size() && group.equals(columns.get(to).group())) {
                sheet.inlineString(1, to, columns.get(to).label());
                to++;
            }
            sheet.inlineString(0, from, group);
            if (to - from > 1) {
                sheet.range(0, from, 0, to - 1).merge();
            }
            from = to;
        }
        return sheet;
    }

    /** The header alone. */
    byte[] template(String jurisdiction) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "huxin", "1.0")) {
            sheet(book, columns(jurisdiction)).finish();
        }
        return bytes.toByteArray();
    }

    /** An answer that is saved under a name. */
    static ResponseEntity.BodyBuilder named(String name) {
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION, saved(name));
    }

    static String saved(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
