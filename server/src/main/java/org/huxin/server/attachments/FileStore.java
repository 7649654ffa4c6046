package org.huxin.server.attachments;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.huxin.server.database.DataHome;
import org.huxin.server.party.SealedFiles;
import org.springframework.stereotype.Component;

/**
 * Bytes by their hash, encrypted: the same file is kept once, however often it is uploaded. A file is there whole and on the
 * disk before its name exists, so that a crash leaves nothing half written behind a name.
 */
@Component
public class FileStore {

    /** What was kept. */
    record Kept(String sha256, long size) {}

    private final Path folder;
    private final SealedFiles sealed;

    FileStore(DataHome home, SealedFiles sealed) {
        this.folder = home.folder("attachments");
        this.sealed = sealed;
    }

    Kept keep(InputStream bytes) {
        var unnamed = folder.resolve(UUID.randomUUID() + ".part");
        try {
            var kept = write(bytes, unnamed);
            var directory = Files.createDirectories(directory(kept.sha256()));
            Files.move(unnamed, directory.resolve(kept.sha256()), StandardCopyOption.ATOMIC_MOVE);
            flush(directory); // a new name is on the disk once its directory is
            return kept;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            forget(unnamed);
        }
    }

    /** The bytes of a hash, as they were uploaded. */
    public InputStream open(String sha256) throws IOException {
        return sealed.open(new BufferedInputStream(Files.newInputStream(path(sha256))));
    }

    Path path(String sha256) {
        return directory(sha256).resolve(sha256);
    }

    private Path directory(String sha256) {
        return folder.resolve(sha256.substring(0, 2));
    }

    private Kept write(InputStream bytes, Path file) throws IOException {
        var digest = sha256();
        long size;
        try (var out = sealed.seal(new BufferedOutputStream(Files.newOutputStream(file)))) {
            size = new DigestInputStream(bytes, digest).transferTo(out);
        }
        flush(file);
        return new Kept(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void flush(Path written) throws IOException {
        try (var open = FileChannel.open(written, StandardOpenOption.READ)) {
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
