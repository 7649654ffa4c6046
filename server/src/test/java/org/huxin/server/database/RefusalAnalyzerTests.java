package org.huxin.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.flywaydb.core.api.FlywayException;
import org.huxin.postgres.ManagedPostgres;
import org.huxin.postgres.PostgresRefused;
import org.junit.jupiter.api.Test;

class RefusalAnalyzerTests {

    private final RefusalAnalyzer analyzer = new RefusalAnalyzer();

    @Test
    void findsTheSentenceUnderWhateverWasWrappedAroundIt() {
        var failure = new IllegalStateException(new RuntimeException(refusal()));

        assertThat(analyzer.analyze(failure).getDescription()).contains("必须是绝对路径");
    }

    @Test
    void saysThatTheDatabaseBelongsToAnotherEdition() {
        var failure = new IllegalStateException(new FlywayException("Migration checksum mismatch"));

        assertThat(analyzer.analyze(failure).getDescription()).isEqualTo("数据库结构无法升级到本版本：Migration checksum mismatch");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(analyzer.analyze(new IllegalStateException("else"))).isNull();
    }

    private static PostgresRefused refusal() {
        try (var postgres = ManagedPostgres.start(Path.of("relative"))) {
            throw new AssertionError(postgres);
        } catch (PostgresRefused refused) {
            return refused;
        }
    }
}
