package org.huxin.server.kernel;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every two neighbouring characters of a text, so that a word of two Chinese characters can be found through an index. */
public final class Bigrams {

    private Bigrams() {}

    public static String[] of(@Nullable String... texts) {
        var found = new LinkedHashSet<String>();
        for (var text : texts) {
            if (text != null) {
                add(text, found);
            }
        }
        return found.toArray(String[]::new);
    }

    private static void add(String text, Set<String> found) {
        var characters = text.strip().toLowerCase(Locale.ROOT).codePoints().toArray();
        for (var i = 0; i + 1 < characters.length; i++) {
            found.add(new String(characters, i, 2));
        }
    }
}
