package org.huxin.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which requirement rows some test names. A row counts only when a {@link Requirement} annotation of a test or the
 * {@code rows} of a pack's scenario names it: prose and comments do not count.
 */
public final class Coverage {

    private static final Pattern ANNOTATION = Pattern.compile("(?m)^\\s*@Requirement\\(([^)]*)\\)");
    private static final Pattern SCENARIO =
            Pattern.compile("(?m)^[ -]*rows:[ \\t]*(\\[[^\\]]*\\]|(?:\\s*\\n[ \\t]+- [A-Za-z0-9-]+)+)");
    private static final Pattern ROW = Pattern.compile("\\b[A-Z]{2,3}-[0-9]{2,3}[a-z]?\\b");

    private final Map<String, String> topicByRow;
    private final Set<String> named;

    private Coverage(Map<String, String> topicByRow, Set<String> named) {
        this.topicByRow = topicByRow;
        this.named = named;
    }

    /** Prints {@code N/435} and the rows by topic for the project whose root is the first argument. */
    public static void main(String[] arguments) throws IOException {
        var root = Path.of(arguments.length == 0 ? "." : arguments[0]);
        var coverage = of(root);
        coverage.print(new PrintStream(System.out, true, UTF_8));
        if (!coverage.unknown().isEmpty()) {
            System.exit(1);
        }
    }

    static Coverage of(Path root) throws IOException {
        var named = new TreeSet<String>();
        for (var file : sources(root)) {
            named.addAll(rows(file, Files.readString(file)));
        }
        return new Coverage(knownRows(), named);
    }

    /** Test sources of every module and the scenarios of every pack. */
    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isTest(root.relativize(file).toString().replace('\\', '/')))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isTest(String path) {
        var built = path.contains("/target/") || path.contains("node_modules/") || path.startsWith(".");
        return !built
                && (path.contains("src/test/java/") && path.endsWith(".java")
                        || path.startsWith("policy/") && path.contains("/scenarios/") && path.endsWith(".yaml"));
    }

    static Collection<String> rows(Path file, String text) {
        var rows = new TreeSet<String>();
        var naming = file.toString().endsWith(".yaml") ? SCENARIO : ANNOTATION;
        naming.matcher(text)
                .results()
                .forEach(hit -> ROW.matcher(hit.group(1)).results().forEach(row -> rows.add(row.group())));
        return rows;
    }

    private static Map<String, String> knownRows() throws IOException {
        var topics = new LinkedHashMap<String, String>();
        try (var stream = Coverage.class.getResourceAsStream("/requirement-rows.csv")) {
            var lines = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8).lines();
            lines.skip(1).map(line -> line.split(",")).forEach(cells -> topics.put(cells[0], cells[1]));
        }
        return topics;
    }

    /** Rows that a test names and that do not exist: slips of the pen. */
    Set<String> unknown() {
        var unknown = new TreeSet<>(named);
        unknown.removeAll(topicByRow.keySet());
        return unknown;
    }

    long covered() {
        return topicByRow.keySet().stream().filter(named::contains).count();
    }

    int total() {
        return topicByRow.size();
    }

    void print(PrintStream out) {
        var topics = new TreeMap<String, List<String>>();
        topicByRow
                .values()
                .forEach(topic -> topics.put(
                        topic,
                        topicByRow.keySet().stream()
                                .filter(row -> topic.equals(topicByRow.get(row)))
                                .toList()));
        topics.forEach((topic, rows) -> {
            var proven = rows.stream().filter(named::contains).toList();
            var open = rows.stream().filter(row -> !named.contains(row)).toList();
            out.println(topic + " " + proven.size() + "/" + rows.size());
            if (!proven.isEmpty()) {
                out.println("  有测试：" + String.join(" ", proven));
            }
            if (!open.isEmpty()) {
                out.println("  尚无：" + String.join(" ", open));
            }
        });
        unknown().forEach(row -> out.println("没有这一行：" + row));
        out.println("要求覆盖 " + covered() + "/" + total());
    }
}
