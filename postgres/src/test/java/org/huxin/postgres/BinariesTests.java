package org.huxin.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinariesTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, postgres-linux-x86_64.txz",
        "Linux, aarch64, postgres-linux-arm_64.txz",
        "Mac OS X, aarch64, postgres-darwin-arm_64.txz",
        "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
        "Windows Server 2022, amd64, postgres-windows-x86_64.txz",
    })
    void knowsTheArchiveOfEachPlatform(String system, String architecture, String archive) {
        assertThat(Binaries.archiveOf(system, architecture)).isEqualTo(archive);
    }

    @Test
    void unpacksOnceAndFindsTheSameFolderAgain() throws IOException {
        var home = Home.at(folder);

        var first = Binaries.beside(home);
        var made = Files.getLastModifiedTime(first.root());
        var second = Binaries.beside(home);

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.root())).isEqualTo(made);
        assertThat(Path.of(first.program("postgres"))).isExecutable();
        try (var entries = Files.list(folder)) {
            assertThat(entries).containsExactly(first.root());
        }
    }
}
