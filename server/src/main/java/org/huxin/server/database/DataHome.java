package org.huxin.server.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * 数据目录: the one absolute directory for everything this installation keeps outside the database (the carried
 * PostgreSQL, attachments, keys). Set by {@code huxin.home}; {@code ~/.huxin} otherwise.
 *
 * @param root absolute
 */
public record DataHome(Path root) {

    static DataHome of(String configured) {
        var chosen = configured.isBlank()
                ? Path.of(System.getProperty("user.home"), ".huxin")
                : Path.of(
                        configured.startsWith("~/")
                                ? System.getProperty("user.home") + configured.substring(1)
                                : configured);
        return new DataHome(chosen.toAbsolutePath().normalize());
    }

    /**
     * A directory of its own for one purpose, made when it is missing.
     *
     * @throws UncheckedIOException when it cannot be made
     */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
