package org.huxin.server.document;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills {@code {name}} in texts and remembers every name without a value. {@code {name?}} may stay empty; a part in
 * {@code [[…]]} is left out when one such name in it is empty, so that no words are left hanging.
 */
final class Blanks {

    private static final Pattern BLANK = Pattern.compile("\\{([a-z][a-z0-9_.]*)(\\?)?}");
    private static final Pattern OPTIONAL_PART = Pattern.compile("\\[\\[(.*?)]]");

    private final Map<String, String> values;
    private final Set<String> missing = new LinkedHashSet<>();

    Blanks(Map<String, String> values) {
        this.values = values;
    }

    /** Names without a value, in the order in which they were met. */
    Set<String> missing() {
        return missing;
    }

    String fill(String text) {
        var whole = OPTIONAL_PART.matcher(text).replaceAll(part -> {
            boolean empty = BLANK.matcher(part.group(1))
                    .results()
                    .anyMatch(blank ->
                            blank.group(2) != null && value(blank.group(1)).isEmpty());
            return empty ? "" : Matcher.quoteReplacement(part.group(1));
        });
        return BLANK.matcher(whole).replaceAll(blank -> {
            var value = value(blank.group(1));
            if (value.isEmpty() && blank.group(2) == null) {
                missing.add(blank.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private String value(String name) {
        return values.getOrDefault(name, "").strip();
    }
}
