package org.huxin.server.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        for (var text : sources()) {
            var path = PATH.matcher(text);
            var starts = new ArrayList<Integer>();
            var names = new ArrayList<String>();
            while (path.find()) {
                starts.add(path.end());
                names.add(path.group(1));
            }
            for (var i = 0; i < names.size(); i++) {
                var end = i + 1 < names.size() ? starts.get(i + 1) : text.length();
                var method = METHOD.matcher(text.substring(starts.get(i), end));
                while (method.find()) {
                    calls.add(method.group(1).toUpperCase(Locale.ROOT) + " " + names.get(i));
                }
            }
        }
        actions("clueTypes.ts", "ClueActions").forEach(action -> calls.add("POST /api/clues/{id}/" + action));
        actions("caseTypes.ts", "CaseActions").forEach(action -> calls.add("POST /api/cases/{id}/" + action));
        return calls;
    }

    private static List<String> sources() throws IOException {
        var texts = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(SOURCES, "*aths.ts")) {
            for (var file : files) {
                texts.add(Files.readString(file));
            }
        }
        return texts;
    }

    private static List<String> actions(String file, String type) throws IOException {
        var text = Files.readString(SOURCES.resolve(file));
        var start = text.indexOf("export interface " + type);
        var block = text.substring(start, text.indexOf("\n}", start));
        return ACTION.matcher(block).results().map(found -> found.group(1)).toList();
    }
}
