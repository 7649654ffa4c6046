package org.huxin.server.party.session;

import java.time.LocalDate;
import java.util.List;
import org.huxin.server.party.Named;

/** The officer signed in, with what the console may offer. */
record Me(
        String id,
        String username,
        String name,
        String post,
        Named unit,
        Place jurisdiction,
        List<String> roles,
        List<String> may,
        Scope scope,
        LocalDate today) {

    record Place(String id, String name, String level) {}

    /**
     * How far the officer sees.
     *
     * @param kind jurisdiction, industry, unit or own
     * @param label in Chinese
     */
    record Scope(String kind, String label) {}
}
