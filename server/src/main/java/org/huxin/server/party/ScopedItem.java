package org.huxin.server.party;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values by which a {@link DataScope} judges one matter: the same that {@link ScopeColumns} names.
 *
 * @param units whose own item it is: handling, first asked, helping
 * @param source unit that sent it in
 * @param stateCompany whether a state company is the owner or the contractor
 * @param government whether it is paid with government money
 */
public record ScopedItem(
        String jurisdiction,
        @Nullable String region,
        @Nullable String field,
        Collection<String> units,
        @Nullable String source,
        boolean stateCompany,
        boolean government) {

    public ScopedItem {
        units = List.copyOf(units);
    }

    /** A matter of which nothing is said about whose money it is. */
    public ScopedItem(
            String jurisdiction,
            @Nullable String region,
            @Nullable String field,
            Collection<String> units,
            @Nullable String source) {
        this(jurisdiction, region, field, units, source, false, false);
    }
}
