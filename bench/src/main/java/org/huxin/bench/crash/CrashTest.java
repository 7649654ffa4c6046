package org.huxin.bench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huxin.bench.running.RunningServer;
import org.huxin.bench.running.Store;

/** {@code ./huxin crash [--kills N] [--postgres-kills N]}: ends with 0 only if nothing acknowledged was lost and nothing was done twice. */
public final class CrashTest {

    private static final int KILLS = 50;
    private static final int DATABASE_KILLS = 20;
    private static final int QUIET_LIMIT_SECONDS = 180;
    private static final int ENOUGH_DONE = 5;
    private static final int TICK_MILLIS = 20;
    private static final int PATIENCE_TICKS = 3_000;

    private static final List<Client.Crew> CREWS = List.of(
            new Client.Crew("zz.labour", "zz.housing"),
            new Client.Crew("zz.labour", "zz.housing"),
            new Client.Crew("zz.labour", ""),
            new Client.Crew("jf.social_security", ""));

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Random random;
    private final Path folder;
    private final int kills;
    private final int databaseKills;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private int metTransaction;
    private int metRequest;
    private int withDatabase;
    private int duringStart;

    private CrashTest(Path folder, int kills, int databaseKills, long seed) {
        this.folder = folder;
        this.kills = kills;
        this.databaseKills = databaseKills;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        var given = List.of(arguments);
        var kills = number(given, "--kills", KILLS);
        var databaseKills = number(given, "--postgres-kills", given.contains("--kills") ? 0 : DATABASE_KILLS);
        var root =
                Path.of(System.getProperty("huxin.root", ".")).toAbsolutePath().normalize();
        var seed = Long.getLong("huxin.seed", System.nanoTime());
        var test = new CrashTest(root.resolve("bench/target/crash"), kills, databaseKills, seed);
        test.out.println("随机种子 " + seed + "（-Dhuxin.seed 可重放时刻的次序）");
        System.exit(test.run() ? 0 : 1);
    }

    private static int number(List<String> arguments, String name, int otherwise) {
        var at = arguments.indexOf(name);
        return at < 0 || at + 1 == arguments.size() ? otherwise : Integer.parseInt(arguments.get(at + 1));
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        clear(folder);
        var server = new RunningServer(folder.resolve("home"), folder.resolve("logs"));
        try (var journal = new Journal(folder.resolve("acknowledged.log"))) {
            server.awaitReady();
            var wages = new WageCrew(server);
            var threads = begin(server, journal);
            threads.addAll(wages.begin(kills + databaseKills, going::get, random));
            for (var kill = 1; kill <= kills; kill++) {
                killOnce(server, journal, wages, kill);
            }
            for (var kill = 1; kill <= databaseKills; kill++) {
                killDatabase(server, journal, wages, kill);
            }
            awaitWork(journal);
            going.set(false);
            for (var thread : threads) {
                thread.join();
            }
            return judge(server, journal, wages);
        } finally {
            going.set(false);
            server.stop();
        }
    }

    private List<Thread> begin(RunningServer server, Journal journal) {
        var threads = new ArrayList<Thread>();
        threads.add(new Thread(new PassingTime(server, "zz.labour", going::get, journal), "time"));
        for (var i = 0; i < CREWS.size(); i++) {
            var client = new Client("c" + i, CREWS.get(i), server, journal, going::get, random.nextLong());
            threads.add(new Thread(client, "client-" + i));
        }
        threads.forEach(thread -> {
            thread.setDaemon(true);
            thread.start();
        });
        return threads;
    }

    /** Every third takes the database along, as when the power fails; now and then one falls into the start before. */
    private void killOnce(RunningServer server, Journal journal, WageCrew wages, int kill)
            throws IOException, InterruptedException, SQLException {
        awaitWork(journal);
        Thread.sleep(random.nextInt(3_000));
        var databaseToo = kill % 3 == 0;
        int open;
        int asked;
        String underWay;
        try (var store = Store.of(server.postgres())) {
            open = store.openTransactions();
            asked = journal.inFlight();
            underWay = wages.underWay();
            server.kill(databaseToo);
        }
        metTransaction += open > 0 ? 1 : 0;
        metRequest += asked > 0 ? 1 : 0;
        withDatabase += databaseToo ? 1 : 0;
        out.printf(
                "第 %d 次 kill -9%s：%d 个事务未完，%d 个请求在途；%s%n", kill, databaseToo ? "（连同数据库）" : "", open, asked, underWay);
        server.restart();
        if (kill % 10 == 0) {
            Thread.sleep(random.nextInt(8_000));
            server.kill(false);
            server.restart();
            duringStart++;
            out.println("　　启动途中再杀一次");
        }
        server.awaitReady();
    }

