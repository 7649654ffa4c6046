package org.huxin.bench.running;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.huxin.bench.OfficerSession;

/** The built server as a process of its own, under the demo profile because there the business date can be moved. */
public final class RunningServer {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final int STOP_SECONDS = 60;
    private static final int GONE_TICKS = 60;
    private static final int TICK_MILLIS = 50;

    private final Path home;
    private final Path logs;
    private final int port;
    private final List<String> java;
    private final List<String> arguments;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private Process process;
    private int starts;

    /** A small one, as crash tests start it. */
    public RunningServer(Path home, Path logs) throws IOException {
        this(home, logs, List.of("-Xmx600m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"), List.of());
    }

    /**
     * @param java options of its virtual machine
     * @param arguments of the server itself
     */
    public RunningServer(Path home, Path logs, List<String> java, List<String> arguments) throws IOException {
        this.java = java;
        this.arguments = arguments;
        this.home = home;
        this.logs = Files.createDirectories(logs);
        this.port = freePort();
        this.process = launch();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Starts it again on the same directory. */
    public void restart() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        var jar = System.getProperty("huxin.server.jar", "");
        command.addAll(
                jar.isEmpty()
                        ? List.of("-cp", System.getProperty("java.class.path"), "org.huxin.server.Huxin")
                        : List.of("-jar", jar));
        command.addAll(List.of(
                "--spring.profiles.active=demo",
                "--huxin.demo.town=0",
                "--server.address=127.0.0.1",
                "--server.port=" + port,
                "--huxin.home=" + home));
        command.addAll(arguments);
        var log = logs.resolve("server-%03d.log".formatted(++starts)).toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
    }

    /** A session of one of the demonstration's officers. */
    public OfficerSession officer(String username) {
        return new OfficerSession(address(), username, "demo");
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Path home() {
        return home;
    }

    public Path postgres() {
        return home.resolve("postgres");
    }

    /** Waits a little until it is seen that something is missing. */
    public void awaitGone() throws InterruptedException {
        for (var tick = 0; tick < GONE_TICKS && isReady(); tick++) {
            Thread.sleep(TICK_MILLIS);
        }
    }

    public void awaitReady() throws InterruptedException {
        var until = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("服务第 %d 次启动失败，见 %s".formatted(starts, logs));
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("服务在 %s 内没有就绪，见 %s".formatted(START_LIMIT, logs));
            }
            Thread.sleep(100);
        }
    }

    /** For those who work with it and only see that it is gone for a while. */
    public void awaitAnswering() throws InterruptedException {
        var until = System.nanoTime() + 2 * START_LIMIT.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("服务一直没有恢复");
            }
            Thread.sleep(100);
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var answer = http.send(
                    HttpRequest.newBuilder(address().resolve("/actuator/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** {@code kill -9} of this very process; on wish of its database as well, as when the power fails. */
    public void kill(boolean databaseToo) throws IOException, InterruptedException {
        process.destroyForcibly();
        if (databaseToo) {
            killPostmaster();
        }
        process.waitFor();
    }

    /** {@code kill -9} of the database alone: the server goes on and is to have it back. @return whether there was one */
    public boolean killDatabase() throws IOException {
        return killPostmaster();
    }

    private boolean killPostmaster() throws IOException {
        var file = postgres().resolve("data/postmaster.pid");
        if (!Files.exists(file)) {
            return false;
        }
        var first = Files.readAllLines(file).stream().findFirst().orElse("").strip();
        return first.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(first))
                        .filter(found -> found.info()
                                .command()
                                .orElse("")
                                .startsWith(postgres().toString()))
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
    }

    /** Ends it as an operator does. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("服务没有在 %d 秒内停下".formatted(STOP_SECONDS));
        }
    }
}
