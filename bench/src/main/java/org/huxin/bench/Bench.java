package org.huxin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** {@code ./huxin bench [--small]}: prints every figure beside its peer, and ends with 1 when an aim was missed. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var wanted = List.of(arguments);
        var small = wanted.contains("--small");
        var report = new Report(small);
        var size = small ? Size.SMALL : Size.FULL;
        var root =
                Path.of(System.getProperty("huxin.root", ".")).toAbsolutePath().normalize();
        var home = root.resolve("bench/target/home");
        Machine.describe(report);
        try (var carried = Carried.afresh(home.resolve("postgres"));
                var product = Product.start(carried.own(), home.resolve("server"), root.resolve("bench/pack"))) {
            if (asks(wanted, "duties")) {
                try (var duties = new DutyBench(report, size, product, carried)) {
                    duties.run();
                }
            }
        }
        System.exit(report.close() ? 0 : 1);
    }

    /** Without a name every benchmark runs. */
    private static boolean asks(List<String> wanted, String name) {
        return wanted.stream().allMatch(word -> word.startsWith("--")) || wanted.contains(name);
    }
}