    /** The server goes on; it is to have its database back by itself. */
    private void killDatabase(RunningServer server, Journal journal, WageCrew wages, int kill)
            throws IOException, InterruptedException {
        awaitWork(journal);
        Thread.sleep(random.nextInt(3_000));
        var underWay = wages.underWay();
        if (!server.killDatabase()) {
            throw new IllegalStateException("没有可以杀的 PostgreSQL");
        }
        var begun = System.nanoTime();
        server.awaitGone();
        server.awaitReady();
        out.printf("第 %d 次 kill -9 PostgreSQL：%s；%.1f 秒后恢复%n", kill, underWay, (System.nanoTime() - begun) / 1e9);
    }

    /** Lets the officers sign in and get something done, however slow the machine is. */
    private static void awaitWork(Journal journal) throws InterruptedException {
        var before = journal.acknowledged();
        for (var tick = 0; journal.acknowledged() < before + ENOUGH_DONE && tick < PATIENCE_TICKS; tick++) {
            Thread.sleep(TICK_MILLIS);
        }
    }

    private boolean judge(RunningServer server, Journal journal, WageCrew wages)
            throws IOException, InterruptedException, SQLException {
        try (var store = Store.of(server.postgres())) {
            var quiet = awaitQuiet(store);
            var differences = new ArrayList<>(new Comparison(journal, store).differences());
            differences.addAll(wages.differences(store));
            out.printf(
                    "%d 次 kill -9 服务，其中 %d 次连同数据库，另有 %d 次在启动途中；%d 次遇上未完的写事务，%d 次遇上在途的请求，%d 个请求没有等到答复%n",
                    kills, withDatabase, duringStart, metTransaction, metRequest, journal.lostAnswers());
            out.printf(
                    "已答复：登记 %,d 条，办理 %,d 步；没有等到答复而查证的办理 %,d 步；被拒绝 %s%n",
                    journal.registered().size(),
                    journal.acts().size(),
                    journal.unanswered().size(),
                    journal.refusals());
            out.printf(
                    "库中：线索 %,d 条，升级 %,d 次，文书 %,d 份，日终 %,d 天%n",
                    store.number("SELECT count(*) FROM casework.clue"),
                    store.number("SELECT count(*) FROM duty.escalation"),
                    store.number("SELECT count(*) FROM document.paper"),
                    store.number("SELECT count(*) FROM duty.closed_day"));
            out.printf("%d 次 kill -9 PostgreSQL%n", databaseKills);
            wages.report(out);
            if (!quiet) {
                out.println("升级和读取在 " + QUIET_LIMIT_SECONDS + " 秒内没有办完");
            }
            differences.forEach(out::println);
            var worked = !journal.registered().isEmpty() && !journal.acts().isEmpty() && wages.worked();
            out.println(differences.isEmpty() && quiet && worked ? "没有差异。" : "有差异：" + differences.size() + " 处。");
            return differences.isEmpty() && quiet && worked;
        }
    }

    /** Waits until every step that was drawn has been carried out. */
    private static boolean awaitQuiet(Store store) throws SQLException, InterruptedException {
        for (var second = 0; second < QUIET_LIMIT_SECONDS; second++) {
            var waiting =
                    store.number("SELECT count(*) FROM duty.escalation WHERE done_at IS NULL AND withdrawn_at IS NULL");
            var moving = store.number("SELECT count(*) FROM demo.clock WHERE date < target");
            if (waiting == 0 && moving == 0 && WageCrew.waiting(store) == 0) {
                return true;
            }
            Thread.sleep(1_000);
        }
        return false;
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
