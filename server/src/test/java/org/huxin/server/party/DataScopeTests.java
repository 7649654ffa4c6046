package org.huxin.server.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.huxin.server.party.DataScope.Reach;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a list shows and what a page opens must be the same matters, whoever asks. */
@PartyTest
class DataScopeTests {

    private static final List<String> JURISDICTIONS = List.of("a", "b", "c");
    private static final List<String> PLACES = List.of("north", "south", "west");
    private static final List<String> FIELDS = List.of("housing", "water", "transport");
    private static final List<String> UNITS = List.of("u1", "u2", "u3", "u4");

    private static final Field<Integer> ID = column("id", Integer.class);

    private static final ScopeColumns COLUMNS = new ScopeColumns(
            column("jurisdiction", String.class),
            column("region", String.class),
            column("field", String.class),
            List.of(column("unit", String.class), column("first_asked", String.class)),
            column("source", String.class),
            List.of(array("helpers"), array("present")),
            column("state_company", Boolean.class),
            column("government", Boolean.class));

    /** A row, and what judges it in memory. */
    private record Row(int id, ScopedItem item, String unit, String firstAsked, String[] helpers, String[] present) {}

    @Autowired
    DSLContext sql;

    @Test
    void aListShowsExactlyTheMattersThatMayBeOpened() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        sql.transaction(transaction -> {
            var inside = transaction.dsl();
            inside.execute(
                    "CREATE TEMPORARY TABLE matter (id int, jurisdiction text, region text, field text, unit text,"
                            + " first_asked text, source text, helpers text[], present text[], state_company boolean, government boolean) ON COMMIT DROP");
            var rows = new ArrayList<Row>();
            for (var id = 0; id < 300; id++) {
                rows.add(store(inside, row(id, random)));
            }
            for (var round = 0; round < 200; round++) {
                var scope = scope(random);
                var listed = inside.select(ID)
                        .from(table("matter"))
                        .where(scope.on(COLUMNS))
                        .fetchSet(ID);
                var opened = new HashSet<Integer>();
                rows.stream().filter(row -> scope.permits(row.item())).forEach(row -> opened.add(row.id()));

                assertThat(new TreeSet<>(listed)).as("seed %d, %s", seed, scope).isEqualTo(new TreeSet<>(opened));
            }
        });
    }

    @Test
    void onlyWhatWasSentInAndNothingElseShowsIsLimitedToItsState() {
        var sent = new ScopedItem("a", "north", "housing", List.of("u2"), "u1");

        assertThat(of(Reach.SENT).limited(sent)).isTrue();
        assertThat(of(Reach.SENT, Reach.REGION).limited(sent)).isFalse();
        assertThat(of(Reach.SENT).permits(new ScopedItem("a", "north", "housing", List.of("u1"), "u2")))
                .isFalse();
        assertThat(of().permits(sent)).isFalse();
        assertThat(of(Reach.ALL).permits(new ScopedItem("b", "north", "housing", List.of("u1"), "u1")))
                .isFalse();
    }

    @Test
    void whoAnswersForStateCompaniesSeesTheirMattersThereAndNoOthers() {
        var scope = of(Reach.OWN, Reach.STATE_COMPANY);

        assertThat(scope.permits(company("a", true))).isTrue();
        assertThat(scope.limited(company("a", true))).isFalse();
        assertThat(scope.permits(company("a", false))).isFalse();
        assertThat(scope.permits(company("b", true))).isFalse();
        assertThat(of(Reach.OWN).permits(company("a", true))).isFalse();
        assertThat(scope.whole()).isFalse();
        assertThat(scope.nothing()).isFalse();
    }

    @Test
    void whoPaysOutGovernmentMoneySeesWhatIsPaidWithItAndNothingElse() {
        var paid = new ScopedItem("a", null, null, List.of("u3"), "u4", false, true);
        var notPaid = new ScopedItem("a", null, null, List.of("u3"), "u4", true, false);

        assertThat(of(Reach.OWN, Reach.GOVERNMENT).permits(paid)).isTrue();
        assertThat(of(Reach.OWN, Reach.GOVERNMENT).permits(notPaid)).isFalse();
        assertThat(of(Reach.OWN).permits(paid)).isFalse();
    }

    private static ScopedItem company(String jurisdiction, boolean state) {
        return new ScopedItem(jurisdiction, null, null, List.of("u3"), "u4", state, false);
    }

    private static DataScope of(Reach... reaches) {
        return new DataScope(Set.of("a"), Set.of(reaches), Set.of("housing"), Set.of("north"), "u1");
    }

    private static DataScope scope(Random random) {
        var reaches = EnumSet.noneOf(Reach.class);
        for (var reach : Reach.values()) {
            if (random.nextInt(reach == Reach.ALL ? 6 : 2) == 0) {
                reaches.add(reach);
            }
        }
        return new DataScope(
                some(JURISDICTIONS, random), reaches, some(FIELDS, random), some(PLACES, random), one(UNITS, random));
    }

    private static Row row(int id, Random random) {
        var unit = maybe(UNITS, random);
        var firstAsked = maybe(UNITS, random);
        var helpers = some(UNITS, random).toArray(String[]::new);
        var present = some(UNITS, random).toArray(String[]::new);
        var units = new ArrayList<>(List.of(helpers));
        units.addAll(List.of(present));
        for (var own : new String[] {unit, firstAsked}) {
            if (own != null) {
                units.add(own);
            }
        }
        var item = new ScopedItem(
                one(JURISDICTIONS, random),
                maybe(PLACES, random),
                maybe(FIELDS, random),
                units,
                maybe(UNITS, random),
                random.nextInt(4) == 0,
                random.nextInt(4) == 0);
        return new Row(id, item, unit, firstAsked, helpers, present);
    }

    private static Row store(DSLContext sql, Row row) {
        var item = row.item();
        sql.execute(
                "INSERT INTO matter VALUES ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10})",
                value(row.id()),
                value(item.jurisdiction()),
                value(item.region()),
                value(item.field()),
                value(row.unit()),
                value(row.firstAsked()),
                value(item.source()),
                org.jooq.impl.DSL.val(row.helpers(), SQLDataType.CLOB.array()),
                org.jooq.impl.DSL.val(row.present(), SQLDataType.CLOB.array()),
                value(item.stateCompany()),
                value(item.government()));
        return row;
    }

    private static Field<?> value(Object value) {
        return value == null ? field("null::text") : org.jooq.impl.DSL.inline(value);
    }

    private static <T> Field<T> column(String name, Class<T> type) {
        return field(name(name), type);
    }

    private static Field<String[]> array(String name) {
        return field(name(name), SQLDataType.CLOB.array());
    }

    private static String one(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String maybe(List<String> from, Random random) {
        return random.nextInt(4) == 0 ? null : one(from, random);
    }

    private static Set<String> some(List<String> from, Random random) {
        var found = new HashSet<String>();
        from.stream().filter(each -> random.nextInt(3) == 0).forEach(found::add);
        return found;
    }
}
