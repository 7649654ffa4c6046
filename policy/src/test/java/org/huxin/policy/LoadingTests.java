package org.huxin.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where packs come from: the program's own resources, a jar, a folder somebody puts there. */
class LoadingTests {

    @TempDir
    Path root;

    @Test
    void readsTheSmallPackIntoTheEnginesTerms() {
        var library = TestPacks.small().load();
        assertThat(library.packs()).extracting(pack -> pack.id()).containsExactly("national", "example");
        assertThat(library.jurisdictions()).containsExactly(TestPacks.PLACE);
        var pack = library.pack("example").orElseThrow();
        assertThat(pack.name()).isEqualTo("示例区");
        assertThat(pack.prefix()).isEqualTo("EX");
        assertThat(pack.standsOn()).containsExactly("national");
        var rule = pack.duties().getFirst();
        assertThat(rule.id()).isEqualTo("example.clue.assign");
        assertThat(rule.bearer()).containsExactly("labour_bureau");
        assertThat(Wording.of(rule.due())).isEqualTo("1日");
        assertThat(rule.times()).isEqualTo(1);
        assertThat(rule.steps()).extracting(step -> step.id()).containsExactly("notice", "weekly");
        assertThat(rule.steps().getFirst().from()).isEqualTo("labour_bureau");
        assertThat(rule.citation().rows()).containsExactly("ZZ-077");
    }

    @Test
    void aFolderOfYamlIsAllThatASixthJurisdictionCosts() throws IOException {
        var sixth = root.resolve("999901-sixth");
        write(sixth.resolve("pack.yaml"), """
                id: sixth
                jurisdiction: "999901"
                name: 第六区
                level: district
                prefix: SX
                stands_on: []
                documents:
                  - {id: sixth-plan, title: 示例, issuer: 第六区政府, state: in_force, in_force: {from: 2024-01-01}}
                """);
        write(sixth.resolve("organisation.yaml"), """
                units:
                  - {id: sx.labour, name: 第六区人社局, kind: labour_bureau}
                roles:
                  labour_bureau: sx.labour
                parties:
                  handling_unit: {type: clue.assigned, attribute: unit}
                """);
        write(
                sixth.resolve("rules/clue.yaml"),
                TestPacks.ASSIGN.replace("example.clue", "sixth.clue").replace("example-plan", "sixth-plan"));
        var library = PackLibrary.of(root);
        assertThat(library.jurisdictions()).contains("999901");
        assertThat(library.stack("999901").duty("sixth.clue.assign", LocalDate.of(2024, 3, 4)))
                .isPresent();
        assertThat(library.calendar().knows(2026)).isTrue();
    }

    @Test
    void aPackOfTheDirectoryTakesThePlaceOfTheBuiltInOneWithTheSameId() {
        var first = new PackSource.Given(TestPacks.small().files());
        var changed = TestPacks.small()
                .replace("jurisdiction/990101-example/rules/clue.yaml", "count: 1, unit: day", "count: 2, unit: day");
        var library = PackLibrary.load(List.of(first, new PackSource.Given(changed.files())), List.of());
        assertThat(library.packs()).hasSize(2);
        assertThat(Wording.of(library.pack("example")
                        .orElseThrow()
                        .duties()
                        .getFirst()
                        .due()))
                .isEqualTo("2日");
    }

    @Test
    void refusesTwoPacksOfOneIdInOnePlace() {
        assertThat(TestPacks.small()
                        .with("jurisdiction/990102-other/pack.yaml", TestPacks.head("example", "other-plan"))
                        .problems())
                .anyMatch(one -> one.contains("990102-other/pack.yaml:1") && one.contains("“example”已用于"));
    }

    @Test
    void skipsTemplatesHiddenFoldersAndWhatIsNotYaml() throws IOException {
        write(root.resolve("jurisdiction/_template/pack.yaml"), "broken: [");
        write(root.resolve(".git/pack.yaml"), "broken: [");
        write(root.resolve("jurisdiction/notes.txt"), "x");
        assertThat(PackSource.directory(root).files()).isEmpty();
    }

