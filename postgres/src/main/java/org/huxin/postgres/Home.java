package org.huxin.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory that one carried PostgreSQL owns, and the names inside it. */
record Home(Path root) {

    /** Creates the directory when it is missing; only an absolute path keeps its meaning when the program moves. */
    static Home at(Path root) {
        if (!root.isAbsolute()) {
            throw new PostgresRefused("数据目录必须是绝对路径：" + root);
        }
        try {
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new PostgresRefused("无法创建数据目录 " + root + "：" + e.getMessage(), e);
        }
        return new Home(root.normalize());
    }

    Path lock() {
        return root.resolve("lock");
    }

    Path data() {
        return root.resolve("data");
    }

    Path logs() {
        return root.resolve("log");
    }

    /** What the server says before its own log is open: the first place to look when it does not start. */
    Path startLog() {
        return logs().resolve("start.log");
    }

    Path password() {
        return root.resolve("password");
    }

    Path port() {
        return root.resolve("port");
    }

    Path postmasterPid() {
        return data().resolve("postmaster.pid");
    }

    /** Writes through a temporary file, so that a crash leaves the old text or the new, never half; readable by the owner only. */
    static void write(Path file, String text) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(draft, text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
