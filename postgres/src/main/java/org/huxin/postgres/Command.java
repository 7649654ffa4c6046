package org.huxin.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one short program to its end and keeps what it said. */
record Command(List<String> line) {

    /** What the program answered; {@code output} is both of its streams. */
    record Answer(int exit, String output) {

        boolean worked() {
            return exit == 0;
        }

        /** The last lines, for a message that must stay short. */
        String tail() {
            var lines = output.strip().lines().toList();
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        }
    }

    /**
     * Output goes through a file: a server started by the program inherits its streams, and a pipe would stay open with it.
     *
     * @return exit 127 when there is no such program, 124 when it took longer than the limit
     */
    Answer run(Path directory, int limitSeconds) throws IOException {
        var output = Files.createTempFile("huxin-command", ".log");
        try {
            var builder = new ProcessBuilder(line)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nothing()))
                    .redirectOutput(output.toFile());
            // the caller's PGDATA, PGPORT or locale must not reach a server that is not the caller's
            builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
            builder.environment().put("LC_ALL", "C");
            return finish(builder, output, limitSeconds);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private static Answer finish(ProcessBuilder builder, Path output, int limitSeconds) throws IOException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException missing) {
            return new Answer(127, String.valueOf(missing.getMessage()));
        }
        try {
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return new Answer(124, said(output));
            }
            return new Answer(process.exitValue(), said(output));
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String said(Path output) throws IOException {
        return new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    }
}
