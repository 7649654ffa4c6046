package org.huxin.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.huxin.server.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalDatabaseTests {

    @ParameterizedTest
    @CsvSource({"PostgreSQL,15,true", "PostgreSQL,18,true", "PostgreSQL,14,false", "MySQL,15,false"})
    void wantsPostgresFifteenOrNewer(String product, int major, boolean accepted) {
        assertThat(ExternalDatabase.isAccepted(product, major)).isEqualTo(accepted);
    }

    @Test
    void acceptsAServerThatAnswers() {
        var given = TestDatabase.fresh();

        var database = ExternalDatabase.reached(given.url(), given.user(), given.password());

        assertThat(database.getJdbcUrl()).isEqualTo(given.url());
        assertThat(database.getUsername()).isEqualTo(given.user());
        assertThat(database.getPassword()).isEqualTo(given.password());
    }

    @Test
    void namesAServerThatCannotBeReachedWithoutItsQueryString() {
        assertThatThrownBy(() -> ExternalDatabase.reached(
                        "jdbc:postgresql://127.0.0.1:1/none?password=geheim&connectTimeout=2", "nobody", "x"))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("连不上数据库 jdbc:postgresql://127.0.0.1:1/none：")
                .hasMessageNotContaining("geheim");
    }

    @Test
    void keepsThePasswordOutOfItsDescription() {
        assertThat(new ExternalDatabase("jdbc:postgresql://db/huxin?password=a", "huxin", "b"))
                .hasToString("ExternalDatabase[jdbc:postgresql://db/huxin]");
    }
}
