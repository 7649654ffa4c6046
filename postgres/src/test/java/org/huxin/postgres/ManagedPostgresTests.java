package org.huxin.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** With the real binaries: what the runbook promises about the data directory. */
@Execution(ExecutionMode.SAME_THREAD)
class ManagedPostgresTests {

    /** One home for the class, because unpacking takes longer than all else; each test starts from what the last one left. */
    @TempDir
    static Path folder;

    private @Nullable ManagedPostgres running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void keepsDataPortAndPasswordOverARestart() throws SQLException {
        var first = start();
        execute(first, "create table if not exists kept (what text)");
        execute(first, "insert into kept values ('工资')");
        first.close();

        var second = start();

        assertThat(ask(second, "select max(what) from kept")).isEqualTo("工资");
        assertThat(second.jdbcUrl()).isEqualTo(first.jdbcUrl());
        assertThat(second.password()).isEqualTo(first.password());
    }

    @Test
    void writesSafelyAndOrdersTextTheSameEverywhere() throws SQLException {
        var postgres = start();

        assertThat(ask(postgres, "show fsync")).isEqualTo("on");
        assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
        assertThat(ask(postgres, "show data_checksums")).isEqualTo("on");
        assertThat(ask(postgres, "show server_encoding")).isEqualTo("UTF8");
        assertThat(ask(postgres, "select datlocprovider::text || datlocale from pg_database where datname = 'huxin'"))
                .isEqualTo("bC.UTF-8");
    }

    @Test
    void listensOnTheLoopbackOnlyAndAsksForThePassword() throws SQLException, IOException {
        var postgres = start();

        assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve("password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesASecondStartOnTheSameDirectoryNamingDirectoryAndProcess() {
        start();

        assertThatThrownBy(() -> ManagedPostgres.start(home()))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining(home().toString())
                .hasMessageContaining("进程号 " + ProcessHandle.current().pid());
    }

    @Test
    void startsTheServerAgainWhenItIsKilled() throws Exception {
        var postgres = start();
        execute(postgres, "create table if not exists acknowledged (n int)");
        execute(postgres, "insert into acknowledged values (1)");
        var before = postmaster();

        kill(before);

        assertThat(answerAfterRevival(postgres, "select count(*)::text from acknowledged"))
                .isNotEqualTo("0");
        assertThat(postmaster()).isNotEqualTo(before);
    }

    @Test
    void stopsTheServerThatAKilledProgramLeftBehind() throws Exception {
        var abandoned = AbandonedServer.leave(home());
        assertThat(ProcessHandle.of(abandoned)).isPresent();

        var postgres = start();

        assertThat(ask(postgres, "select what from left_behind")).isEqualTo("还在");
        assertThat(postmaster()).isNotEqualTo(abandoned);
    }

    @Test
    void forgetsAPidFileWhoseNumberIsAnotherProgramNow() throws Exception {
        start().close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(home().resolve("data/postmaster.pid"), stranger.pid() + "\n");

            assertThat(ask(start(), "select 'ready'")).isEqualTo("ready");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void makesTheDatabaseAgainWhenAFailedStartLeftTheServerWithoutIt() throws SQLException {
        var first = start();
        try (var connection = connect(first, "postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database huxin with (force)");
        }
        first.close();

        assertThat(ask(start(), "select current_database()")).isEqualTo("huxin");
    }

    @Test
    void namesAFixedPortThatIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Integer.toString(taken.getLocalPort());

            assertThatThrownBy(() -> ManagedPostgres.start(home(), Map.of("port", port)))
                    .isInstanceOf(PostgresRefused.class)
                    .hasMessageContaining("端口 " + port + " 已被占用");
        }
    }

    @Test
    void letsGoOfTheDirectoryWhenTheServerDoesNotStart() throws SQLException {
        start().close();

        assertThatThrownBy(() -> ManagedPostgres.start(home(), Map.of("no_such_setting", "1")))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("no_such_setting");
        assertThat(ask(start(), "select 'ready'")).isEqualTo("ready");
    }

    @Test
    void refusesARelativeDirectory() {
        assertThatThrownBy(() -> ManagedPostgres.start(Path.of("data")))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("绝对路径");
    }

    private ManagedPostgres start() {
        running = ManagedPostgres.start(home());
        return running;
    }

    private static Path home() {
        return folder.resolve("数据 目录");
    }

    private static long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home().resolve("data/postmaster.pid")).getFirst());
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
    }

    private static String answerAfterRevival(ManagedPostgres postgres, String question) throws Exception {
        for (var attempt = 0; ; attempt++) {
            try {
                return ask(postgres, question);
            } catch (SQLException down) {
                if (attempt == 100) {
                    throw down;
                }
                Thread.sleep(100);
            }
        }
    }

    private static Connection connect(ManagedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }

    private static void execute(ManagedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres, "huxin");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(ManagedPostgres postgres, String question) throws SQLException {
        try (var connection = connect(postgres, "huxin");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
