package org.huxin.bench;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.huxin.server.wage.ProjectMonth;

/**
 * Wages of a province in the three raw tables: a hundred workers to a project, three worker's months in a hundred differ.
 *
 * @param workers of all projects
 */
record WageProvince(DataSource database, int workers, int months) {

    static final YearMonth FIRST = YearMonth.of(2024, 1);
    static final int WORKERS_EACH = 100;

    /** Everything in the three raw tables, read once. */
    static final String RAW = """
            SELECT (SELECT sum(worked) FROM wage.attendance_month) + (SELECT sum(due_fen) FROM wage.wage_line)
                + (SELECT sum(amount_fen) FROM wage.pay_line WHERE state = 'paid')""";

    private static final int TOGETHER = 200;

    /** Fills the raw tables, unless an earlier benchmark of this run did. */
    void fill() {
        if (rows("attendance_month") > 0) {
            return;
        }
        new WholeTable(database, "wage.attendance_month", "wage.wage_line", "wage.pay_line")
                .withoutIndexes(() -> Sql.run(
                        database,
                        Sql.resource("/wage/fill.sql")
                                .replace(":workers", Integer.toString(workers))
                                .replace(":months", Integer.toString(months))));
        Sql.run(
                database,
                "VACUUM ANALYZE wage.attendance_month",
                "VACUUM ANALYZE wage.wage_line",
                "VACUUM ANALYZE wage.pay_line",
                "ANALYZE wage.worker_card",
                "ANALYZE wage.wage_sheet",
                "ANALYZE wage.engagement");
    }

    YearMonth last() {
        return FIRST.plusMonths(months - 1L);
    }

    int projects() {
        return workers / WORKERS_EACH;
    }

    /** Project-months as payday brings them, some projects to a transaction. */
    List<List<ProjectMonth>> batches(YearMonth month) {
        return batches(month, projects());
    }

    /** As {@link #batches(YearMonth)}, of the first projects only. */
    List<List<ProjectMonth>> batches(YearMonth month, int projects) {
        return IntStream.iterate(1, from -> from <= projects, from -> from + TOGETHER)
                .mapToObj(from -> IntStream.range(from, Math.min(projects + 1, from + TOGETHER))
                        .mapToObj(number -> new ProjectMonth(project(number), month))
                        .toList())
                .toList();
    }

    long rows(String table) {
        return Sql.number(database, "SELECT count(*) FROM wage." + table);
    }

    static UUID project(long number) {
        return new UUID(2L << 32, number);
    }
}
