package org.huxin.server.attachments;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.huxin.server.database.DataHome;
import org.springframework.stereotype.Component;

/**
 * Bytes by their hash: the same file is kept once, however often it is uploaded. A file is there whole and on the disk
 * before its name exists, so that a crash leaves nothing half written behind a name.
 */
@Component
public class FileStore {

    /** What was kept. */
    record Kept(String sha256, long size) {}

    private static final int CHUNK = 64 * 1024;

    private final Path folder;

    FileStore(DataHome home) {
        this.folder = home.folder("attachments");
    }

    Kept keep(InputStream bytes) {
        var unnamed = folder.resolve(UUID.randomUUID() + ".part");
        try {
            var kept = write(bytes, unnamed);
            var directory = Files.createDirectories(directory(kept.sha256()));
            Files.move(unnamed, directory.resolve(kept.sha256()), StandardCopyOption.ATOMIC_MOVE);
            flush(directory);
            return kept;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            forget(unnamed);
        }
    }

    /** Where the bytes of a hash lie. */
    public Path path(String sha256) {
        return directory(sha256).resolve(sha256);
    }

    private Path directory(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private static Kept write(InputStream bytes, Path file) throws IOException {
        var digest = sha256();
        var chunk = new byte[CHUNK];
        long size = 0;
        try (var out = FileChannel.open(file, CREATE_NEW, WRITE)) {
            for (int n = bytes.read(chunk); n >= 0; n = bytes.read(chunk)) {
                digest.update(chunk, 0, n);
                var buffer = ByteBuffer.wrap(chunk, 0, n);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
                size += n;
            }
            out.force(true);
        }
        return new Kept(HexFormat.of().formatHex(digest.digest()), size);
    }

    /** A new name is on the disk once its directory is. */
    private static void flush(Path directory) throws IOException {
        try (var open = FileChannel.open(directory, READ)) {
            open.force(true);
        }
    }

    private static void forget(Path unnamed) {
        try {
            Files.deleteIfExists(unnamed);
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
