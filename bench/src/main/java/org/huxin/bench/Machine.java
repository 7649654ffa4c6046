package org.huxin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** On what the figures were taken. */
final class Machine {

    private static final long GIB = 1L << 30;

    private Machine() {}

    static void describe(Report report) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var memory = system instanceof com.sun.management.OperatingSystemMXBean known ? known.getTotalMemorySize() : 0;
        report.heading("机器");
        report.line("%s，%d 核，内存 %d GiB，%s %s，Java %s，开始时负载 %.1f"
                .formatted(
                        processor(),
                        system.getAvailableProcessors(),
                        memory / GIB,
                        system.getName(),
                        system.getVersion(),
                        Runtime.version(),
                        system.getSystemLoadAverage()));
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException elsewhere) {
            return System.getProperty("os.arch");
        }
    }
}
