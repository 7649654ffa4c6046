package org.huxin.bench.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the server's own database from outside. */
public final class Store implements AutoCloseable {

    /** Transactions of the server that have written something and are not over. */
    private static final String OPEN = """
            SELECT count(*) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xid IS NOT NULL""";

    private final Connection connection;

    private Store(Connection connection) {
        this.connection = connection;
    }

    public static Store of(Path postgres) throws IOException, SQLException {
        var port = Files.readString(postgres.resolve("port")).strip();
        var password = Files.readString(postgres.resolve("password")).strip();
        return new Store(
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/huxin", "huxin", password));
    }

    public int openTransactions() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(OPEN)) {
            found.next();
            return found.getInt(1);
        }
    }

    /** Rows as texts, each column in its place. */
    public List<List<String>> rows(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(query)) {
            var columns = found.getMetaData().getColumnCount();
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>(columns);
                for (var column = 1; column <= columns; column++) {
                    row.add(String.valueOf(found.getString(column)));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    /** Statements in one transaction. */
    public void change(String statements) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
            connection.commit();
        }
    }

    public long number(String query) throws SQLException {
        return Long.parseLong(rows(query).getFirst().getFirst());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
