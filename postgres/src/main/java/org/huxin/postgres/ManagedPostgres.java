package org.huxin.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own on one directory: what is acknowledged there survives the end of the program, however it
 * ends. It listens on 127.0.0.1 only, under a random password; a server that dies is started again.
 *
 * <p>The directory holds {@code data}, {@code password} (readable by its owner only), {@code port}, {@code log} and the
 * unpacked programs. One process at a time may use it.
 */
public final class ManagedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ManagedPostgres.class);

    private static final String DATABASE = "huxin";

    private static final int REVIVALS = 5;

    private static final long REVIVAL_PAUSE_MILLIS = 1000;

    private final Home home;
    private final HomeLock lock;
    private final Postmaster postmaster;
    private final String password;
    private final int port;
    private boolean closed;

    private ManagedPostgres(Home home, HomeLock lock, Postmaster postmaster, String password, int port) {
        this.home = home;
        this.lock = lock;
        this.postmaster = postmaster;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the server on a directory, which is made when it is missing.
     *
     * @param home absolute path
     * @throws PostgresRefused when the directory is in use, cannot be used, or the server does not start
     */
    public static ManagedPostgres start(Path home) {
        return start(home, Map.of());
    }

    /**
     * Starts the server with settings of postgresql.conf that win over ours.
     *
     * @param settings by name; {@code port} fixes the port, otherwise a free one is chosen once and kept
     */
    public static ManagedPostgres start(Path home, Map<String, String> settings) {
        var place = Home.at(home);
        var lock = HomeLock.take(place);
        try {
            var binaries = Binaries.beside(place);
            var account = Account.forUseOf(binaries.root());
            var postmaster = new Postmaster(place, binaries, account);
            var cluster = new Cluster(place, binaries, account);
            var password = cluster.prepare();
            postmaster.settleOrphan();
            var port = Port.choose(place, settings.getOrDefault("port", ""));
            cluster.configure(port, settings);
            var postgres = new ManagedPostgres(place, lock, postmaster, password, port);
            postgres.open();
            return postgres;
        } catch (IOException e) {
            lock.close();
            throw new PostgresRefused("无法在 " + place.root() + " 启动 PostgreSQL：" + e.getMessage(), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    /** The address of another database on this server. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?reWriteBatchedInserts=true";
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    public int port() {
        return port;
    }

    /** Stops the server cleanly and lets go of the directory. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            postmaster.stop();
        } catch (IOException e) {
            throw new PostgresRefused("PostgreSQL 未能正常停止：" + e.getMessage(), e);
        } finally {
            lock.close();
        }
    }

    private void open() throws IOException {
        watch(postmaster.start());
        try {
            createDatabase();
        } catch (SQLException e) {
            close();
            throw new PostgresRefused("无法连接本程序的 PostgreSQL（" + home.root() + "）：" + e.getMessage(), e);
        }
    }

    /** At every start: a first start that failed half way leaves a server without its database. */
    private void createDatabase() throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                try (var create = connection.createStatement()) {
                    create.execute("create database " + DATABASE);
                }
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user());
        properties.setProperty("password", password);
        var connection = new Driver().connect(jdbcUrl(database), properties);
        if (connection == null) {
            throw new SQLException("not an address of PostgreSQL: " + jdbcUrl(database));
        }
        return connection;
    }

    private void watch(long pid) {
        ProcessHandle.of(pid)
                .ifPresent(process -> process.onExit()
                        .thenRunAsync(
                                this::revive,
                                work -> Thread.ofPlatform()
                                        .daemon()
                                        .name("postgres-revival")
                                        .start(work)));
    }

    private void revive() {
        for (var attempt = 1; attempt <= REVIVALS; attempt++) {
            synchronized (this) {
                if (closed) {
                    return;
                }
                LOG.warn("PostgreSQL 意外退出，正在重新启动（第 {} 次）：{}", attempt, home.root());
                try {
                    watch(postmaster.start());
                    return;
                } catch (IOException | PostgresRefused e) {
                    LOG.error("PostgreSQL 重新启动失败：{}", e.getMessage());
                }
            }
            try {
                Thread.sleep(REVIVAL_PAUSE_MILLIS * attempt);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
