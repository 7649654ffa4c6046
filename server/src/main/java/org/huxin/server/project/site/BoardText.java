package org.huxin.server.project.site;

import org.jspecify.annotations.Nullable;

/** What an officer fills in: one line of visible characters. */
final class BoardText {

    static final int LONGEST = 200;

    private BoardText() {}

    /** Without control characters and doubled blanks; empty for nothing. */
    static String plain(@Nullable String typed) {
        return typed == null
                ? ""
                : typed.replaceAll("\\s+", " ")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                        .strip();
    }
}
