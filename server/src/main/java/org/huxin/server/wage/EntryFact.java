package org.huxin.server.wage;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;
import org.jspecify.annotations.Nullable;

/** People whom the roster does not know came onto a site, subject {@code site_entry:<id>}: one for each project and day. */
public sealed interface EntryFact extends Fact {

    static String subject(java.util.UUID id) {
        return "site_entry:" + id;
    }

    /**
     * The first of them that day.
     *
     * @param ofProject id of the project
     */
    @FactType("entry.unregistered")
    record Unregistered(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String ofProject,
            String number,
            String name,
            @Nullable String region,
            @Nullable String field,
            @Nullable String industryUnit,
            String sourceUnit)
            implements EntryFact {}

    /** They were registered or sent away. @param unit that says so */
    @FactType("entry.dealt")
    record Dealt(String subject, LocalDateTime at, String jurisdiction, String unit) implements EntryFact {}
}
