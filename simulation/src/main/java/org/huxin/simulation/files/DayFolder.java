package org.huxin.simulation.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one day, written when it is over. */
final class DayFolder implements AutoCloseable {

    private final Path root;
    private final Map<String, StringBuilder> files = new TreeMap<>();
    private @Nullable LocalDate day;

    DayFolder(Path root) {
        this.root = root;
    }

    void turn(LocalDate today) {
        if (!today.equals(day)) {
            close();
            day = today;
        }
    }

    /** Adds lines to a file of the day, which begins with its title and its head. */
    void add(String name, String head, CharSequence lines) {
        files.computeIfAbsent(name, missing -> new StringBuilder(head)).append(lines);
    }

    /** What was added so far, by the names of files, for whoever writes it elsewhere. */
    Map<String, String> take() {
        var taken = new TreeMap<String, String>();
        files.forEach((name, text) -> taken.put(name, text.toString()));
        files.clear();
        return taken;
    }

    @Override
    public void close() {
        if (day == null) {
            return;
        }
        var folder = root.resolve(day.toString());
        try {
            Files.createDirectories(folder);
            for (var file : files.entrySet()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
        files.clear();
    }
}
