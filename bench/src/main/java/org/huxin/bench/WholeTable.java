package org.huxin.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Tables that are filled by the million: their indexes are taken off and made again just as they were. */
final class WholeTable {

    private static final String CONSTRAINTS = """
            SELECT format('ALTER TABLE %%s DROP CONSTRAINT %%I CASCADE', conrelid::regclass, conname),
                format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE conrelid = '%1$s'::regclass AND contype IN ('p', 'u')
            UNION ALL
            SELECT format('ALTER TABLE %%s DROP CONSTRAINT IF EXISTS %%I', conrelid::regclass, conname),
                format('ALTER TABLE %%s ADD CONSTRAINT %%I %%s', conrelid::regclass, conname, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE confrelid = '%1$s'::regclass AND contype = 'f'
            """;

    private static final String INDEXES = """
            SELECT format('DROP INDEX %%s', indexrelid::regclass), pg_get_indexdef(indexrelid)
            FROM pg_index WHERE indrelid = '%s'::regclass
                AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
            """;

    private final DataSource database;
    private final List<String> tables;

    WholeTable(DataSource database, String... tables) {
        this.database = database;
        this.tables = List.of(tables);
    }

    void withoutIndexes(Runnable filling) {
        var taken = new ArrayList<String[]>();
        for (var table : tables) {
            taken.addAll(pairs(INDEXES.formatted(table)));
            taken.addAll(pairs(CONSTRAINTS.formatted(table)));
        }
        taken.forEach(pair -> Sql.run(database, pair[0]));
        filling.run();
        // a foreign key needs the key that it points to, so it comes last
        taken.stream().filter(pair -> !pair[1].contains("FOREIGN KEY")).forEach(this::make);
        taken.stream().filter(pair -> pair[1].contains("FOREIGN KEY")).forEach(this::make);
    }

    private void make(String[] pair) {
        Sql.run(database, "SET maintenance_work_mem = '1GB'; " + pair[1]);
    }

    private List<String[]> pairs(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var pairs = new ArrayList<String[]>();
            while (found.next()) {
                pairs.add(new String[] {found.getString(1), found.getString(2)});
            }
            return pairs;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
