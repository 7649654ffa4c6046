package org.huxin.server.project.templates;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huxin.engine.policy.Register;

/**
 * 范本.
 *
 * @param wageClause 工资条款, which every one of them has
 * @param paragraphs with blanks such as {@code {worker}} and the place of the {@code {wage_clause}}
 */
record Template(String code, String label, String wageClause, List<String> paragraphs) {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z_]+)}");
    private static final String WAGE_CLAUSE = "{wage_clause}";

    /** To be written on by hand. */
    private static final String LINE = "＿＿＿＿＿＿";

    static Template of(Register.Entry entry) {
        return new Template(
                entry.code(),
                entry.label(),
                String.valueOf(entry.attributes().get("wage_clause")),
                entry.attributes().get("paragraphs") instanceof List<?> texts
                        ? texts.stream().map(Objects::toString).toList()
                        : List.of());
    }

    /** The text with values in its blanks; what has none is left to be written by hand. */
    List<String> filled(Map<String, String> values) {
        return paragraphs.stream()
                .map(text -> BLANK.matcher(text.replace(WAGE_CLAUSE, wageClause))
                        .replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(1), LINE))))
                .toList();
    }
}
