package org.huxin.simulation.files;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huxin.simulation.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The directory that somebody can look at. */
class DirectoryTests {

    private static final Path STANDARD = Path.of("../policy/national/files");
    private static final Pattern NAME = Pattern.compile("name: ([^,}]+)");

    @TempDir
    static Path folder;

    private static String seed;

    @BeforeAll
    static void live() throws IOException {
        seed = "" + ThreadLocalRandom.current().nextInt();
        System.out.println("DirectoryTests 种子：" + seed);
        run("--directory", folder.resolve("one").toString(), "--seed", seed, "--months", "5");
    }

    private static String run(String... words) throws IOException {
        var out = new ByteArrayOutputStream();
        Main.run(List.of(words), new PrintStream(out, true, StandardCharsets.UTF_8));
        return out.toString(StandardCharsets.UTF_8);
    }

    private static TreeMap<String, Integer> bytes(String name) throws IOException {
        var all = new TreeMap<String, Integer>();
        try (var files = Files.walk(folder.resolve(name))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(folder.resolve(name).relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private static List<Path> files(String begins) throws IOException {
        try (var files = Files.walk(folder.resolve("one"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(begins))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aSeedIsDrawnAndSaidAndMakesTheSameBytesAgain() throws IOException {
        var said = run("--directory", folder.resolve("drawn").toString(), "--months", "1", "--size", "town");

        assertThat(said).matches("(?s)种子：-?\\d+\n看得见的：.*ProjectRegistered \\d+.*打卡 \\d+.*真相：.*");
        var drawn = said.lines().findFirst().orElseThrow().substring("种子：".length());
        run("--directory", folder.resolve("again").toString(), "--months", "1", "--seed", drawn);
        assertThat(bytes("again")).as("种子 %s", drawn).hasSizeGreaterThan(300).isEqualTo(bytes("drawn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roster", "attendance", "wages", "bank", "account"})
    void columnsAreThoseOfTheStandard(String kind) throws IOException {
        var known = NAME.matcher(Files.readString(STANDARD.resolve(kind + ".yaml")))
                .results()
                .map(found -> found.group(1))
                .collect(toSet());
        for (var day = 1; day <= 31; day++) {
            known.add("" + day);
        }

        var written = files(kind + "-");
        assertThat(written).isNotEmpty();
        for (var file : written) {
            var lines = Files.readAllLines(file);
            assertThat(known).as("%s", file).contains(lines.get(1).split(","));
            var columns = lines.get(1).chars().filter(one -> one == ',').count();
            assertThat(lines.subList(2, lines.size()))
                    .isNotEmpty()
                    .allMatch(line -> line.chars().filter(one -> one == ',').count() == columns);
        }
    }

    @Test
    void aDevicesNumbersRunOnFromDayToDay() throws IOException {
        var device = files("punches-").getFirst().getFileName().toString();
        var number = Pattern.compile("\"sequence\":(\\d+)");
        var numbers = files(device).stream()
                .flatMap(file -> number.matcher(read(file)).results())
                .map(found -> Integer.parseInt(found.group(1)))
                .toList();

        assertThat(numbers).hasSizeGreaterThan(50);
        for (var i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1);
        }
        assertThat(read(files(device).getFirst()))
                .startsWith("{\"records\":[\n{\"sequence\":1,\"at\":\"2025-")
                .contains("\"direction\":\"01\",\"attendType\":\"001\",\"idKind\":\"01\",\"idNumber\":\"110105")
                .endsWith("\n]}\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unread) {
            throw new AssertionError(unread);
        }
    }

    @Test
    void theTruthStandsBesideTheDaysAndNotAmongThem() throws IOException {

        assertThat(Files.readAllLines(folder.resolve("one/truth.jsonl")))
                .isNotEmpty()
                .allMatch(line -> line.matches("\\{\"story\":\"S\\d{5}\",\"kind\":\"[a-z]+\",\"subject\":\"[^{}]*}"))
                .anyMatch(line -> line.contains("\"kind\":\"owed\"") && line.matches(".*\"fen\":\\d+,.*"))
                .anyMatch(line -> line.contains("\"lookAlike\":"));
        try (Stream<Path> days = Files.walk(folder.resolve("one/days"))) {
            assertThat(days.filter(Files::isRegularFile).map(DirectoryTests::read))
                    .noneMatch(text -> text.contains("GHOST") || text.contains("story"));
        }
    }

    @Test
    void whatItDoesNotUnderstandItSays() throws IOException {
        assertThat(run("--directory", "x", "--colour", "red"))
                .contains("看不懂：--colour")
                .contains("用法");
        assertThat(run("--seed", "1")).contains("没有写 --directory");
        assertThat(run("--directory")).contains("看不懂：--directory");
        assertThat(run("--directory", folder.toString(), "--size", "village")).contains("没有这个规模");
    }
}
