package org.huxin.server.demo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.huxin.server.attachments.GeneratedFiles;
import org.huxin.server.casework.clues.Clue;
import org.huxin.server.kernel.Money;
import org.huxin.server.kernel.Today;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** 演示凭证: a page of PDF that says what it proves and that it is invented. */
@Component
@Profile("demo")
class Proofs {

    private static final List<String> OBJECTS = List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 420 298]/Resources<</Font<</F 4 0 R>>>>/Contents 7 0 R>>",
            "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[5 0 R]>>",
            "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/FontDescriptor 6 0 R"
                    + "/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>",
            "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0"
                    + "/Ascent 880/Descent -120/CapHeight 880/StemV 93>>");

    private final GeneratedFiles files;
    private final Today today;

    Proofs(GeneratedFiles files, Today today) {
        this.files = files;
        this.today = today;
    }

    /**
     * Kept for the acting officer.
     *
     * @param what short Chinese name of the paper
     */
    UUID of(Clue clue, String what) {
        var money = clue.intake().claimedFen();
        return of(
                what + "-" + clue.number(),
                List.of(
                        what + "，线索编号：" + clue.number(),
                        "用人单位：" + clue.intake().employer(),
                        "反映金额：" + (money == null ? "不详" : Money.ofFen(money)) + " 元"));
    }

    /** As {@link #of(Clue, String)}, about anything else. */
    UUID of(String title, List<String> said) {
        var lines = new ArrayList<String>();
        lines.add("演示材料（虚构，不是真实凭证）");
        lines.addAll(said);
        lines.add("出具日期：" + today.date());
        return files.keep("演示" + title + ".pdf", pdf(lines));
    }

    private static byte[] pdf(List<String> lines) {
        var text = new StringBuilder("BT /F 16 Tf 30 250 Td 34 TL\n");
        for (var line : lines) {
            text.append('<')
                    .append(HexFormat.of().formatHex(line.getBytes(UTF_16BE)))
                    .append("> Tj T*\n");
        }
        text.append("ET");
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder();
        for (var i = 0; i <= OBJECTS.size(); i++) {
            places.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n");
            file.append(
                    i < OBJECTS.size()
                            ? OBJECTS.get(i)
                            : "<</Length %d>>\nstream\n%s\nendstream".formatted(text.length(), text));
            file.append("\nendobj\n");
        }
        var count = OBJECTS.size() + 2;
        var start = file.length();
        file.append("xref\n0 %d\n0000000000 65535 f \n%s".formatted(count, places));
        file.append("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(count, start));
        return file.toString().getBytes(ISO_8859_1);
    }
}
