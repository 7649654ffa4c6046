package org.huxin.server.party;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values by which a {@link DataScope} judges one matter: the same that {@link ScopeColumns} names.
 *
 * @param units whose own item it is: handling, first asked, helping
 * @param source unit that sent it in
 */
public record ScopedItem(
        String jurisdiction,
        @Nullable String region,
        @Nullable String field,
        Collection<String> units,
        @Nullable String source) {

    public ScopedItem {
        units = List.copyOf(units);
    }
}
