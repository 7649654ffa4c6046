package org.huxin.server.rules;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.huxin.server.policy.OpenValue;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one rule.
 *
 * @param yaml as it stands in its file
 * @param sentences what it says in Chinese
 * @param openDuties duties owed under it now
 */
record RuleDetail(
        @JsonUnwrapped RuleRow row,
        Version version,
        String yaml,
        List<String> sentences,
        List<Story> scenarios,
        @Nullable OpenValue gap,
        int openDuties) {

    record Version(String id, String pack, String version, String hash, String source) {}

    record Story(String name, List<String> rows, String source) {}
}
