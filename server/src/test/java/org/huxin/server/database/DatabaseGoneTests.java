package org.huxin.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class DatabaseGoneTests {

    private static DataAccessException failed(String state) {
        return new DataAccessException("SQL [select 1]", new SQLException("told", state));
    }

    @ParameterizedTest
    @CsvSource({
        "08000, true",
        "08006, true",
        "57P01, true",
        "57P02, true",
        "57P03, true",
        "57014, false",
        "23505, false",
        "22003, false",
        "40001, false",
        "53100, false"
    })
    void whatTheServerSaysTells(String state, boolean gone) {
        assertThat(DatabaseGone.caused(failed(state))).isEqualTo(gone);
    }

    @Test
    void aConnectionThatThePoolClosedIsTold() {
        var closed = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(DatabaseGone.caused(closed)).isTrue();
    }

    @Test
    void whatHasNothingToDoWithADatabaseIsNot() {
        assertThat(DatabaseGone.caused(new UncheckedIOException(new IOException("gone"))))
                .isFalse();
        assertThat(DatabaseGone.caused(new IllegalStateException())).isFalse();
    }
}
