package org.huxin.server.party;

import java.util.List;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table by which a {@link DataScope} cuts it.
 *
 * @param region code of the place; null if the table has none
 * @param field industry field; null if the table has none
 * @param units columns that each hold one unit whose own item the row is: handling, first asked, …
 * @param source unit that sent the row in; null if the table has none
 * @param helpers arrays of units that take part: helping, present, in copy
 */
public record ScopeColumns(
        Field<String> jurisdiction,
        @Nullable Field<String> region,
        @Nullable Field<String> field,
        List<Field<String>> units,
        @Nullable Field<String> source,
        List<Field<String[]>> helpers) {

    public ScopeColumns {
        units = List.copyOf(units);
        helpers = List.copyOf(helpers);
    }
}
