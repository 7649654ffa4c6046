package org.huxin.files.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.huxin.files.sheet.Books;
import org.huxin.files.standard.FileKind;
import org.huxin.files.standard.SampleMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of any size and malice are judged in little memory and do not stop the command. */
class HostileFilesTests {

    /** Megabytes of heap for files that should be refused, or hold little. */
    private static final int LITTLE = 96;

    /** The bound for a sheet of a hundred thousand lines. */
    private static final int ENOUGH = 256;

    @TempDir
    private Path folder;

    @FunctionalInterface
    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    private static void text(OutputStream out, String text, int times) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        for (var i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    private Path file(String name, Content content) throws IOException {
        var file = folder.resolve(name);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.write(out);
        }
        return file;
    }

    /** A good workbook with one part written anew. */
    private void book(String part, Content content) throws IOException {
        var good = Files.write(folder.resolve("good.xlsx"), new SampleMonth(1, 3).wages.xlsx());
        file("bad.xlsx", out -> {
            try (var in = new ZipFile(good.toFile());
                    var zip = new ZipOutputStream(out)) {
                for (var entry : Collections.list(in.entries())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    if (entry.getName().equals(part)) {
                        content.write(zip);
                    } else {
                        in.getInputStream(entry).transferTo(zip);
                    }
                }
            }
        });
    }

    private void sheet(Content rows) throws IOException {
        book("xl/worksheets/sheet1.xml", out -> {
            text(out, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>", 1);
            rows.write(out);
            text(out, "</sheetData></worksheet>", 1);
        });
    }

    private Forked refused(String option, String file, String code) throws Exception {
        var done = Forked.run(folder, LITTLE, option, file);
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).startsWith(code);
        assertThat(done.status()).isEqualTo(2);
        return done;
    }

    @Test
    void aMillionBlankRowsAreSkipped() throws Exception {
        sheet(out -> {
            for (var row = 1; row <= 1_000_000; row++) {
                text(out, "<row r=\"" + row + "\"><c r=\"A" + row + "\" s=\"1\"/></row>", 1);
            }
        });
        var done = Forked.run(folder, LITTLE, "--wages", "bad.xlsx");
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).startsWith("HX1005");

        file("blank.csv", out -> {
            text(out, "姓名,证件号码,应发工资,实发工资\n", 1);
            text(out, ",,,\n", 1_000_000);
            text(out, "测试员甲,11010519491231002X,1,1\n", 1);
        });
        var text = Forked.run(folder, LITTLE, "--month", "2024-05", "--wages", "blank.csv");
        assertThat(text.err()).isEmpty();
        assertThat(text.status()).isZero();
        assertThat(text.out()).contains("1 行");
    }

    @Test
    void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
        book("xl/theme/theme1.xml", out -> text(out, "<a/>", 1));
        sheet(out -> text(out, "<row><c><v>0</v></c></row>" + " ".repeat(1_000), 200_000));
        refused("--wages", "bad.xlsx", "HX1001");
    }

    @Test
    void textsAndTagsWithoutEndAreRefused() throws Exception {
        book("xl/sharedStrings.xml", out -> {
            text(out, "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">", 1);
            text(out, "<si><t>a</t></si>", 4_000_000);
            text(out, "</sst>", 1);
        });
        refused("--wages", "bad.xlsx", "HX1001");
        sheet(out -> text(out, "<row a=\"" + "x".repeat(10_000_000), 5));
        refused("--wages", "bad.xlsx", "HX1001");
        sheet(out -> {
            text(out, "<!--", 1);
            text(out, "< >", 20_000_000);
        });
        refused("--wages", "bad.xlsx", "HX1001");
        sheet(out -> text(out, "<a>", 10_000_000));
        refused("--wages", "bad.xlsx", "HX1001");
        sheet(out -> text(out, "<row><c><v>" + "9".repeat(1_000_000) + "</v></c></row>", 1));
        refused("--wages", "bad.xlsx", "HX1001");
    }

    @Test
    void xmlMadeToDoHarmIsRefused() throws Exception {
        var laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 10; i++) {
            laughs.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        file("bad.xml", out -> text(out, laughs + "]><Document>&a9;</Document>", 1));
        refused("--xml", "bad.xml", "HX6002");
        file("bad.xml", out -> text(out, "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><Document/>", 1));
        refused("--xml", "bad.xml", "HX6002");
        file("bad.xml", out -> {
            text(out, "<Document><BkToCstmrStmt>", 1);
            text(out, "<a>", 3_000_000);
        });
        refused("--xml", "bad.xml", "HX6002");
        file("bad.xml", out -> text(out, "<Document><BkToCstmrStmt a=\"" + "x".repeat(10_000_000), 3));
        refused("--xml", "bad.xml", "HX6002");
        file("bad.xml", out -> {
            text(out, "<Document><BkToCstmrStmt>", 1);
            text(out, "<x/>" + " ".repeat(1_000), 250_000);
        });
        refused("--xml", "bad.xml", "HX6002");
    }

    @Test
    void morePaymentsThanOneFileHasAreNotKept() throws Exception {
        file("long.xml", out -> {
            text(out, "<Document><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr><Stmt>", 1);
            text(out, "<Ntry><Amt Ccy=\"CNY\">1</Amt></Ntry>", 250_000);
        });
        var done = Forked.run(folder, LITTLE, "--xml", "long.xml");
        assertThat(done.err()).isEmpty();
        assertThat(done.out()).startsWith("HX1008");
        assertThat(done.status()).isEqualTo(1);
    }

    @Test
    void aLineWithoutEndIsRefused() throws Exception {
        file("bad.csv", out -> text(out, "姓名,", 10_000_000));
        refused("--wages", "bad.csv", "HX1001");
    }

    @Test
    void aHundredThousandLinesAreCheckedAndHeldAgainstEachOther() throws Exception {
        var month = new SampleMonth(5, 100_000);
        month.wages.set(77_000, "实发工资", "1.23");
        for (var kind : FileKind.values()) {
            Files.write(folder.resolve(kind.word() + ".csv"), month.of(kind).utf8());
        }
        Files.write(folder.resolve("wages.xlsx"), month.wages.xlsx());

        var one = Forked.run(folder, ENOUGH, "--month", "2024-04", "--wages", "wages.xlsx");
        assertThat(one.err()).isEmpty();
        assertThat(one.status()).isEqualTo(1);
        assertThat(one.out())
                .contains("HX3004")
                .contains("第 77003 行")
                .contains("100000 行")
                .contains("错误 2，提醒 0");

        var all = Forked.run(
                folder,
                ENOUGH,
                "--roster",
                "roster.csv",
                "--attendance",
                "attendance.csv",
                "--wages",
                "wages.csv",
                "--bank",
                "bank.csv");
        assertThat(all.err()).isEmpty();
        assertThat(all.status()).isEqualTo(1);
        assertThat(all.out()).contains("HX5008").contains("第 77003 行").contains("HX5010");
    }

    @Test
    void aWorkbookWhosePartsHideBehindOtherNamesIsRefused() throws Exception {
        UnaryOperator<String> hide = text -> text.replace("worksheets/sheet1.xml", "worksheets/sheet1.bin");
        var good = new SampleMonth(1, 3).wages.xlsx();
        for (var part : new String[] {"xl/_rels/workbook.xml.rels", "[Content_Types].xml"}) {
            Files.write(folder.resolve("bad.xlsx"), Books.withPart(good, part, hide));
            refused("--wages", "bad.xlsx", "HX1001");
        }
    }
}
