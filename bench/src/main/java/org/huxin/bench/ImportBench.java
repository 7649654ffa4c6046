package org.huxin.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.huxin.bench.sheet.SheetPeer;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.PersonalKind;
import org.huxin.server.wage.sheet.SheetFeed;
import org.jooq.DSLContext;

/**
 * A wage sheet of very many lines from the file to committed rows through the product's own import, beside merely reading the
 * file with the same reader, and beside how such files are imported elsewhere.
 */
final class ImportBench {

    private static final LocalDateTime NOW = LocalDateTime.of(2024, 7, 10, 9, 0);
    private static final YearMonth JUNE = YearMonth.of(2024, 6);
    private static final String OFFICER = "zz.bench";
    private static final List<String> HEAD = List.of(
            "序号", "姓名", "身份证号码", "班组", "工种", "出勤天数", "日工资", "基本工资", "加班工资", "津贴补贴", "应发工资", "扣款", "实发工资", "开户行", "备注");

    private final Report report;
    private final int lines;

    /** So many of them one by one: that is slow, and as slow for each. */
    private final int few;

    private final int rounds;
    private final Product product;
    private final Carried carried;
    private final Path home;
    private final Path pack;

    ImportBench(Report report, Size size, Product product, Carried carried, Path home, Path pack) {
        this.report = report;
        this.lines = size == Size.SMALL ? 5_000 : 100_000;
        this.few = size == Size.SMALL ? 300 : 3_000;
        this.rounds = size.rounds();
        this.product = product;
        this.carried = carried;
        this.home = home;
        this.pack = pack;
    }

    void run() throws IOException, SQLException, InterruptedException {
        report.heading("工资表导入：%,d 行 %d 列的 xlsx".formatted(lines, HEAD.size()));
        product.clock().set(NOW);
        var file = home.resolve("sheet.xlsx");
        write(file);
        officer();
        var read = new Samples();
        var own = new Samples();
        var batch = new Samples();
        var single = new Samples();
        try (var database = carried.empty("sheet_peer").pool(4)) {
            Sql.run(database, SheetPeer.TABLE);
            var peer = new SheetPeer(database);
            for (var round = 0; round <= rounds; round++) {
                people();
                var job = plan(file);
                var took = Timed.seconds(
                        product.database(),
                        () -> require(product.bean(SheetFeed.class).run(job)));
                var reading = Timed.seconds(product.database(), () -> bare(file));
                Sql.run(database, "truncate peer_line");
                var saving = Timed.seconds(database, () -> peer.saveBatch(file));
                Sql.run(database, "truncate peer_line");
                var alone = Timed.seconds(database, () -> peer.oneByOne(file, few));
                if (round > 0) {
                    own.add(lines / took);
                    read.add(lines / reading);
                    batch.add(lines / saving);
                    // the file is read to its end for the few lines as well
                    single.add(few / Math.max(0.001, alone - reading));
                }
            }
        }
        report.line("行/秒：导入 %s；只读 %s；saveBatch %s；逐行先查后插 %s".formatted(own, read, batch, single));
        report.atLeast("导入入库比只读同一文件", own.median() / read.median(), 0.4, Report.Weight.FULL);
        report.atLeast("导入比 fastexcel + MyBatis-Plus saveBatch", own.median() / batch.median(), 3, Report.Weight.FULL);
        report.atLeast("导入比逐行先查后插", own.median() / single.median(), 30, Report.Weight.FULL);
        heap(file);
    }

