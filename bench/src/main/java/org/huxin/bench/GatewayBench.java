package org.huxin.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huxin.server.wage.attendance.PunchFeed;

/** Many devices post signed batches over loopback, each as fast as it is answered; some batches twice, as devices do. */
final class GatewayBench {

    /** Devices whose numbers are not 0, 1, 2 … by count, sum and sum of squares: one reading, however many rows there are. */
    private static final String UNEVEN = """
            select count(*) from (
                select count(*)::numeric as n, max(sequence) as last, sum(sequence) as sum,
                       sum(sequence::numeric * sequence) as squares
                from wage.punch group by device) as each
            where last <> n - 1 or sum <> n * (n - 1) / 2 or squares <> n * (n - 1) * (2 * n - 1) / 6
            """;

    private static final String ADDRESS = "/api/wage/gateway/punches";
    private static final String DAY = "2024-05-21";
    private static final LocalDateTime NOW = LocalDateTime.of(2024, 5, 21, 23, 0);
    private static final int RECORDS = 500;
    private static final int AGAIN = 10;
    private static final double NANOS = 1e9;
    private static final double GROWTH = 1.25;

    private final Report report;
    private final Product product;
    private final int devices;
    private final int seconds;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final Map<String, AtomicLong> places = new ConcurrentHashMap<>();

    GatewayBench(Report report, Size size, Product product) {
        this.report = report;
        this.product = product;
        this.devices = size.devices();
        this.seconds = size.seconds();
    }

    void run() throws InterruptedException, SQLException, IOException {
        report.heading("考勤设备接口：%d 台设备送 %d 秒，每批 %d 条".formatted(devices, seconds, RECORDS));
        product.clock().set(NOW);
        product.bean(PunchFeed.class).day(NOW);
        var sites = new PunchSites(product, devices);
        send(sites, Math.max(2, seconds / 10));
        var before = used();
        var start = accepted.get();
        var begun = System.nanoTime();
        send(sites, seconds);
        var rate = (accepted.get() - start) / ((System.nanoTime() - begun) / NANOS);
        var after = used();
        var database = product.database();
        report.must("没有一批被拒绝", failed.get() == 0);
        report.must("没有丢失", Sql.number(database, "select count(*) from wage.punch") == accepted.get());
        report.must("没有重复：每台设备的序号从头到尾各一次", Sql.number(database, UNEVEN) == 0);
        report.line("内存：%d MB，之后 %d MB".formatted(before >> 20, after >> 20));
        report.atMost("内存增长", (double) after / before, GROWTH, " 倍", Report.Weight.FULL);
        var rows = accepted.get();
        var copy = rows
                / new PunchCopy(
                                database,
                                DAY,
                                sites.devices().stream()
                                        .map(PunchSites.Device::number)
                                        .toList(),
                                RECORDS)
                        .seconds();
        report.line(
                "接口 %s 条/秒，COPY 同样的行 %s 条/秒：%.2f 倍".formatted(Samples.figure(rate), Samples.figure(copy), rate / copy));
    }

    private void send(PunchSites sites, int seconds) throws InterruptedException {
        var until = System.nanoTime() + (long) (seconds * NANOS);
        try (var http = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var device : sites.devices()) {
                threads.submit(() -> {
                    for (var batch = 0; System.nanoTime() < until; batch++) {
                        var body = PunchSites.batch(device, DAY, next(device), RECORDS);
                        post(http, device, body);
                        if (batch % AGAIN == 0) {
                            post(http, device, body);
                        }
                    }
                    return null;
                });
            }
        }
    }

    private long next(PunchSites.Device device) {
        return places.computeIfAbsent(device.number(), none -> new AtomicLong()).getAndAdd(RECORDS);
    }

    private void post(HttpClient http, PunchSites.Device device, byte[] body)
            throws IOException, InterruptedException, GeneralSecurityException {
        var time = Long.toString(NOW.toEpochSecond(ZoneOffset.ofHours(8)));
        var nonce = UUID.randomUUID().toString();
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(product.address() + ADDRESS))
                        .header("Content-Type", "application/json")
                        .header("X-Huxin-Device", device.number())
                        .header("X-Huxin-Time", time)
                        .header("X-Huxin-Nonce", nonce)
                        .header("X-Huxin-Signature", signature(device.key(), time, nonce, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            failed.incrementAndGet();
            return;
        }
        var text = answer.body();
        var from = text.indexOf("\"accepted\":") + "\"accepted\":".length();
        accepted.addAndGet(
                Long.parseLong(text.substring(from, text.indexOf(',', from)).strip()));
    }

    private static String signature(String key, String time, String nonce, byte[] body)
            throws GeneralSecurityException {
        var hex = HexFormat.of();
        var hash = hex.formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(hex.parseHex(key), "HmacSHA256"));
        return hex.formatHex(mac.doFinal(
                String.join("\n", "POST", ADDRESS, time, nonce, hash).getBytes(StandardCharsets.UTF_8)));
    }

    /** Bytes in use once what nobody needs is gone. */
    private static long used() throws InterruptedException {
        for (var i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(200);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
