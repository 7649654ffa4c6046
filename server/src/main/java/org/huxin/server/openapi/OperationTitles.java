package org.huxin.server.openapi;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What each operation is called in Chinese, and under which heading it stands: {@code openapi/operations.txt}, where a line
 * is a heading or {@code METHOD path title}.
 */
final class OperationTitles {

    /**
     * One operation.
     *
     * @param heading it stands under
     */
    record Title(String heading, String text) {}

    private static final String FILE = "/openapi/operations.txt";
    private static final int PARTS = 3;

    private final Map<String, Title> titles;

    private OperationTitles(Map<String, Title> titles) {
        this.titles = titles;
    }

    static OperationTitles load() throws IOException {
        var titles = new LinkedHashMap<String, Title>();
        var heading = "";
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(OperationTitles.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var parts = line.strip().split("\\s+", PARTS);
                if (parts.length == PARTS) {
                    titles.put(parts[0] + " " + parts[1], new Title(heading, parts[2]));
                } else if (!line.isBlank()) {
                    heading = line.strip();
                }
            }
        }
        return new OperationTitles(titles);
    }

    /** @param method in capitals */
    Optional<Title> of(String method, String path) {
        return Optional.ofNullable(titles.get(method + " " + path));
    }
}
