package org.huxin.server.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * A TrueType font without what spoils copied text: its character map loses the Kangxi radicals and the compatibility
 * ideographs, which share glyphs with ordinary characters and would be read back instead of them, and its ligature
 * tables go.
 */
final class CleanFont {

    private static final Set<String> KEPT =
            Set.of("OS/2", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post", "prep");
    private static final int LAST_PLANE_USED = 0x3FFFF;
    private static final int HEADER = 12;
    private static final int RECORD = 16;
    private static final int SFNT_VERSION = 0x00010000;

    private CleanFont() {}

    /** @throws IOException when the file is no TrueType font with glyf outlines */
    static byte[] of(byte[] file) throws IOException {
        try (TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file))) {
            if (font.getTableMap().get("glyf") == null) {
                throw new IOException("字体不是 TrueType 轮廓（无 glyf 表）：" + font.getName());
            }
            var tables = new TreeMap<String, byte[]>();
            for (var table : font.getTables()) {
                if (KEPT.contains(table.getTag())) {
                    tables.put(table.getTag(), font.getTableBytes(table));
                }
            }
            tables.put("cmap", characterMap(font));
            return assemble(tables);
        }
    }

    private static byte[] characterMap(TrueTypeFont font) throws IOException {
        var lookup = font.getUnicodeCmapLookup();
        record Run(int from, int to, int glyph) {}
        var runs = new ArrayList<Run>();
        for (int character = 1; character <= LAST_PLANE_USED; character++) {
            int glyph = PlainText.isTwin(character) ? 0 : lookup.getGlyphId(character);
            if (glyph == 0) {
                continue;
            }
            var last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.to() == character - 1 && last.glyph() + character - last.from() == glyph) {
                runs.set(runs.size() - 1, new Run(last.from(), character, last.glyph()));
            } else {
                runs.add(new Run(character, character, glyph));
            }
        }
        int length = 16 + HEADER * runs.size();
        var bytes = ByteBuffer.allocate(HEADER + length);
        // one subtable: platform 3, encoding 10, format 12
        bytes.putShort((short) 0).putShort((short) 1);
        bytes.putShort((short) 3).putShort((short) 10).putInt(HEADER);
        bytes.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0).putInt(runs.size());
        runs.forEach(run -> bytes.putInt(run.from()).putInt(run.to()).putInt(run.glyph()));
        return bytes.array();
    }

    private static byte[] assemble(Map<String, byte[]> tables) {
        int offset = HEADER + RECORD * tables.size();
        var directory = ByteBuffer.allocate(offset);
        int power = Integer.highestOneBit(tables.size());
        directory.putInt(SFNT_VERSION).putShort((short) tables.size());
        directory.putShort((short) (power * RECORD));
        directory.putShort((short) Integer.numberOfTrailingZeros(power));
        directory.putShort((short) ((tables.size() - power) * RECORD));
        var body = new ByteArrayOutputStream();
        for (var table : tables.entrySet()) {
            var bytes = table.getValue();
            for (char letter : table.getKey().toCharArray()) {
                directory.put((byte) letter);
            }
            directory.putInt(checksum(bytes)).putInt(offset + body.size()).putInt(bytes.length);
            body.writeBytes(bytes);
            body.writeBytes(new byte[-bytes.length & 3]);
        }
        var whole = ByteBuffer.allocate(offset + body.size());
        return whole.put(directory.array()).put(body.toByteArray()).array();
    }

    private static int checksum(byte[] table) {
        var padded = ByteBuffer.allocate((table.length + 3) & ~3).put(table).rewind();
        int sum = 0;
        while (padded.hasRemaining()) {
            sum += padded.getInt();
        }
        return sum;
    }
}
