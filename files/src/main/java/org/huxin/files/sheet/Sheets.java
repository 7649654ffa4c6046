package org.huxin.files.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.huxin.files.FileRefused;

/** Opens what was sent by what it is, whatever its name says. */
public final class Sheets {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private Sheets() {}

    /** @throws FileRefused if it is neither a workbook nor text, or made to do harm */
    public static Sheet open(Path file) throws IOException {
        byte[] start;
        try (var content = Files.newInputStream(file)) {
            start = content.readNBytes(ZIP.length);
        }
        if (java.util.Arrays.equals(start, ZIP)) {
            WorkbookGuard.check(file);
            return new Workbook(file);
        }
        if (java.util.Arrays.equals(start, OLD_OFFICE)) {
            throw new FileRefused("这是旧版或加密的 Excel 文件，请另存为 xlsx 或 csv 后再送");
        }
        return new TextSheet(file);
    }
}
