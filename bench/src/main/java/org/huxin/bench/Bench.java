package org.huxin.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code ./huxin bench [--small|--middle] [name…]} with any of duties, command, ledger, punches, match, warnings, import and backlog: prints
 * every figure beside its peer, and ends with 1 when an aim was missed.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException, SQLException, InterruptedException {
        var wanted = List.of(arguments);
        var small = wanted.contains("--small");
        var middle = wanted.contains("--middle");
        var report = new Report(small || middle);
        var size = small ? Size.SMALL : middle ? Size.MIDDLE : Size.FULL;
        var root =
                Path.of(System.getProperty("huxin.root", ".")).toAbsolutePath().normalize();
        var home = root.resolve("bench/target/home");
        Machine.describe(report);
        try (var carried = Carried.afresh(home.resolve("postgres"));
                var product = Product.start(carried.own(), home.resolve("server"), root.resolve("bench/pack"))) {
            if (asks(wanted, "duties") || asks(wanted, "command")) {
                try (var duties = new DutyBench(report, size, product, carried)) {
                    if (asks(wanted, "duties")) {
                        duties.run();
                    }
                    if (asks(wanted, "command")) {
                        new CommandBench(report, size, product, duties.flowable(), duties.flowableDatabase()).run();
                    }
                }
            }
            if (asks(wanted, "ledger")) {
                new LedgerBench(report, size, product).run();
            }
            if (asks(wanted, "punches")) {
                new PunchBench(report, size, product).run();
                new GatewayBench(report, size, product).run();
            }
            if (asks(wanted, "match")) {
                new MatchBench(report, size, product).run();
            }
            if (asks(wanted, "warnings")) {
                new WarningBench(report, size, product, home).run();
            }
            if (asks(wanted, "import")) {
                new ImportBench(report, size, product, carried, home, root.resolve("bench/pack")).run();
            }
            if (asks(wanted, "backlog")) {
                try (var backlog = new BacklogBench(report, size, carried, home, root.resolve("bench/pack"))) {
                    backlog.run();
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
