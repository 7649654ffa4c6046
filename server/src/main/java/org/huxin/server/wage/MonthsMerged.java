package org.huxin.server.wage;

import java.util.Set;
import java.util.UUID;

/** Months of some projects read otherwise in the ledger of wages; told in the transaction that merged them. */
public record MonthsMerged(Set<UUID> projects) {

    public MonthsMerged {
        projects = Set.copyOf(projects);
    }
}
