package org.huxin.server.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/** The fonts of papers: for every part a list, of which the first that has a character draws it. */
final class Fonts implements Metrics {

    /** Drawn (〓) in place of a character that no font has; the character itself stays in the copied text. */
    static final int MISSING = 0x3013;

    private static final String CARRIED = "/fonts/";

    /** One font file. */
    record Face(TrueTypeFont font, CmapLookup characters) {

        static Face of(byte[] file) {
            try {
                var clean = CleanFont.of(file);
                var font = new TTFParser(true).parse(new RandomAccessReadBuffer(clean));
                return new Face(font, font.getUnicodeCmapLookup());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }

        double advance(int character) {
            try {
                return (double) font.getAdvanceWidth(characters.getGlyphId(character)) / font.getUnitsPerEm();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }

    private final Map<Typeface, List<Face>> faces = new EnumMap<>(Typeface.class);

    /**
     * @param fangsong a 仿宋 TrueType file that the installation holds a licence for, used before the carried fonts
     * @param others further TrueType files, asked last for characters that nothing else has
     */
    Fonts(@Nullable Path fangsong, List<Path> others) {
        var song = carried("NotoSerifSC_400Regular.ttf");
        var sans = carried("NotoSansSC_400Regular.ttf");
        var last = others.stream().map(Fonts::installed).toList();
        var body = new ArrayList<Face>();
        if (fangsong != null) {
            body.add(installed(fangsong));
        }
        body.addAll(List.of(song, sans));
        body.addAll(last);
        faces.put(Typeface.BODY, body);
        faces.put(Typeface.SUBHEADING, body);
        faces.put(Typeface.PAGE_NUMBER, chain(List.of(song), List.of()));
        faces.put(Typeface.TITLE, chain(List.of(carried("NotoSerifSC_700Bold.ttf"), song, sans), last));
        faces.put(Typeface.HEADING, chain(List.of(sans, song), last));
    }

    /** The font that draws a character, or nothing when no font has it. */
    @Nullable
    Face face(Typeface part, int character) {
        for (var face : chain(part)) {
            if (face.has(character)) {
                return face;
            }
        }
        return null;
    }

    @Override
    public double advance(Typeface part, int character) {
        var face = face(part, character);
        return face == null ? chain(part).getFirst().advance(MISSING) : face.advance(character);
    }

    List<Face> chain(Typeface part) {
        return faces.getOrDefault(part, List.of());
    }

    private static List<Face> chain(List<Face> first, List<Face> last) {
        var all = new ArrayList<>(first);
        all.addAll(last);
        return all;
    }

    private static Face installed(Path file) {
        try {
            return Face.of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("读不到字体文件：" + file, unreadable);
        }
    }

    private static Face carried(String name) {
        try (var file = Fonts.class.getResourceAsStream(CARRIED + name)) {
            if (file == null) {
                throw new IllegalStateException("构建缺少字体 " + name);
            }
            return Face.of(file.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
