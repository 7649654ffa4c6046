package org.huxin.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import org.huxin.postgres.ManagedPostgres;

/** The carried PostgreSQL with the settings it has in the product, and one empty database for each contestant. */
final class Carried implements AutoCloseable {

    private final ManagedPostgres postgres;

    private Carried(ManagedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts on a directory whose data of earlier runs are thrown away. */
    static Carried afresh(Path home) throws IOException {
        var data = home.resolve("data");
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return new Carried(ManagedPostgres.start(home));
    }

    /** The database that the server itself uses. */
    Address own() {
        return new Address(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /** A new empty database for a peer. */
    Address empty(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Address(postgres.jdbcUrl(name), postgres.user(), postgres.password());
    }

    @Override
    public void close() {
        postgres.close();
    }

    /** Where a database is and how to get in. */
    record Address(String url, String user, String password) {

        HikariDataSource pool(int connections) {
            var settings = new HikariConfig();
            settings.setJdbcUrl(url);
            settings.setUsername(user);
            settings.setPassword(password);
            settings.setMaximumPoolSize(connections);
            return new HikariDataSource(settings);
        }
    }
}
