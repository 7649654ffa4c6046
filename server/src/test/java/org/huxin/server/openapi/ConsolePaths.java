package org.huxin.server.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the console calls, read from its own sources: {@code METHOD path}. */
final class ConsolePaths {

    private static final Path SOURCES = Path.of("..", "web", "src", "api");
    private static final Pattern PATH = Pattern.compile("'(/api/[^']+)':\\s*\\{");
    private static final Pattern METHOD = Pattern.compile("\\b(get|post|put|delete): ");
    private static final Pattern ACTION = Pattern.compile("^  '?([a-z-]+)'?: \\{", Pattern.MULTILINE);

    private ConsolePaths() {}

    static List<String> all() throws IOException {
        var calls = new ArrayList<String>();
        var text = Files.readString(SOURCES.resolve("paths.ts"));
        var block = text.substring(text.indexOf("export interface paths"));
        var path = PATH.matcher(block);
        var starts = new ArrayList<Integer>();
        var names = new ArrayList<String>();
        while (path.find()) {
            starts.add(path.end());
            names.add(path.group(1));
        }
        for (var i = 0; i < names.size(); i++) {
            var end = i + 1 < names.size() ? starts.get(i + 1) : block.length();
            var method = METHOD.matcher(block.substring(starts.get(i), end));
            while (method.find()) {
                calls.add(method.group(1).toUpperCase(java.util.Locale.ROOT) + " " + names.get(i));
            }
        }
        actions("ClueActions").forEach(action -> calls.add("POST /api/clues/{id}/" + action));
        actions("CaseActions").forEach(action -> calls.add("POST /api/cases/{id}/" + action));
        return calls;
    }

    private static List<String> actions(String type) throws IOException {
        var text = Files.readString(SOURCES.resolve("types.ts"));
        var start = text.indexOf("export interface " + type);
        var block = text.substring(start, text.indexOf("\n}", start));
        return ACTION.matcher(block).results().map(found -> found.group(1)).toList();
    }
}
