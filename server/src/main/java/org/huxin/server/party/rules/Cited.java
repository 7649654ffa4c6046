package org.huxin.server.party.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clause that refuses, as the console shows it. */
record Cited(
        String document,
        String documentTitle,
        @Nullable String documentNumber,
        String issuer,
        String clause,
        String says,
        List<String> rows) {}
