package org.huxin.postgres;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much of the machine's memory the server takes for itself. */
final class Memory {

    private static final long MEGABYTE = 1L << 20;
    private static final long LEAST = 128;
    private static final long MOST = 2048;

    /** An eighth: the program takes a quarter, the rest is the system's cache of files. */
    private static final long SHARE = 8;

    private Memory() {}

    /** Megabytes of shared buffers, between the server's own default and what more hardly helps. */
    static long forBuffers() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return Math.clamp(system.getTotalMemorySize() / MEGABYTE / SHARE, LEAST, MOST);
    }
}
