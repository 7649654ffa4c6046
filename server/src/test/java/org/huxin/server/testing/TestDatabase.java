package org.huxin.server.testing;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.huxin.postgres.ManagedPostgres;

/**
 * An empty database of its own for whoever asks, on one server for the whole test run: the one that
 * {@code HUXIN_TEST_JDBC_URL} (with {@code _USER} and {@code _PASSWORD}) names, or the carried PostgreSQL under
 * {@code target/test-postgres}, one for each process that tests run in. The user must be allowed to create databases.
 */
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Made without waiting for the disk: what a test wrote need not survive it. */
    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "300");

    /** A database that nobody has used; the migrations are not run yet. */
    public static TestDatabase fresh() {
        var server = Server.THE_ONE;
        var name = "huxin_test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + name);
            statement.execute("create database " + name + " template template0");
        } catch (SQLException e) {
            throw new IllegalStateException("no database for tests at " + server.url(), e);
        }
        return new TestDatabase(server.named(name), server.user(), server.password());
    }

    private String named(String database) {
        var query = url.indexOf('?');
        var base = query < 0 ? url : url.substring(0, query);
        return base.substring(0, base.lastIndexOf('/') + 1) + database + (query < 0 ? "" : url.substring(query));
    }

    private static final class Server {

        static final TestDatabase THE_ONE = start();

        private static TestDatabase start() {
            var url = setting("HUXIN_TEST_JDBC_URL", "");
            if (!url.isEmpty()) {
                return new TestDatabase(
                        url, setting("HUXIN_TEST_JDBC_USER", "postgres"), setting("HUXIN_TEST_JDBC_PASSWORD", ""));
            }
            var folder = Path.of("target", "test-postgres", setting("huxin.test.process", "1"));
            var postgres = ManagedPostgres.start(folder.toAbsolutePath(), FAST);
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            var server = new TestDatabase(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password());
            forgetEarlierRuns(server);
            return server;
        }

        private static void forgetEarlierRuns(TestDatabase server) {
            try (var connection = DriverManager.getConnection(server.url(), server.user(), server.password());
                    var names = connection
                            .createStatement()
                            .executeQuery("select datname from pg_database where datname like 'huxin\\_test\\_%'")) {
                while (names.next()) {
                    try (var drop = connection.createStatement()) {
                        drop.execute("drop database if exists " + names.getString(1) + " with (force)");
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String setting(String name, String otherwise) {
            var property = System.getProperty(name);
            var value = property == null ? System.getenv(name) : property;
            return value == null || value.isBlank() ? otherwise : value;
        }
    }
}
