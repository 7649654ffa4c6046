package org.huxin.server.kernel;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody searches for, word by word. */
public final class SearchWords {

    /** Blanks of any script: people who write Chinese type wide ones. */
    private static final Pattern ENDS = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private SearchWords() {}

    /** @return the words; none when nothing is searched for */
    public static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : ENDS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
    }
}
