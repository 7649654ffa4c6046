package org.huxin.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.simulation.files.DirectoryDoors;
import org.huxin.simulation.files.ScriptDoors;
import org.huxin.simulation.files.TruthFile;

/** Makes a city and writes what happens in it into a directory, and the truth beside it. */
public final class Main {

    private static final String USAGE = """
        用法：Main --directory 目录 [--seed 种子] [--size hamlet|town|city|province] [--months 月数] [--start 2025-01]
                   [--jurisdiction 编号] [--code 六位区划代码] [--regions 甲街道,乙街道] [--industries 制造业,餐饮业]
                   [--phones 手机和卡号的起点]
        每天一个文件夹，在“目录/days”；同样的事写成一份脚本，在“目录/script.jsonl”；真相在“目录/truth.jsonl”，不给任何别的程序读。不写种子的，抽一个并写明。
        """;
    private static final Set<String> KNOWN = Set.of(
            "directory", "seed", "size", "months", "start", "jurisdiction", "code", "regions", "industries", "phones");

    private Main() {}

    public static void main(String[] words) throws IOException {
        System.exit(run(List.of(words), System.out));
    }

    /** @return the exit status */
    public static int run(List<String> words, PrintStream out) throws IOException {
        try {
            live(options(words), out);
            return 0;
        } catch (IllegalArgumentException misused) {
            out.println(misused.getMessage());
            out.print(USAGE);
            return 2;
        }
    }

    private static void live(Map<String, String> options, PrintStream out) throws IOException {
        var directory = options.get("directory");
        if (directory == null) {
            throw new IllegalArgumentException("没有写 --directory");
        }
        var named = Size.named(options.getOrDefault("size", "town"));
        var size = named.lasting(Integer.parseInt(options.getOrDefault("months", "" + named.months())));
        var start = YearMonth.parse(options.getOrDefault("start", "2025-01")).atDay(1);
        var given = options.get("seed");
        var seed = given == null ? new SecureRandom().nextLong() : Long.parseLong(given);
        var place = new Place(
                options.getOrDefault("jurisdiction", "example"),
                options.getOrDefault("code", "110105"),
                List.of(options.getOrDefault("regions", "示例一街道,示例二街道,示例三镇").split(",")),
                List.of(options.getOrDefault("industries", "制造业,餐饮业,批发和零售业").split(",")),
                Integer.parseInt(options.getOrDefault("phones", "0")));
        out.println("种子：" + seed);
        var count = write(seed, size, place, start, Path.of(directory));
        out.print(count);
    }

    private static Count write(long seed, Size size, Place place, LocalDate start, Path directory) throws IOException {
        Files.createDirectories(directory);
        var count = new Count();
        try (var doors = new DirectoryDoors(directory.resolve("days"), new People(seed, place));
                var script = new ScriptDoors(
                        Files.newBufferedWriter(directory.resolve("script.jsonl")), new People(seed, place));
                var truth = new TruthFile(directory.resolve("truth.jsonl"))) {
            new City(
                            seed,
                            size,
                            place,
                            start,
                            deed -> {
                                count.take(deed);
                                doors.take(deed);
                                script.take(deed);
                            },
                            one -> {
                                count.note(one);
                                truth.note(one);
                            })
                    .live();
        }
        return count;
    }

    private static Map<String, String> options(List<String> words) {
        var options = new HashMap<String, String>();
        for (var i = 0; i < words.size(); i += 2) {
            var name = words.get(i).replaceFirst("^--", "");
            if (!KNOWN.contains(name) || !words.get(i).startsWith("--") || i + 1 == words.size()) {
                throw new IllegalArgumentException("看不懂：" + words.get(i));
            }
            options.put(name, words.get(i + 1));
        }
        return options;
    }
}
