package org.huxin.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huxin.server.party.directory.Accounts;

/**
 * Pages of the clue ledger as the console asks for them, over HTTP and with all that stands in a row, beside the one query
 * behind each page with nothing around it.
 */
final class LedgerBench {

    private static final String OFFICER = "bench.reader";
    private static final String SECRET = "bench-reader-1";
    private static final double MILLIS = 1e6;

    private static final List<String> FILTERS = List.of(
            "",
            "stage=CLOSED",
            "stage=RECEIVED",
            "stage=REFUSED",
            "channel=phone",
            "unit=zz.education",
            "sourceUnit=zz.petition",
            "region=410803_lifeng",
            "region=410803",
            "field=transport",
            "cause=contract_dispute",
            "cause=borrowed_qualification",
            "superiorMode=oversee",
            "receivedFrom=2020-03-01&receivedTo=2020-03-02",
            "resolvedFrom=2021-05-01&resolvedTo=2021-05-01",
            "overdue=true",
            "unsolved=true",
            "major=true",
            "stabilityMissing=true",
            "text=" + URLEncoder.encode("公司77", StandardCharsets.UTF_8),
            "text=" + URLEncoder.encode("示例工程4711", StandardCharsets.UTF_8),
            "text=0123456",
            "sort=employer",
            "sort=-claimedFen",
            "sort=number",
            "stage=IN_PROGRESS&field=housing&region=410803_yueshan",
            "channel=petition&unsolved=true&sort=-claimedFen",
            "major=true&stage=CLOSED&receivedFrom=2022-01-01");

    private final Report report;
    private final Size size;
    private final Product product;
    private final LastQuery last;
    private final OfficerSession reader;

    LedgerBench(Report report, Size size, Product product) {
        this.report = report;
        this.size = size;
        this.product = product;
        this.last = product.bean(LastQuery.class);
        this.reader = new OfficerSession(product.address(), OFFICER, SECRET);
    }

    void run() throws IOException, InterruptedException, SQLException {
        report.heading("线索台账：%,d 条线索，每种筛选读 %d 页".formatted(size.ledger(), size.pages()));
        var database = product.database();
        Sql.run(database, "TRUNCATE casework.clue, duty.fact, duty.entry, duty.receipt CASCADE");
        new WholeTable(database, "casework.clue")
                .withoutIndexes(() -> Sql.run(
                        database, Sql.resource("/ledger/fill.sql").replace(":n", Integer.toString(size.ledger()))));
        Sql.run(database, "VACUUM ANALYZE casework.clue", "VACUUM ANALYZE duty.entry", "VACUUM ANALYZE duty.fact");
        product.bean(Accounts.class)
                .create(new Accounts.NewAccount(OFFICER, "测试员乙", "经办人", false, "zz.labour", Set.of()), SECRET);
        last.listen(true);
        var pages = new LinkedHashMap<String, Times>();
        for (var filter : FILTERS) {
            read(filter, size.pages() / 10, new Times());
        }
        for (var filter : FILTERS) {
            pages.put(filter, read(filter, size.pages(), new Times()));
        }
        print(pages);
    }

    /** Goes from page to page and starts again at the end; page and bare query take turns. */
    private Times read(String filter, int pages, Times times) throws IOException, InterruptedException, SQLException {
        var after = "";
        for (var page = 0; page < pages; page++) {
            var begun = System.nanoTime();
            var answer = reader.get("/api/clues?" + filter + (after.isEmpty() ? "" : "&after=" + after));
            var whole = System.nanoTime() - begun;
            if (!answer.done()) {
                throw new IllegalStateException(filter + ": " + answer.code());
            }
            times.page().add(whole / MILLIS);
            times.bare().add(bare(last.sql()));
            after = answer.body().path("next").asString("");
        }
        return times;
    }

    private double bare(String sql) throws SQLException {
        try (var connection = product.database().getConnection();
                var statement = connection.createStatement()) {
            var begun = System.nanoTime();
            try (var rows = statement.executeQuery(sql)) {
                var columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (var column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
            }
            return (System.nanoTime() - begun) / MILLIS;
        }
    }

    private record Times(List<Double> page, List<Double> bare) {
        Times() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private void print(Map<String, Times> pages) {
        var all = new Times();
        pages.forEach((filter, times) -> {
            all.page().addAll(times.page());
            all.bare().addAll(times.bare());
            report.line("%-60s 整页 p50 %6.1f p99 %7.1f 毫秒；裸 SQL p50 %6.1f p99 %7.1f 毫秒"
                    .formatted(
                            filter.isEmpty() ? "（不筛选）" : filter,
                            at(times.page(), 0.5),
                            at(times.page(), 0.99),
                            at(times.bare(), 0.5),
                            at(times.bare(), 0.99)));
        });
        report.atMost(
                "台账整页 p99 比裸 SQL p99（全部筛选）", at(all.page(), 0.99) / at(all.bare(), 0.99), 3, " 倍", Report.Weight.FULL);
    }

    private static double at(List<Double> times, double share) {
        var sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }
}
