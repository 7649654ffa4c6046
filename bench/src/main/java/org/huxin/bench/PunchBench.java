package org.huxin.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import org.huxin.server.wage.attendance.PunchFeed;

/** Punches in batches of 5,000 through the product's own path, beside COPY of the same rows into a heap like its own. */
final class PunchBench {

    private static final String DAY = "2024-05-20";
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 5, 20, 23, 0);
    private static final int RECORDS = 5_000;
    private static final int SITES = 10;

    private final Report report;
    private final Product product;
    private final PunchFeed feed;
    private final int batches;
    private final int rounds;

    PunchBench(Report report, Size size, Product product) {
        this.report = report;
        this.product = product;
        this.feed = product.bean(PunchFeed.class);
        this.batches = size.punches() / RECORDS / SITES;
        this.rounds = size.rounds();
    }

    private record Sent(PunchSites.Device device, byte[] body) {}

    void run() throws InterruptedException, SQLException, IOException {
        report.heading("打卡：%d 个工地各 %d 批，每批 %,d 条".formatted(SITES, batches, RECORDS));
        product.clock().set(NOW);
        feed.day(NOW);
        var whole = new Samples();
        var checked = new Samples();
        var limit = new Samples();
        round(new Samples(), new Samples(), new Samples());
        for (var round = 0; round < rounds; round++) {
            round(whole, checked, limit);
        }
        report.line("COPY（条/秒）：%s；验过的打卡：%s；连同读报文：%s".formatted(limit, checked, whole));
        report.line("连同读报文比 COPY：%.2f 倍".formatted(whole.median() / limit.median()));
        report.atLeast("打卡验过入库比 COPY 同样的行进同样的表", checked.median() / limit.median(), 0.7, Report.Weight.FULL);
    }

    private void round(Samples whole, Samples checked, Samples limit)
            throws InterruptedException, SQLException, IOException {
        var sites = new PunchSites(product, SITES);
        var sent = new ArrayList<Sent>();
        for (var batch = 0; batch < batches; batch++) {
            for (var device : sites.devices()) {
                sent.add(new Sent(device, PunchSites.batch(device, DAY, (long) batch * RECORDS, RECORDS)));
            }
        }
        var rows = (double) sent.size() * RECORDS;
        var begun = System.nanoTime();
        var read = sent.stream()
                .map(one -> feed.read(PunchSites.JURISDICTION, one.body()))
                .toList();
        var reading = (System.nanoTime() - begun) / 1e9;
        var taking = Timed.seconds(product.database(), () -> {
            for (var i = 0; i < read.size(); i++) {
                feed.take(sent.get(i).device().number(), PunchSites.JURISDICTION, read.get(i));
            }
        });
        report.must("打卡一条不少、一条不多", Sql.number(product.database(), "select count(*) from wage.punch") == (long) rows);
        var copying = new PunchCopy(
                        product.database(),
                        DAY,
                        sites.devices().stream().map(PunchSites.Device::number).toList(),
                        RECORDS)
                .seconds();
        checked.add(rows / taking);
        whole.add(rows / (taking + reading));
        limit.add(rows / copying);
    }
}
