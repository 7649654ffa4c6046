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
 * @param stateCompany whether a state company is the owner or the contractor; null if the table does not say
 * @param government whether it is paid with government money; null if the table does not say
 */
public record ScopeColumns(
        Field<String> jurisdiction,
        @Nullable Field<String> region,
        @Nullable Field<String> field,
        List<Field<String>> units,
        @Nullable Field<String> source,
        List<Field<String[]>> helpers,
        @Nullable Field<Boolean> stateCompany,
        @Nullable Field<Boolean> government) {

    public ScopeColumns {
        units = List.copyOf(units);
        helpers = List.copyOf(helpers);
    }

    /** Of a table that says nothing of whose money it is. */
    public ScopeColumns(
            Field<String> jurisdiction,
            @Nullable Field<String> region,
            @Nullable Field<String> field,
            List<Field<String>> units,
            @Nullable Field<String> source,
            List<Field<String[]>> helpers) {
        this(jurisdiction, region, field, units, source, helpers, null, null);
    }
}
