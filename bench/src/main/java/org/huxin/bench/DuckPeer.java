package org.huxin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/** DuckDB over the same rows of the three raw tables, in a file of its own. */
final class DuckPeer implements AutoCloseable {

    private record Copied(String table, String columns, String types) {}

    private static final String KEY = "project, month, worker, employer";
    private static final String KEY_TYPES = "project uuid, month date, worker uuid, employer uuid";
    private static final List<Copied> TABLES = List.of(
            new Copied("attendance_month", KEY + ", worked", KEY_TYPES + ", worked integer"),
            new Copied("wage_line", KEY + ", due_fen", KEY_TYPES + ", due_fen bigint"),
            new Copied(
                    "pay_line",
                    KEY + ", amount_fen, state, paid_on",
                    KEY_TYPES + ", amount_fen bigint, state varchar, paid_on date"));

    private final Connection duck;

    private DuckPeer(Connection duck) {
        this.duck = duck;
    }

    static DuckPeer filled(DataSource database, Path folder) throws SQLException, IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("peer.duckdb");
        Files.deleteIfExists(file);
        var peer = new DuckPeer(DriverManager.getConnection("jdbc:duckdb:" + file));
        peer.run("CREATE SCHEMA wage");
        for (var table : TABLES) {
            var rows = folder.resolve(table.table() + ".csv");
            try (var connection = database.getConnection();
                    var out = Files.newOutputStream(rows)) {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut(
                                "COPY (SELECT %s FROM wage.%s) TO STDOUT (FORMAT csv)"
                                        .formatted(table.columns(), table.table()),
                                out);
            }
            peer.run("CREATE TABLE wage.%s (%s)".formatted(table.table(), table.types()));
            peer.run("COPY wage.%s FROM '%s' (FORMAT csv, HEADER false)".formatted(table.table(), rows));
            Files.delete(rows);
        }
        peer.run("CHECKPOINT");
        return peer;
    }

    private void run(String statement) throws SQLException {
        try (var duckStatement = duck.createStatement()) {
            duckStatement.execute(statement);
        }
    }

    long number(String query) {
        try (var statement = duck.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
