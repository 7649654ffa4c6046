package org.huxin.server.party.privacy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * The keys of an installation. To change the key, add a line {@code key.<id>} and name it in {@code current}: what is
 * stored stays readable by its old key. The index key cannot be changed without indexing everything anew.
 *
 * @param current id of the key that encrypts now
 * @param keys by id, 16 bytes each (SM4)
 * @param index key of the blind index, 32 bytes
 */
record KeyRing(String current, Map<String, byte[]> keys, byte[] index) {

    private static final int KEY_BYTES = 16;
    private static final int INDEX_BYTES = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    /**
     * Reads the keys, making them at the first start.
     *
     * @throws IllegalStateException in one Chinese line if the file is open to others or not complete
     */
    static KeyRing at(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            refuseIfOpenToOthers(file);
            try (Reader reader = Files.newBufferedReader(file)) {
                var lines = new Properties();
                lines.load(reader);
                return of(lines, file);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("不能读写个人信息密钥文件 " + file, unreadable);
        }
    }

    byte[] key(String id) {
        var key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("个人信息密钥文件中没有编号为 " + id + " 的密钥");
        }
        return key;
    }

    private static KeyRing of(Properties lines, Path file) {
        var keys = new HashMap<String, byte[]>();
        lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith("key."))
                .forEach(name -> keys.put(
                        name.substring(4),
                        Base64.getDecoder().decode(lines.getProperty(name).strip())));
        var current = lines.getProperty("current", "").strip();
        var index = Base64.getDecoder().decode(lines.getProperty("index", "").strip());
        var complete = keys.containsKey(current)
                && index.length == INDEX_BYTES
                && keys.values().stream().allMatch(key -> key.length == KEY_BYTES);
        if (!complete) {
            throw new IllegalStateException("个人信息密钥文件不完整：" + file);
        }
        return new KeyRing(current, Map.copyOf(keys), index);
    }

    private static void make(Path file) throws IOException {
        var text =
                "# Keys of the personal data in the database. Keep a copy apart from the database: without it the data is lost.\n"
                        + "current=k1\nkey.k1=" + random(KEY_BYTES) + "\nindex=" + random(INDEX_BYTES) + "\n";
        Files.createDirectories(file.toAbsolutePath().getParent());
        // written aside under a name of its own and then linked: a crash never leaves half a key, of two starts one
        // wins
        var aside = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                file.getFileName().toString(),
                ".new",
                posix(file)
                        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                        : new FileAttribute<?>[0]);
        Files.writeString(aside, text, StandardCharsets.US_ASCII, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException | UnsupportedOperationException other) {
            if (!Files.exists(file)) {
                Files.move(aside, file);
            }
        }
        Files.deleteIfExists(aside);
    }

    private static void refuseIfOpenToOthers(Path file) throws IOException {
        if (posix(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
            throw new IllegalStateException("个人信息密钥文件的权限过宽，请执行：chmod 600 " + file);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        return Base64.getEncoder().encodeToString(random);
    }
}
