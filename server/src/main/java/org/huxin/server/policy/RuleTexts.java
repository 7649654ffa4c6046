package org.huxin.server.policy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huxin.policy.PackSource;
import org.huxin.policy.RuleSource;

/** The files of the packs as they were read, to show a rule as it is written. */
final class RuleTexts {

    private final Map<String, List<String>> lines = new HashMap<>();

    RuleTexts(List<PackSource> sources) {
        for (var source : sources) {
            source.files()
                    .forEach(file -> lines.put(
                            file.path(),
                            new String(file.bytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList()));
        }
    }

    /** From the line on which the rule begins to the one before the next item or comment beside it. */
    String of(RuleSource rule) {
        var file = lines.getOrDefault(rule.file(), List.of());
        var first = rule.line() - 1;
        if (first < 0 || first >= file.size()) {
            return "";
        }
        var indent = indent(file.get(first));
        var end = first + 1;
        while (end < file.size() && (file.get(end).isBlank() || indent(file.get(end)) > indent)) {
            end++;
        }
        return String.join("\n", file.subList(first, end)).stripTrailing();
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
