package org.huxin.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * The limit: the rows that the product wrote, copied once more into a heap like its own, in as many transactions. They stand ready
 * in the form that the database writes fastest; nothing is read, checked or looked up.
 */
final class PunchCopy {

    private static final String COLUMNS = "project, moment, device, sequence, worker, stranger, direction, attend";

    private final DataSource database;
    private final List<byte[]> batches = new ArrayList<>();

    /** @param device whose records of a batch lie together */
    PunchCopy(DataSource database, String day, List<String> devices, int records) throws SQLException, IOException {
        this.database = database;
        Sql.run(
                database,
                "drop table if exists wage.punch_limit",
                "create table wage.punch_limit (like wage.punch including defaults including constraints) partition by range (moment)",
                "create index on wage.punch_limit using brin (project uuid_bloom_ops, moment timestamp_minmax_ops)"
                        + " with (pages_per_range = 8, autosummarize = on)",
                "create table wage.punch_limit_day partition of wage.punch_limit for values from ('%s') to ('%s'::date + 1)"
                        .formatted(day, day));
        Sql.run(
                database,
                "drop table if exists wage.punch_numbered",
                "create unlogged table wage.punch_numbered as select d.number, row_number() over (partition by d.id order by"
                        + " p.sequence) - 1 as place, p.* from wage.punch p join wage.device d on d.id = p.device",
                "create index on wage.punch_numbered (number, place)",
                "analyze wage.punch_numbered");
        try (var connection = database.getConnection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var device : devices) {
                var count = Sql.number(
                        database, "select count(*) from wage.punch_numbered where number = '%s'".formatted(device));
                for (var from = 0L; from < count; from += records) {
                    var bytes = new ByteArrayOutputStream();
                    copy.copyOut(
                            ("copy (select %s from wage.punch_numbered where number = '%s' and place >= %d and place < %d"
                                            + " order by place) to stdout (format binary)")
                                    .formatted(COLUMNS, device, from, from + records),
                            bytes);
                    batches.add(bytes.toByteArray());
                }
            }
        }
    }

    /** @return seconds for all rows */
    double seconds() throws InterruptedException {
        Sql.run(database, "truncate wage.punch_limit");
        return Timed.seconds(database, () -> batches.forEach(this::send));
    }

    private void send(byte[] batch) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy wage.punch_limit (%s) from stdin (format binary)".formatted(COLUMNS));
            copy.writeToCopy(batch, 0, batch.length);
            copy.endCopy();
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
