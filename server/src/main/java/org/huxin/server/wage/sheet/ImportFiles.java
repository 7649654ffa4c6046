package org.huxin.server.wage.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.database.DataHome;
import org.springframework.stereotype.Component;

/** Files that wait to be read. They hold numbers of papers in clear, and are gone once a file has come to its end. */
@Component
class ImportFiles {

    private final Path folder;

    ImportFiles(DataHome home) {
        this.folder = home.folder("wage-imports");
    }

    Path path(UUID job) {
        return folder.resolve(job.toString());
    }

    void forget(UUID job) {
        try {
            Files.deleteIfExists(path(job));
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    /** Only for a time when no file is coming in. @param wanted names of those that stay */
    void forgetAllBut(Set<String> wanted) throws IOException {
        try (var all = Files.list(folder)) {
            for (var file : all.filter(one -> !wanted.contains(one.getFileName().toString()))
                    .toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
