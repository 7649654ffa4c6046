package org.huxin.server.party;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What an officer may see: the matters of some jurisdictions, cut by how far the officer's roles reach.
 *
 * @param jurisdictions own one and those below it
 * @param reaches any of them suffices; none means nothing is seen
 * @param fields industry fields, for {@link Reach#INDUSTRY}
 * @param regions places, for {@link Reach#REGION}
 * @param unit own unit, for {@link Reach#OWN} and {@link Reach#SENT}
 */
public record DataScope(
        Set<String> jurisdictions, Set<Reach> reaches, Set<String> fields, Set<String> regions, String unit) {

    /** How far a role reaches within the jurisdictions. */
    public enum Reach {
        /** Every matter. */
        ALL,
        /** Matters of the unit's industry fields. */
        INDUSTRY,
        /** Matters in the unit's place and below. */
        REGION,
        /** Matters that the unit handles, helps with or sent in. */
        OWN,
        /** Matters in which a state company is the owner or the contractor. */
        STATE_COMPANY,
        /** Matters that are paid with government money. */
        GOVERNMENT,
        /** Matters that the unit sent in, and of those the state only. */
        SENT
    }

    public DataScope {
        jurisdictions = Set.copyOf(jurisdictions);
        reaches = Set.copyOf(reaches);
        fields = Set.copyOf(fields);
        regions = Set.copyOf(regions);
    }

    /** Whether the officer may open the matter at all; {@link #limited} tells how much of it. */
    public boolean permits(ScopedItem item) {
        return !limitsTo(item).isEmpty();
    }

    /** Whether the officer sees only the state of the matter, because nothing but having sent it in shows it. */
    public boolean limited(ScopedItem item) {
        return limitsTo(item).equals(EnumSet.of(Reach.SENT));
    }

    /** No matter is seen: an account that only administers. */
    public boolean nothing() {
        return reaches.isEmpty();
    }

    /** Every matter of the jurisdiction is seen. */
    public boolean whole() {
        return reaches.contains(Reach.ALL);
    }

    /** The rows that the officer may see, for a WHERE clause. */
    public Condition on(ScopeColumns columns) {
        var inJurisdiction = jurisdictions.size() == 1
                ? columns.jurisdiction().eq(jurisdictions.iterator().next())
                : columns.jurisdiction().in(jurisdictions);
        if (whole()) {
            return inJurisdiction;
        }
        var ways = new ArrayList<Condition>();
        reaches.forEach(reach -> ways.add(way(reach, columns)));
        return inJurisdiction.and(ways.isEmpty() ? falseCondition() : or(ways));
    }

    private Set<Reach> limitsTo(ScopedItem item) {
        var found = EnumSet.noneOf(Reach.class);
        if (jurisdictions.contains(item.jurisdiction())) {
            reaches.stream().filter(reach -> reaches(reach, item)).forEach(found::add);
        }
        return found;
    }

    private boolean reaches(Reach reach, ScopedItem item) {
        return switch (reach) {
            case ALL -> true;
            case INDUSTRY -> item.field() != null && fields.contains(item.field());
            case REGION -> item.region() != null && regions.contains(item.region());
            case OWN -> item.units().contains(unit) || unit.equals(item.source());
            case STATE_COMPANY -> item.stateCompany();
            case GOVERNMENT -> item.government();
            case SENT -> unit.equals(item.source());
        };
    }

    private Condition way(Reach reach, ScopeColumns columns) {
        return switch (reach) {
            case ALL -> trueCondition();
            case INDUSTRY ->
                columns.field() == null ? falseCondition() : columns.field().in(fields);
            case REGION ->
                columns.region() == null ? falseCondition() : columns.region().in(regions);
            case OWN -> own(columns);
            case STATE_COMPANY -> flag(columns.stateCompany());
            case GOVERNMENT -> flag(columns.government());
            case SENT ->
                columns.source() == null ? falseCondition() : columns.source().eq(unit);
        };
    }

    private static Condition flag(@Nullable Field<Boolean> column) {
        return column == null ? falseCondition() : column.isTrue();
    }

    private Condition own(ScopeColumns columns) {
        var ways = new ArrayList<Condition>();
        columns.units().forEach(column -> ways.add(column.eq(unit)));
        if (columns.source() != null) {
            ways.add(columns.source().eq(unit));
        }
        // containment, so that a GIN index can serve it
        columns.helpers().forEach(column -> ways.add(column.contains(val(new String[] {unit}, column.getDataType()))));
        return or(ways);
    }
}
