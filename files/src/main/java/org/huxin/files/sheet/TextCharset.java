package org.huxin.files.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.huxin.files.FileRefused;

/**
 * In what a text file is written, found by reading the whole of it strictly: Chinese in GBK is practically never valid
 * UTF-8, so no guess by frequency is needed.
 */
public enum TextCharset {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    /** With the newer characters of GB 18030, which office programs write under the old name. */
    GBK("GBK", Charset.forName("GB18030")),
    /** What spreadsheets call Unicode text; only with its mark. */
    UTF_16("UTF-16", StandardCharsets.UTF_16);

    private static final int CHUNK = 8_192;
    private static final char MARK = '\ufeff';

    private final String label;
    private final Charset charset;

    TextCharset(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** @throws FileRefused if it is no text */
    static TextCharset of(Path file) throws IOException {
        byte[] start;
        try (var content = Files.newInputStream(file)) {
            start = content.readNBytes(2);
        }
        var marked = start.length == 2 && (start[0] & 0xff) + (start[1] & 0xff) == 0xff + 0xfe;
        for (var one : marked ? List.of(UTF_16) : List.of(UTF_8, GBK)) {
            if (one.reads(file)) {
                return one;
            }
        }
        throw new FileRefused("无法识别的文件：请送 xlsx，或 UTF-8、GBK 编码的 csv");
    }

    String label() {
        return label;
    }

    /** The text without its mark. */
    BufferedReader open(Path file) throws IOException {
        var text = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private boolean reads(Path file) throws IOException {
        var strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var text = new InputStreamReader(Files.newInputStream(file), strict)) {
            var chunk = new char[CHUNK];
            for (var length = text.read(chunk); length >= 0; length = text.read(chunk)) {
                for (var i = 0; i < length; i++) {
                    if (chunk[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException otherwiseWritten) {
            return false;
        }
    }
}
