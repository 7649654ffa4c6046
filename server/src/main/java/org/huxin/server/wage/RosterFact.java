package org.huxin.server.wage;

import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactType;

/** What gates before a worker's entry look at; never stored: rules hear of no single worker. */
public sealed interface RosterFact extends Fact {

    /** @param entryLacking what the worker has not, codes of the register {@code entry_papers} */
    @FactType("roster.entry_checked")
    record EntryChecked(String subject, LocalDateTime at, String jurisdiction, List<String> entryLacking)
            implements RosterFact {}
}
