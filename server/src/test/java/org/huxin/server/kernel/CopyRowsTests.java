package org.huxin.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.server.testing.TestDatabase;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent is what a reader gets back. */
class CopyRowsTests {

    private static final UUID ID = UUID.fromString("f0a9c1d2-0000-8000-ffff-0123456789ab");

    private Connection connection;
    private DSLContext db;

    @BeforeEach
    void table() throws SQLException {
        var database = TestDatabase.fresh();
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        db = DSL.using(connection);
        db.execute(
                "CREATE TABLE sent (id uuid PRIMARY KEY, words text, n integer, at timestamp, flag boolean, body jsonb)");
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    private static CopyRows rows() {
        return new CopyRows("sent", 1, "id", "words", "n", "at", "flag", "body");
    }

    private void send(UUID id, String words, Integer n, LocalDateTime at, boolean flag, String body) {
        var rows = rows();
        rows.begin().id(id).text(words).number(n).moment(at).flag(flag).json(body.getBytes(StandardCharsets.UTF_8));
        rows.send(db);
    }

    @Test
    void everyKindOfValueComesBack() {
        var at = LocalDateTime.of(2024, 3, 4, 23, 59, 59, 123_456_000);

        send(ID, "线索\t“甲”\n\\N", -7, at, true, "{\"facts\": [\"甲\"]}");

        var row = db.fetchSingle("SELECT *, body ->> 'facts' AS facts FROM sent");
        assertThat(row.get("id")).isEqualTo(ID);
        assertThat(row.get("words")).isEqualTo("线索\t“甲”\n\\N");
        assertThat(row.get("n")).isEqualTo(-7);
        assertThat(row.get("at", LocalDateTime.class)).isEqualTo(at);
        assertThat(row.get("flag")).isEqualTo(true);
        assertThat(row.get("facts")).isEqualTo("[\"甲\"]");
    }

    @Test
    void whatIsAbsentIsNull() {
        send(ID, null, null, null, false, "{}");

        assertThat(db.fetchValue("SELECT words IS NULL AND n IS NULL AND at IS NULL AND NOT flag FROM sent"))
                .isEqualTo(true);
    }

    @Test
    void aMomentBeforeTheDatabasesEpochIsKept() {
        var at = LocalDateTime.of(1999, 12, 31, 23, 59, 59, 999_999_000);

        send(ID, "", 0, at, false, "{}");

        assertThat(db.fetchSingle("SELECT at FROM sent").get("at", LocalDateTime.class))
                .isEqualTo(at);
    }

    @Test
    void moreRowsThanExpectedAreSentWhole() {
        var rows = rows();
        for (var i = 0; i < 1_000; i++) {
            rows.begin()
                    .id(UUID.randomUUID())
                    .text("甲".repeat(i))
                    .number(i)
                    .moment(null)
                    .flag(false)
                    .json("{}".getBytes(StandardCharsets.UTF_8));
        }
        rows.send(db);

        assertThat(db.fetchValue("SELECT count(*) FROM sent WHERE length(words) = n"))
                .isEqualTo(1_000L);
    }

    @Test
    void nothingIsThereAfterTheTransactionWasUndone() throws SQLException {
        connection.setAutoCommit(false);

        send(ID, "", 0, null, false, "{}");
        connection.rollback();

        assertThat(db.fetchValue("SELECT count(*) FROM sent")).isEqualTo(0L);
    }

    @Test
    void rowsThatFailLeaveNoneBehindAndTheConnectionUsable() {
        var twice = rows();
        for (var n = 0; n < 2; n++) {
            twice.begin()
                    .id(ID)
                    .text("甲")
                    .number(n)
                    .moment(null)
                    .flag(true)
                    .json("{}".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> twice.send(db)).hasStackTraceContaining("sent_pkey");

        assertThat(db.fetchValue("SELECT count(*) FROM sent")).isEqualTo(0L);
        send(ID, "乙", 1, null, false, "{}");
        assertThat(db.fetchValue("SELECT words FROM sent")).isEqualTo("乙");
    }

    @Test
    void rowsThatTheTableRefusesDoNotBlockTheNext() {
        assertThatThrownBy(() -> send(ID, "甲", 1, null, true, "{\"open\": "));
        assertThatThrownBy(() -> new CopyRows("no_such_table", 1, "id").send(db));
        var unfinished = new CopyRows("sent", 1, "id", "words");
        unfinished.begin().id(ID);
        assertThatThrownBy(() -> unfinished.send(db));

        send(ID, "乙", 1, null, false, "{}");
        assertThat(db.fetchValue("SELECT count(*) FROM sent")).isEqualTo(1L);
    }

    @Test
    void aSavepointTakesBackWhatFailedAndKeepsTheRest() throws SQLException {
        connection.setAutoCommit(false);
        send(ID, "甲", 1, null, true, "{}");
        var before = connection.setSavepoint();
        assertThatThrownBy(() -> send(ID, "乙", 2, null, true, "{}"));
        connection.rollback(before);
        send(UUID.randomUUID(), "丙", 3, null, true, "{}");
        connection.commit();

        assertThat(db.fetchValues("SELECT words FROM sent ORDER BY n").toString())
                .isEqualTo("[甲, 丙]");
    }
}
