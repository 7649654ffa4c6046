package org.huxin.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The server process of one cluster: started, found again, stopped. {@code pg_ctl} keeps it out of the terminal's reach. */
record Postmaster(Home home, Binaries binaries, Account account) {

    private static final int START_SECONDS = 120;

    private static final int STOP_SECONDS = 60;

    /** Backends of a killed server need a moment to notice and to let go of the shared memory. */
    private static final int SHARED_MEMORY_TRIES = 40;

    private static final long TRY_MILLIS = 250;

    /** @return the server's process number */
    long start() throws IOException {
        settleOrphan();
        for (var attempt = 1; ; attempt++) {
            Files.deleteIfExists(home.startLog());
            var answer = control(START_SECONDS, "start", "-l", home.startLog().toString());
            if (answer.worked()) {
                return pid().orElseThrow(() -> new PostgresRefused("PostgreSQL 启动后立即退出，请看 " + home.logs()));
            }
            var complaint = complaint(answer);
            if (!complaint.contains("shared memory block") || attempt == SHARED_MEMORY_TRIES) {
                throw new PostgresRefused("PostgreSQL 无法启动（数据目录 " + home.data() + "）：" + complaint);
            }
            pause();
        }
    }

    /** Ends the server so that the next start has nothing to recover. */
    void stop() throws IOException {
        if (!control(STOP_SECONDS, "stop", "-m", "fast").worked() && pid().isPresent()) {
            control(STOP_SECONDS, "stop", "-m", "immediate");
        }
    }

    /**
     * Deals with a pid file left by a program that was killed: its server is stopped if it still runs, and a number that
     * now belongs to another program is forgotten. A process that cannot be looked into is left to the server's own check.
     */
    void settleOrphan() throws IOException {
        var pid = pid();
        if (pid.isEmpty()) {
            return;
        }
        var process = ProcessHandle.of(pid.get()).filter(found -> !isZombie(found));
        if (process.isEmpty()) {
            Files.deleteIfExists(home.postmasterPid());
            return;
        }
        var program = process.get().info().command();
        if (program.isEmpty()) {
            return;
        }
        if (Path.of(program.get()).startsWith(home.root().toRealPath())) {
            stop();
        } else {
            Files.deleteIfExists(home.postmasterPid());
        }
    }

    private Optional<Long> pid() throws IOException {
        if (!Files.exists(home.postmasterPid())) {
            return Optional.empty();
        }
        return Files.readAllLines(home.postmasterPid()).stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    /** Where nobody collects dead processes (a container without an init) they keep their number. */
    private static boolean isZombie(ProcessHandle process) {
        var stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            return Files.exists(stat) && Files.readString(stat).contains(") Z ");
        } catch (IOException gone) {
            return true;
        }
    }

    private Command.Answer control(int limitSeconds, String verb, String... options) throws IOException {
        var line = new ArrayList<>(List.of(
                binaries.program("pg_ctl"),
                verb,
                "-D",
                home.data().toString(),
                "-w",
                "-t",
                Integer.toString(limitSeconds)));
        line.addAll(List.of(options));
        return new Command(account.running(line)).run(home.root(), limitSeconds + STOP_SECONDS);
    }

    /** The last words of whichever log was written last; pg_ctl itself only says "examine the log". */
    private String complaint(Command.Answer answer) throws IOException {
        try (var logs = Files.list(home.logs())) {
            var newest = logs.filter(file -> file.toFile().length() > 0)
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified()));
            return newest.isEmpty()
                    ? answer.tail()
                    : new Command.Answer(answer.exit(), Files.readString(newest.get())).tail();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(TRY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