    @Test
    void doesNotFollowALinkOutOfTheFolder() throws IOException {
        var outside = Files.createDirectories(root.resolve("outside"));
        write(outside.resolve("pack.yaml"), TestPacks.head("outside", "outside-plan"));
        var inside = Files.createDirectories(root.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("linked"), outside);
        Files.createSymbolicLink(inside.resolve("pack.yaml"), outside.resolve("pack.yaml"));
        assertThat(PackSource.directory(inside).files()).isEmpty();
    }

    @Test
    void refusesADirectoryThatIsNotThereAndAFileThatIsTooLarge() throws IOException {
        assertThatThrownBy(() -> PackLibrary.of(root.resolve("nowhere")))
                .isInstanceOf(InvalidPacks.class)
                .hasMessageContaining("政策包目录不存在");
        write(root.resolve("pack.yaml"), "x".repeat(Limits.FILE_BYTES + 1));
        assertThatThrownBy(() -> PackLibrary.of(root)).hasMessageContaining("文件超过 512 KB");
    }

    @Test
    void readsPacksOutOfAJar() throws IOException {
        var jar = root.resolve("packs.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            entry(out, "policy/schema/v1/facts.yaml", "x.y: []\n");
            entry(out, "policy/other.txt", "x");
            entry(out, "elsewhere/pack.yaml", "x: 1\n");
            for (var file : TestPacks.small().files()) {
                entry(out, "policy/" + file.path(), new String(file.bytes(), UTF_8));
            }
        }
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            var files = new ClassPathPacks(loader).files();
            assertThat(files)
                    .extracting(PackFile::path)
                    .contains("national/pack.yaml")
                    .doesNotContain("other.txt");
            assertThat(files).hasSameSizeAs(TestPacks.small().files());
        }
    }

    @Test
    void namesTheExactTextByAHashThatEveryByteAndNameChanges() {
        var hash = TestPacks.small().load().pack("example").orElseThrow().hash();
        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(hash)
                .isEqualTo(
                        TestPacks.small().load().pack("example").orElseThrow().hash());
        assertThat(TestPacks.small()
                        .replace("jurisdiction/990101-example/rules/clue.yaml", "一日内交办到人", "一日内交办到个人")
                        .load()
                        .pack("example")
                        .orElseThrow()
                        .hash())
                .isNotEqualTo(hash);
        var renamed = TestPacks.small();
        assertThat(renamed.with("jurisdiction/990101-example/rules/empty.yaml", "[]\n")
                        .load()
                        .pack("example")
                        .orElseThrow()
                        .hash())
                .isNotEqualTo(hash);
        assertThat(renamed.load().pack("national").orElseThrow().hash())
                .isEqualTo(
                        TestPacks.small().load().pack("national").orElseThrow().hash());
    }

    @Test
    void aPackChangedAtRandomIsEitherReadOrRefusedNeverAnythingElse() {
        var seed = 20260801L;
        var random = new Random(seed);
        var whole = TestPacks.small().files();
        for (var i = 0; i < 300; i++) {
            var files = whole.stream()
                    .map(file -> random.nextBoolean() ? file : damaged(file, random))
                    .toList();
            try {
                PackLibrary.load(List.of(new PackSource.Given(files)), List.of());
            } catch (InvalidPacks expected) {
                assertThat(expected.problems()).as("seed %d, round %d", seed, i).isNotEmpty();
            }
        }
    }

    /** Drops, doubles or swaps a line or a word, as a tired hand would. */
    private static PackFile damaged(PackFile file, Random random) {
        var lines = new ArrayList<>(new String(file.bytes(), UTF_8).lines().toList());
        var at = random.nextInt(lines.size());
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, lines.get(at));
            case 2 -> lines.set(at, " " + lines.get(at));
            case 3 -> lines.set(at, lines.get(at).replaceFirst("[a-z_]+", random.nextBoolean() ? "null" : "[]"));
            default -> lines.set(at, lines.get(at).replaceFirst("[0-9]+", "-99999999999"));
        }
        return new PackFile(file.path(), (String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    private static void entry(JarOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(text.getBytes(UTF_8));
        out.closeEntry();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
