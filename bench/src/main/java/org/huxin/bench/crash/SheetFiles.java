package org.huxin.bench.crash;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.concurrent.TimeUnit;
import org.huxin.bench.OfficerSession;
import org.huxin.bench.crash.WageJournal.FileTold;
import org.huxin.bench.crash.WageJournal.Month;
import org.huxin.bench.running.RunningServer;
import org.huxin.bench.running.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends attendance and wages of a site as files. Every line of a file says the same figure and no two files of a month do, so
 * whoever looks sees at once whether lines of two files, or half a file, are stored.
 */
final class SheetFiles {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final int LOOK_MILLIS = 150;
    private static final int CONFLICT = 409;

    private static final String HALF = """
            SELECT count(*), count(DISTINCT figure) FROM (
                SELECT %s AS figure FROM wage.%s WHERE project = '%s' AND month = '%s-01') AS one
            HAVING count(*) NOT IN (0, %d) OR count(DISTINCT figure) > 1""";

    private final RunningServer server;
    private final OfficerSession officer;
    private final Persistence persistence;
    private final WageJournal journal;

    SheetFiles(RunningServer server, OfficerSession officer, Persistence persistence, WageJournal journal) {
        this.server = server;
        this.officer = officer;
        this.persistence = persistence;
        this.journal = journal;
    }

    /** @param worked whole days of everybody */
    void attendance(WageSite site, YearMonth month, int worked) throws InterruptedException {
        var text = new StringBuilder("序号,姓名,身份证号,合计\n");
        for (var i = 0; i < site.people().size(); i++) {
            var person = site.people().get(i);
            text.append("%d,%s,%s,%d\n".formatted(i + 1, person.name(), person.idNumber(), worked));
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        var reply = persistence.send(
                Part.IMPORTS,
                () -> officer.sendFile(
                        site.path("attendance-sheet?employer=" + site.employer() + "&month=" + month),
                        "attendance.csv",
                        bytes));
        var lines = site.people().size();
        if (reply.answer().body().path("entered").asInt() != lines) {
            journal.different("考勤表 %s 没有导入：%s".formatted(month, reply.answer().text()));
        }
        journal.attended(of(site, month), new FileTold(lines, 100L * worked));
        journal.done(Part.IMPORTS, reply.repeated());
        look(site, month, "worked", "attendance_month");
    }

    /**
     * @param fen of everybody
     * @return the sheet; null if it did not become one
     */
    @Nullable
    String wages(WageSite site, YearMonth month, long fen) throws InterruptedException {
        var name = "wages-%s-%d.csv".formatted(month, fen);
        var text = new StringBuilder("序号,姓名,身份证,出勤天数,应发工资（元）,扣款,实发工资,备注\n");
        for (var i = 0; i < site.people().size(); i++) {
            var person = site.people().get(i);
            var yuan = "%d.%02d".formatted(fen / 100, fen % 100);
            text.append("%d,%s,%s,22,%s,0,%s,\n".formatted(i + 1, person.name(), person.idNumber(), yuan, yuan));
        }
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        journal.sent(Part.IMPORTS);
        try {
            var reply = persistence.send(
                    Part.IMPORTS,
                    () -> officer.sendFile(
                            site.path("sheet-imports?employer=" + site.employer() + "&month=" + month), name, bytes));
            var job = reply.answer().done()
                    ? reply.answer().body()
                    : underWay(site, name, reply.repeated() && reply.answer().status() == CONFLICT);
            var ended = job == null ? null : ended(site, month, job.path("id").asString());
            if (ended == null || !state(ended).equals("done")) {
                journal.different(
                        "工资表 %s 没有导入：%s，%s".formatted(name, reply.answer().text(), ended));
                return null;
            }
            journal.sheet(of(site, month), new FileTold(site.people().size(), fen));
            journal.done(Part.IMPORTS, reply.repeated());
            look(site, month, "gross_fen", "wage_line");
            return ended.path("sheet").asString();
        } finally {
            journal.answered(Part.IMPORTS);
        }
    }

    /** The one that was taken although nobody was told so. */
    private @Nullable JsonNode underWay(WageSite site, String name, boolean expected) throws InterruptedException {
        var latest = persistence
                .send(Part.IMPORTS, () -> officer.get(site.path("sheet-imports")))
                .answer()
                .body();
        for (var one : latest) {
            if (expected && one.path("fileName").asString().equals(name)) {
                return one;
            }
        }
        return null;
    }

    /** Looks again and again until it has come to its end, and whether half of it is to be seen meanwhile. */
    private JsonNode ended(WageSite site, YearMonth month, String job) throws InterruptedException {
        var until = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            var seen = persistence
                    .send(Part.IMPORTS, () -> officer.get("/api/wage/sheet-imports/" + job))
                    .answer()
                    .body();
            if (state(seen).equals("done") || state(seen).equals("wrong")) {
                return seen;
            }
            if (System.nanoTime() > until) {
                throw new IllegalStateException("导入一直没有结束：" + seen);
            }
            look(site, month, "gross_fen", "wage_line");
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static String state(JsonNode job) {
        return job.path("state").path("code").asString();
    }

    /** What others see at this moment. */
    private void look(WageSite site, YearMonth month, String figure, String table) {
        try (var store = Store.of(server.postgres())) {
            store.rows(HALF.formatted(
                            figure, table, site.project(), month, site.people().size()))
                    .forEach(row -> journal.different("%s %s 存了一半：%s".formatted(table, month, row)));
        } catch (IOException | SQLException databaseAway) {
            journal.unseen();
        }
    }

    private static Month of(WageSite site, YearMonth month) {
        return new Month(site.project(), month.toString());
    }
}
