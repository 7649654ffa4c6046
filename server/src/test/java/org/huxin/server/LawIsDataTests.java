package org.huxin.server;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.huxin.policy.PackLibrary;
import org.huxin.policy.PackSource;
import org.junit.jupiter.api.Test;

/** What one place's document says stands in its pack: Java knows no place, no unit, no code and no count of days. */
class LawIsDataTests {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final PackLibrary PACKS = PackLibrary.load(List.of(PackSource.builtIn()), List.of());

    /** A number of days, months, people or yuan in a Chinese text of the program. */
    private static final Pattern COUNTED =
            Pattern.compile("\"[^\"\\n]*[0-9一二三四五六七八九十]+\\s*(个工作日|工作日内|日内|个月内|万元|名以上|人以上)[^\"\\n]*\"");

    @Test
    void noUnitOrPlaceOfAnyPackIsNamedInJava() {
        var names = PACKS.jurisdictions().stream()
                .map(PACKS::stack)
                .flatMap(stack -> Stream.concat(
                        stack.organisation().units().stream()
                                .flatMap(unit -> Stream.of(unit.name(), quoted(unit.id()))),
                        stack.organisation().regions().stream()
                                .flatMap(region -> Stream.of(region.name(), quoted(region.code())))))
                .filter(name -> name.length() > 3)
                .collect(toSet());

        assertThat(names).hasSizeGreaterThan(200);
        assertThat(mentions(names)).isEmpty();
    }

    @Test
    void noTermAndNoThresholdStandsInATextOfTheProgram() {
        assertThat(main().filter(file -> COUNTED.matcher(text(file)).find())).isEmpty();
    }

    private static List<String> mentions(Set<String> names) {
        return main().flatMap(file -> {
                    var text = text(file);
                    return names.stream().filter(text::contains).map(name -> ROOT.relativize(file) + ": " + name);
                })
                .toList();
    }

    private static String quoted(String id) {
        return '"' + id + '"';
    }

    private static Stream<Path> main() {
        return Stream.of("engine", "policy", "server")
                .flatMap(module -> walk(ROOT.resolve(module).resolve("src/main/java")))
                .filter(file -> file.toString().endsWith(".java"));
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
