package org.huxin.server.wage.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** About how many rows a file has, counted without reading them, to tell how far the reading has come. */
final class RowCount {

    private static final byte[] ROW = {'<', 'r', 'o', 'w'};
    private static final byte[] LINE = {'\n'};
    private static final int CHUNK = 1 << 16;

    /** No file that may be read unpacks to more; what goes on is not counted. */
    private static final long MOST = 1L << 30;

    private RowCount() {}

    static int of(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var largest = zip.stream()
                    .filter(part -> part.getName().startsWith("xl/worksheets/"))
                    .max(Comparator.comparingLong(java.util.zip.ZipEntry::getSize));
            if (largest.isEmpty()) {
                return 0;
            }
            try (var content = zip.getInputStream(largest.get())) {
                return count(content, ROW);
            }
        } catch (ZipException text) {
            try (var content = Files.newInputStream(file)) {
                return count(content, LINE);
            }
        }
    }

    private static int count(InputStream content, byte[] mark) throws IOException {
        var bytes = new byte[CHUNK];
        var found = 0;
        var matched = 0;
        var read = 0L;
        for (var length = content.read(bytes); length > 0 && read < MOST; length = content.read(bytes)) {
            read += length;
            for (var i = 0; i < length; i++) {
                matched = bytes[i] == mark[matched] ? matched + 1 : bytes[i] == mark[0] ? 1 : 0;
                if (matched == mark.length) {
                    found++;
                    matched = 0;
                }
            }
        }
        return found;
    }
}
