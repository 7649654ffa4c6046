package org.huxin.files.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks as tests need them, honest and altered. */
public final class Books {

    private Books() {}

    public static byte[] workbook(Consumer<Worksheet> fill) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("台账"));
        }
        return bytes.toByteArray();
    }

    public static void row(Worksheet sheet, int row, Object... values) {
        for (var place = 0; place < values.length; place++) {
            switch (values[place]) {
                case Number number -> sheet.value(row, place, number);
                case java.time.LocalDateTime moment -> {
                    sheet.value(row, place, moment);
                    sheet.style(row, place).format("yyyy-mm-dd hh:mm").set();
                }
                default -> sheet.value(row, place, values[place].toString());
            }
        }
    }

    /** The same workbook with the text of one part changed. */
    public static byte[] withPart(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        var file = Files.write(Files.createTempFile("workbook", ""), workbook);
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(in.entries())) {
                var content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write((entry.getName().equals(part) ? change.apply(content) : content)
                        .getBytes(StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }
}
