package org.huxin.server.wage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Files that nobody in good faith sends, by what is wrong with them. None holds a line that could be taken. */
final class HostileFiles {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private HostileFiles() {}

    /** @param header of a file that would be understood, as text with commas */
    static Map<String, byte[]> all(String header) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("empty", new byte[0]);
        all.put("blank", " \n\n \n".getBytes(StandardCharsets.UTF_8));
        all.put("header only", (header + "\n").getBytes(StandardCharsets.UTF_8));
        all.put("noise", noise());
        all.put("NUL bytes", new byte[4_096]);
        all.put("UTF-16", ("\uFEFF" + header + "\n\u0000,x\n").getBytes(StandardCharsets.UTF_16LE));
        all.put(
                "half a character",
                Arrays.copyOf(
                        (header + "\n测").getBytes(StandardCharsets.UTF_8),
                        header.getBytes(StandardCharsets.UTF_8).length + 3));
        all.put("a page", "<html><table><tr><td>姓名</td></tr></table></html>".getBytes(StandardCharsets.UTF_8));
        all.put("an old workbook", Arrays.copyOf(OLE, 2_000));
        all.put("an unclosed quotation", (header + "\n\"" + "x".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
        all.put("a line without end", ",".repeat(300_000).getBytes(StandardCharsets.UTF_8));
        all.put("values of NUL", (header + "\n" + "\u0000,".repeat(12) + "\n").getBytes(StandardCharsets.UTF_8));
        all.put(
                "values without measure",
                (header + "\n" + "9".repeat(400).concat(",").repeat(12) + "\n").getBytes(StandardCharsets.UTF_8));
        all.put("powers of ten", (header + "\n" + "1e999999999,".repeat(12) + "\n").getBytes(StandardCharsets.UTF_8));
        all.put("half a zip", Arrays.copyOf(zip("xl/worksheets/sheet1.xml", "<worksheet/>"), 40));
        all.put("a zip of something else", zip("a.txt", "示例"));
        all.put("a bomb", bomb());
        all.put(
                "a workbook with entities",
                zip(
                        "xl/worksheets/sheet1.xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>"));
        all.put("formulas", formulas(header));
        all.put("many blank rows", blanks(header));
        return all;
    }

    private static byte[] noise() {
        var bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zip(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Small on the way, 200 MB once it is opened. */
    private static byte[] bomb() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook><sheets><sheet name=\"a\" sheetId=\"1\"/></sheets></workbook>"
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
            var rows = "<row><c><v>1</v></c></row>".repeat(8_000).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < 1_000; i++) {
                zip.write(rows);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] formulas(String header) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var page = book.newWorksheet("a");
            var titles = header.split(",");
            for (var at = 0; at < titles.length; at++) {
                page.value(0, at, titles[at]);
                page.formula(1, at, "HYPERLINK(\"http://example.invalid\")");
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] blanks(String header) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var page = book.newWorksheet("a");
            var titles = header.split(",");
            for (var at = 0; at < titles.length; at++) {
                page.value(0, at, titles[at]);
            }
            for (var row = 1; row < 60_000; row++) {
                page.value(row, 0, "");
            }
        }
        return bytes.toByteArray();
    }
}
