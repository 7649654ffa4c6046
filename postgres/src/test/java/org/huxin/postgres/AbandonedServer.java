package org.huxin.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

/** A program of its own that starts a server and is killed before it can stop it. */
final class AbandonedServer {

    private AbandonedServer() {}

    /** @return the process number of the server that nobody looks after any more */
    static long leave(Path home) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AbandonedServer.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var said = program.inputReader()) {
            var pid = said.readLine();
            program.destroyForcibly().waitFor();
            return Long.parseLong(pid);
        }
    }

    @SuppressWarnings("resource") // never closed: that is the point
    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        var postgres = ManagedPostgres.start(home);
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute("drop table if exists left_behind");
            statement.execute("create table left_behind as select '还在' as what");
        }
        System.out.println(
                Files.readAllLines(home.resolve("data/postmaster.pid")).getFirst());
        Thread.sleep(60_000);
    }
}
