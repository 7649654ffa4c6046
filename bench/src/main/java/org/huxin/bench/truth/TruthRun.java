package org.huxin.bench.truth;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.bench.running.RunningServer;
import org.huxin.simulation.City;
import org.huxin.simulation.People;
import org.huxin.simulation.Place;
import org.huxin.simulation.Size;
import org.huxin.simulation.files.TruthFile;

/** {@code ./huxin truth [--size town|city] [--seed N] [--months M] [--projects P]}: see docs/truth.md. */
public final class TruthRun {

    private static final Set<String> KNOWN = Set.of("size", "seed", "months", "projects", "start");
    private static final Place PLACE = new Place(
            "419001",
            "419001",
            List.of("419001001", "419001002", "419001100", "419001101"),
            List.of("制造业", "餐饮业", "批发和零售业"));

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private TruthRun() {}

    public static void main(String[] words) throws Exception {
        System.exit(new TruthRun().run(options(words)));
    }

    private static Map<String, String> options(String[] words) {
        var options = new HashMap<String, String>();
        for (var i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i].replaceFirst("^--", ""), words[i + 1]);
        }
        if (words.length % 2 != 0 || !KNOWN.containsAll(options.keySet())) {
            throw new IllegalArgumentException("选项只有 " + KNOWN);
        }
        return options;
    }

    private int run(Map<String, String> options) throws IOException, InterruptedException {
        var size = size(options);
        var given = options.get("seed");
        var seed = given == null ? new SecureRandom().nextLong() : Long.parseLong(given);
        var start = YearMonth.parse(options.getOrDefault("start", "2025-01")).atDay(1);
        out.printf(
                "种子 %d（%s），%d 个项目，%d 人，%d 个月%n",
                seed, given == null ? "现抽" : "给定", size.projects(), size.workers(), size.months());
        var root =
                Path.of(System.getProperty("huxin.root", ".")).toAbsolutePath().normalize();
        var folder = root.resolve("bench/target/truth");
        clear(folder);
        var server = new RunningServer(
                folder.resolve("home"),
                folder.resolve("logs"),
                List.of("-Xmx2g", "-XX:+UseSerialGC"),
                List.of("--huxin.demo.begins=" + start.minusDays(1), "--db-scheduler.polling-interval=100ms"));
        try {
            server.awaitReady();
            live(server, seed, size, start, folder);
            return 0;
        } finally {
            server.stop();
        }
    }

    private void live(RunningServer server, long seed, Size size, LocalDate start, Path folder)
            throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var outcomes = new Outcomes();
        var offices = new Offices(server, outcomes);
        var people = new People(seed, PLACE);
        var known = new Known();
        try (var truth = new TruthFile(folder.resolve("truth.jsonl"));
                var doors = new CityDoors(offices, outcomes, people, folder.resolve("days"))) {
            new City(seed, size, PLACE, start, doors, one -> {
                        truth.note(one);
                        known.note(one);
                    })
                    .live();
            var last = doors.end();
            out.printf(
                    "%d 个月用了 %.0f 秒，其中服务日终、算预警 %.0f 秒%n",
                    size.months(), (System.nanoTime() - begun) / 1e9, doors.passedSeconds());
            var accounts = doors.accounts().known(known.unpaidByAccount(), last);
            Files.write(
                    folder.resolve("forecasts.csv"),
                    doors.foreseen().stream().map(accounts::line).sorted().toList());
            judge(
                    new Judgement(
                            new ReadWarnings(offices.officer(Offices.OFFICE), doors.subjects()).all(),
                            Debtor.of(known),
                            known.innocents(),
                            last),
                    ForecastHits.of(doors.foreseen(), accounts),
                    ForecastHits.of(doors.foreseenNearly(), accounts),
                    doors.siteMonths(),
                    folder);
        } finally {
            print(outcomes);
        }
    }

    private void judge(Judgement judgement, ForecastHits forecast, ForecastHits near, double siteMonths, Path folder)
            throws IOException {
        new TruthReport(out, judgement, forecast, near, siteMonths).print();
        var lines = new ArrayList<String>();
        judgement
                .debtors()
                .forEach(one -> lines.add(
                        "欠薪," + one.subject() + "," + one.trouble() + "," + one.owesSince() + "," + one.complains()));
        judgement
                .innocents()
                .forEach(one -> lines.add("无辜," + one.subject() + "," + one.lookAlike() + "," + one.since()));
        judgement
                .warnings()
                .forEach(one -> lines.add("预警," + one.subject() + "," + one.rule() + "," + one.first() + ","
                        + (judgement.isRight(one) ? "对" : "错")));
        Files.write(folder.resolve("judged.csv"), lines);
    }

    private void print(Outcomes outcomes) {
        outcomes.done().forEach((what, count) -> out.printf("  办成 %s %,d%n", what, count));
        outcomes.refused()
                .forEach((what, count) -> out.printf("  被拒 %s %,d，例如 %s%n", what, count, outcomes.example(what)));
        outcomes.withoutDoor().forEach((what, count) -> out.printf("  没有门 %s %,d%n", what, count));
    }

    private static Size size(Map<String, String> options) {
        var named = Size.named(options.getOrDefault("size", "town"));
        var projects = Integer.parseInt(options.getOrDefault("projects", "" + named.projects()));
        var share = (double) projects / named.projects();
        return new Size(
                named.name(),
                projects,
                (int) Math.round(named.workers() * share),
                (int) Math.round(named.employers() * share),
                Integer.parseInt(options.getOrDefault("months", "" + named.months())));
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
