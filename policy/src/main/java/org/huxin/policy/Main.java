package org.huxin.policy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The command line over policy packs: {@code rules}, {@code diff}, {@code check}. */
public final class Main {

    private static final String USAGE = """
            用法：
              rules <词或要求编号>            查规则：编号、文件与行号、条款、要求、场景
              diff <目录A> <目录B> [在办义务.csv]   两版政策包的差别，csv 每行“规则编号,在办数”
              check [目录]                    检查政策包并运行全部场景
            """;

    private final PrintStream out;
    private final Report report;

    Main(PrintStream out) {
        this.out = out;
        this.report = new Report(out);
    }

    /** Ends with 0 when all is well, 1 when packs are wrong or nothing was found, 2 when asked wrongly. */
    public static void main(String[] arguments) {
        System.exit(new Main(new PrintStream(System.out, true, StandardCharsets.UTF_8)).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            var command = arguments.isEmpty() ? "" : arguments.getFirst();
            var rest = arguments.subList(Math.min(1, arguments.size()), arguments.size());
            return switch (command) {
                case "rules" -> rest.isEmpty() ? usage() : rules(String.join(" ", rest));
                case "diff" -> rest.size() == 2 || rest.size() == 3 ? diff(rest) : usage();
                case "check" -> rest.size() <= 1 ? check(rest) : usage();
                default -> usage();
            };
        } catch (InvalidPacks invalid) {
            out.println(invalid.getMessage());
            return 1;
        }
    }

    private int usage() {
        out.print(USAGE);
        return 2;
    }

    private int rules(String words) {
        var found = PackLibrary.builtIn().catalogue().search(words);
        report.rules(found);
        return found.isEmpty() ? 1 : 0;
    }

    private int diff(List<String> arguments) {
        var before = PackLibrary.of(Path.of(arguments.get(0)));
        var after = PackLibrary.of(Path.of(arguments.get(1)));
        var open = arguments.size() == 3 ? OpenDuties.read(Path.of(arguments.get(2))) : OpenDuties.NONE;
        report.diff(PackDiff.between(before, after), open);
        return 0;
    }

    private int check(List<String> directory) {
        var library = directory.isEmpty() ? PackLibrary.builtIn() : PackLibrary.of(Path.of(directory.getFirst()));
        var failed = 0;
        for (var scenario : library.scenarios()) {
            var differences = ScenarioRun.differences(scenario, library);
            if (!differences.isEmpty()) {
                failed++;
                report.failure(scenario, differences);
            }
        }
        report.check(library, library.scenarios().size(), failed);
        return failed == 0 ? 0 : 1;
    }
}
