package org.huxin.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.huxin.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class PurposeTests {

    private static final String TABLE =
            "CREATE TABLE public.database_purpose (purpose text NOT NULL, the_only boolean PRIMARY KEY DEFAULT true)";

    @TempDir
    Path directory;

    @Test
    void aDataDirectoryIsForWhatItsFirstStartWasFor() throws Exception {
        var home = new DataHome(directory.resolve("home"));

        Purpose.PRODUCTION.claim(home);

        assertThatCode(() -> Purpose.PRODUCTION.claim(home)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Purpose.DEMO.claim(home))
                .isInstanceOf(StartRefused.class)
                .hasMessage("数据目录 " + home.root() + " 里是正式数据，不能用于演示运行，请换一个数据目录或数据库。");
        assertThat(Files.readString(home.root().resolve("purpose"))).isEqualTo("production");
    }

    @Test
    void aDemonstrationIsNeverTurnedIntoTheRealThing() {
        var home = new DataHome(directory);

        Purpose.DEMO.claim(home);

        assertThatThrownBy(() -> Purpose.PRODUCTION.claim(home)).hasMessageContaining("里是演示数据，不能用于正式运行");
    }

    @Test
    void aDatabaseIsRefusedBeforeAnythingInItIsChanged() throws SQLException {
        var database = database();
        assertThatCode(() -> Purpose.DEMO.check(database)).doesNotThrowAnyException();
        execute(database, TABLE);

        Purpose.DEMO.claim(database);

        assertThatCode(() -> Purpose.DEMO.check(database)).doesNotThrowAnyException();
        assertThatCode(() -> Purpose.DEMO.claim(database)).doesNotThrowAnyException();
        assertThatThrownBy(() -> Purpose.PRODUCTION.check(database))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("里是演示数据");
        assertThatThrownBy(() -> Purpose.PRODUCTION.claim(database)).isInstanceOf(StartRefused.class);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidInOneSentence() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/none");

        assertThatThrownBy(() -> Purpose.DEMO.check(nowhere))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("读不到数据库的用途");
    }

    private static PGSimpleDataSource database() {
        var fresh = TestDatabase.fresh();
        var database = new PGSimpleDataSource();
        database.setUrl(fresh.url());
        database.setUser(fresh.user());
        database.setPassword(fresh.password());
        return database;
    }

    private static void execute(PGSimpleDataSource database, String statement) throws SQLException {
        try (var connection = database.getConnection();
                var one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
