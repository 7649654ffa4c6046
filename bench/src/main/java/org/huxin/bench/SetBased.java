package org.huxin.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.kernel.FactRecord;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The same job as set-based SQL written by hand for just these rules, on the same schema in a database of its own. */
final class SetBased implements DutyContestant {

    private static final String HASH = "0".repeat(64);
    private static final List<String> PINS = List.of(
            "SET LOCAL enable_seqscan = off", "SET LOCAL enable_hashjoin = off", "SET LOCAL enable_mergejoin = off");

    private final ObjectMapper json = JsonMapper.builder().build();
    private final DataSource database;
    private boolean receipts = true;

    SetBased(DataSource database) {
        this.database = database;
        Flyway.configure().dataSource(database).outOfOrder(true).load().migrate();
    }

    @Override
    public void receipts(boolean filed) {
        receipts = filed;
    }

    @Override
    public void open(List<ClueFact> batch) {
        var n = batch.size();
        var subject = new String[n];
        var type = new String[n];
        var jurisdiction = new String[n];
        var at = new LocalDateTime[n];
        var attributes = new String[n];
        for (var i = 0; i < n; i++) {
            var fact = FactRecord.of(batch.get(i));
            subject[i] = fact.subject();
            type[i] = fact.type();
            jurisdiction[i] = fact.jurisdiction();
            at[i] = fact.at();
            attributes[i] = json.writeValueAsString(fact.attributes());
        }
        var query = Sql.resource("/by-hand/open.sql")
                + Sql.resource(receipts ? "/by-hand/open-receipts.sql" : "/by-hand/open-end.sql");
        inTransaction(connection -> {
            try (var statement = connection.prepareStatement(query)) {
                statement.setObject(1, Arrivals.DAY.atStartOfDay());
                statement.setArray(2, connection.createArrayOf("text", subject));
                statement.setArray(3, connection.createArrayOf("text", type));
                statement.setArray(4, connection.createArrayOf("text", jurisdiction));
                statement.setArray(5, connection.createArrayOf("timestamp", at));
                statement.setArray(6, connection.createArrayOf("jsonb", attributes));
                if (receipts) {
                    statement.setObject(7, Arrivals.DAY.atStartOfDay());
                    statement.setString(8, HASH);
                }
                statement.execute();
                return 0;
            }
        });
    }

    @Override
    public int closeDays() {
        var escalations = 0;
        for (var day = 1; day <= Arrivals.DAYS; day++) {
            escalations += closeThrough(Arrivals.DAY.plusDays(day).atStartOfDay());
        }
        return escalations;
    }

    private int closeThrough(LocalDateTime end) {
        var query = Sql.resource("/by-hand/close.sql")
                + (receipts ? Sql.resource("/by-hand/close-receipts.sql") : "")
                + Sql.resource("/by-hand/close-end.sql");
        var escalations = 0;
        while (true) {
            var drawn = inTransaction(connection -> closeBatch(connection, query, end));
            if (drawn < 0) {
                return escalations;
            }
            escalations += drawn;
        }
    }

    /** @return how many escalations were drawn, or -1 when nothing was due any more */
    private int closeBatch(Connection connection, String query, LocalDateTime end) throws SQLException {
        try (var pins = connection.createStatement()) {
            for (var pin : PINS) {
                pins.execute(pin);
            }
        }
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, Arrivals.JURISDICTION);
            statement.setObject(2, end);
            statement.setObject(3, end);
            if (receipts) {
                statement.setObject(4, end);
                statement.setString(5, HASH);
            }
            try (var counts = statement.executeQuery()) {
                counts.next();
                return counts.getInt("changed") == 0 ? -1 : counts.getInt("drawn");
            }
        }
    }

    private interface Work {
        int on(Connection connection) throws SQLException;
    }

    private int inTransaction(Work work) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