    /** The whole server in a heap of 256 MB takes the same file. */
    private void heap(Path file) throws IOException, InterruptedException {
        people();
        var job = plan(file);
        var own = carried.own();
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.huxin.bench.ImportAlone",
                        own.url(),
                        own.user(),
                        own.password(),
                        home.resolve("server").toString(),
                        pack.toString(),
                        job.toString())
                .inheritIO()
                .start();
        var ended = process.waitFor(10, TimeUnit.MINUTES);
        report.must("整个服务用 256 MB 堆导入同一文件", ended && process.exitValue() == 0);
    }

    private UUID plan(Path file) {
        return product.bean(SheetFeed.class).plan(file, id("sheet-site"), id("sheet-firm"), JUNE, OFFICER);
    }

    private void require(int stored) {
        if (stored != lines
                || Sql.number(
                                product.database(),
                                "select count(*) from wage.wage_line where project = md5('sheet-site')::uuid")
                        != lines) {
            throw new IllegalStateException("导入没有成功：" + stored);
        }
    }

    private static UUID id(String name) {
        // as md5(name)::uuid in PostgreSQL
        try {
            var digest = java.security.MessageDigest.getInstance("MD5")
                    .digest(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var bytes = java.nio.ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (java.security.NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private void officer() {
        product.bean(org.huxin.server.party.directory.Accounts.class)
                .create(
                        OFFICER,
                        new org.huxin.server.party.directory.Accounts.NewAccount(
                                OFFICER, "测试员丙", "经办人", false, "zz.labour", java.util.Set.of()),
                        "{noop}bench-import-1");
    }

    /** The site and its people, and nothing of an earlier round. */
    private void people() {
        var db = product.bean(DSLContext.class);
        for (var statement : Sql.resource("/import/site.sql").split(";\n")) {
            db.execute(statement);
        }
        var personal = product.bean(PersonalFields.class);
        var keyed = IntStream.range(0, lines)
                .parallel()
                .mapToObj(one -> personal.index(PersonalKind.ID_NUMBER, number(one)))
                .toArray(String[]::new);
        db.execute("""
                with people as (
                    insert into wage.worker (id, jurisdiction, id_kind, id_cipher, id_masked, id_keyed, name, recorded_at,
                                             recorded_by)
                    select gen_random_uuid(), '410803', '01', '-', '*', keyed, '测试员' || (place - 1), '2024-01-02', 'bench-sheet'
                    from unnest(?::text[]) with ordinality as t (keyed, place)
                    returning id)
                insert into wage.engagement (id, project, worker, employer, role, registered_on, recorded_at, recorded_by)
                select gen_random_uuid(), md5('sheet-site')::uuid, id, md5('sheet-firm')::uuid, 'worker', '2024-01-02',
                       '2024-01-02', 'bench-sheet'
                from people
                """, (Object) keyed);
        db.execute("analyze wage.worker");
        db.execute("analyze wage.engagement");
    }

    /** Invented: no such number has a place of its own. */
    private static String number(int one) {
        return "410803%012d".formatted(one);
    }

    private void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                var book = new Workbook(out, "huxin-bench", "1.0")) {
            var sheet = book.newWorksheet("工资");
            for (var column = 0; column < HEAD.size(); column++) {
                sheet.inlineString(0, column, HEAD.get(column));
            }
            for (var one = 0; one < lines; one++) {
                var place = one + 1;
                var gross = 5_000 + one % 3_000;
                sheet.value(place, 0, place);
                sheet.inlineString(place, 1, "测试员" + one);
                sheet.inlineString(place, 2, number(one));
                sheet.inlineString(place, 3, "木工班" + one % 40);
                sheet.inlineString(place, 4, "木工");
                sheet.value(place, 5, 22);
                sheet.value(place, 6, 300);
                sheet.value(place, 7, gross - 300);
                sheet.value(place, 8, 200);
                sheet.value(place, 9, 100);
                sheet.value(place, 10, gross);
                sheet.value(place, 11, 50);
                sheet.value(place, 12, gross - 50);
                sheet.inlineString(place, 13, "示例银行");
                sheet.inlineString(place, 14, "无");
                if (one % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    /** Every cell is looked at, nothing is done with it. */
    private static void bare(Path file) {
        var length = new long[1];
        try (var book = new ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> length[0] += cell == null
                    ? 0
                    : cell.getRawValue() == null ? 1 : cell.getRawValue().length()));
        } catch (IOException unread) {
            throw new java.io.UncheckedIOException(unread);
        }
        if (length[0] == 0) {
            throw new IllegalStateException("nothing was read");
        }
    }
}
