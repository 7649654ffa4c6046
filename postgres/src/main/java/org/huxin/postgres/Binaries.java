package org.huxin.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The programs of PostgreSQL, unpacked once beside the data into a folder that is named by the archive's SHA-256. */
record Binaries(Path root) {

    private static final int NAME_DIGITS = 16;

    /** Unpacks when this archive was not unpacked here before; a half-made folder is never taken for a whole one. */
    static Binaries beside(Home home) {
        var archive = archiveOf(System.getProperty("os.name"), System.getProperty("os.arch"));
        try {
            var folder = home.root().resolve("postgres-" + sha256(archive).substring(0, NAME_DIGITS));
            if (!Files.isDirectory(folder)) {
                var draft = Files.createTempDirectory(home.root(), "unpacking-");
                unpack(archive, draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Binaries(folder);
        } catch (AtomicMoveNotSupportedException e) {
            throw new PostgresRefused("数据目录所在的文件系统不支持原子改名：" + home.root(), e);
        } catch (IOException e) {
            throw new PostgresRefused("无法在 " + home.root() + " 解开 PostgreSQL：" + e.getMessage(), e);
        }
    }

    String program(String name) {
        return root.resolve("bin").resolve(name).toString();
    }

    /** The name of the archive for a platform, as its packaging names it. */
    static String archiveOf(String system, String architecture) {
        var name = system.toLowerCase(Locale.ROOT);
        var family = name.startsWith("windows") ? "windows" : name.startsWith("mac") ? "darwin" : "linux";
        var machine = architecture.equals("aarch64") ? "arm_64" : "x86_64";
        return "postgres-" + family + "-" + machine + ".txz";
    }

    private static InputStream open(String archive) {
        var stream = Binaries.class.getResourceAsStream("/" + archive);
        if (stream == null) {
            throw new PostgresRefused("本程序没有附带此平台的 PostgreSQL（" + archive
                    + "），请按 postgres/pom.xml 的平台选项重新构建，或用 spring.datasource.url 指定外部 PostgreSQL。");
        }
        return stream;
    }

    private static String sha256(String archive) throws IOException {
        try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target);
            }
        }
        // a folder made by createTempDirectory is closed to the account that PostgreSQL may run under
        permit(target, true);
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            permit(file, true);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(parent(file));
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(parent(file));
            Files.copy(content, file);
            permit(file, (entry.getMode() & 0100) != 0);
        }
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        return parent == null ? file : parent;
    }

    private static void permit(Path file, boolean executable) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
