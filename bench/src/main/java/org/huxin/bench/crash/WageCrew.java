package org.huxin.bench.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.huxin.bench.running.Device;
import org.huxin.bench.running.RunningServer;
import org.huxin.bench.running.Store;

/** Everybody who sends something about wages, on sites of their own, and what was under way for them at each kill. */
final class WageCrew {

    private static final String OFFICER = "zz.labour";
    private static final int DEVICES = 2;
    private static final int PEOPLE_OF_A_DEVICE = 40;
    private static final int PAYDAYS = 2;
    private static final int PEOPLE_OF_A_PAYDAY = 25;
    private static final int KILLS_OF_A_SITE = 20;
    private static final int SMALL = 10;
    private static final int SMALL_SHEET = 400;
    private static final int LARGE_SHEET = 6_000;

    private final RunningServer server;
    private final WageJournal journal = new WageJournal();
    private final List<String> projects = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Map<Part, Integer> met = new EnumMap<>(Part.class);
    private final Payments payments;

    WageCrew(RunningServer server) {
        this.server = server;
        this.payments = new Payments(server.officer(OFFICER), new Persistence(server, journal), journal);
    }

    /** @param kills to come, by which the sites are measured out */
    List<Thread> begin(int kills, BooleanSupplier going, Random random) throws IOException, InterruptedException {
        var officer = server.officer(OFFICER);
        var persistence = new Persistence(server, journal);
        // the demonstration opens its accounts after it answers
        persistence.send(Part.IMPORTS, () -> officer.get("/api/demo/date"));
        var gates = site(WageSite.opened(officer, DEVICES * PEOPLE_OF_A_DEVICE));
        for (var i = 0; i < DEVICES; i++) {
            var device = Device.registered(server, officer, gates.path("devices"), "crash-" + i);
            var people = gates.people().subList(i * PEOPLE_OF_A_DEVICE, (i + 1) * PEOPLE_OF_A_DEVICE);
            start(
                    device.number(),
                    new DeviceClient(
                            device, people, server.officer(OFFICER), persistence, journal, going, random.nextLong()));
        }
        var large = site(WageSite.opened(officer, kills < SMALL ? SMALL_SHEET : LARGE_SHEET));
        start("importer", new Importer(large, files(persistence), journal, going, random.nextLong()));
        for (var i = 0; i < PAYDAYS; i++) {
            var sites = new ArrayList<WageSite>();
            for (var one = 0; one <= kills / KILLS_OF_A_SITE; one++) {
                sites.add(site(WageSite.opened(officer, PEOPLE_OF_A_PAYDAY)));
            }
            var paying = new Payments(server.officer(OFFICER), persistence, journal);
            start(
                    "payday-" + i,
                    new Payday(sites, server, files(persistence), paying, journal, going, random.nextLong()));
        }
        return threads;
    }

    private SheetFiles files(Persistence persistence) {
        return new SheetFiles(server, server.officer(OFFICER), persistence, journal);
    }

    private WageSite site(WageSite site) {
        projects.add(site.project());
        return site;
    }

    private void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    /** Something is about to be killed. @return what is under way, in words */
    String underWay() {
        var words = new ArrayList<String>();
        for (var part : Part.values()) {
            var count = journal.inFlight(part);
            if (count > 0) {
                met.merge(part, 1, Integer::sum);
                words.add(part.label() + " " + count);
            }
        }
        return String.join("、", words);
    }

    /** What is not done yet by itself in the database. */
    static long waiting(Store store) throws SQLException {
        return store.number("""
                SELECT (SELECT count(*) FROM wage.sheet_import WHERE state IN ('waiting', 'reading'))
                    + (SELECT count(*) FROM wage.day_due)""");
    }

    /** Holds everything that was told against what is stored. */
    List<String> differences(Store store) throws SQLException, IOException, InterruptedException {
        for (var batch : journal.instructions().keySet()) {
            var path = "/api/wage/projects/" + journal.projectOf(batch) + "/batches/" + batch + "/file";
            journal.instructed(journal.projectOf(batch), batch, Payments.read(payments.fetch(path)));
        }
        var found = new ArrayList<>(new PunchComparison(journal, store).differences());
        found.addAll(new WageComparison(journal, store, projects).differences());
        var left = server.home().resolve("wage-imports");
        if (Files.exists(left)) {
            try (var files = Files.list(left)) {
                files.forEach(file -> found.add("读完的工资表文件还留着：" + file));
            }
        }
        return found;
    }

    /** Whether everything that was to be tried was tried. */
    boolean worked() {
        return !journal.punches().isEmpty()
                && !journal.sheets().isEmpty()
                && !journal.instructions().isEmpty();
    }

    void report(PrintStream out) {
        for (var part : Part.values()) {
            out.printf("%s：答复 %,d 次，%d 次 kill 遇上在途的%n", part.label(), journal.done(part), met.getOrDefault(part, 0));
        }
        out.printf(
                "打卡 %,d 条，考勤表 %,d 个月，工资表 %,d 张，代发文件 %,d 个共 %,d 笔；%d 个请求没有等到答复，%d 件重发后才得到答复，%d 次要看时数据库不在%n",
                journal.punches().size(),
                journal.attendance().size(),
                journal.sheets().size(),
                journal.instructions().size(),
                journal.instructions().values().stream()
                        .mapToInt(one -> one.references().size())
                        .sum(),
                journal.lostAnswers(),
                journal.repeated(),
                journal.unseenLooks());
    }
}
