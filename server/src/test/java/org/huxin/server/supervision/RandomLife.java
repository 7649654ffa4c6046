package org.huxin.server.supervision;

import static org.huxin.db.wage.Tables.ENGAGEMENT;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** What may happen on a site on a day: work, sheets, pay, people who come and go, mistakes that are put right. */
final class RandomLife {

    private static final int PEOPLE = 4;

    private final WatchedSite watched;
    private final SplittableRandom random;
    private final List<UUID> people = new ArrayList<>();
    private final Map<YearMonth, UUID> sheets = new HashMap<>();
    private final Map<String, UUID> lines = new HashMap<>();
    private final Map<UUID, UUID> cards = new HashMap<>();

    RandomLife(WatchedSite watched, SplittableRandom random) {
        this.watched = watched;
        this.random = random;
        for (var i = 0; i < PEOPLE; i++) {
            people.add(watched.site().worker("测试工" + i));
        }
    }

    /** Some of what may happen, and the ledger merges the months that it touched. */
    void lives(LocalDate day) {
        for (var n = random.nextInt(3); n > 0; n--) {
            var month = WatchedSite.MAY.plusMonths(random.nextInt(2));
            var worker = people.get(random.nextInt(PEOPLE));
            switch (random.nextInt(6)) {
                case 0, 1 -> attends(month, worker);
                case 2 -> line(month, worker);
                case 3 -> pays(month, worker, day);
                case 4 -> comesOrGoes(worker, day);
                default ->
                    db(
                            "delete from wage.attendance_month where project = ? and month = ? and worker = ?",
                            watched.project(),
                            month.atDay(1),
                            worker);
            }
            watched.merge(WatchedSite.MAY, WatchedSite.MAY.plusMonths(1));
        }
    }

    private void db(String sql, Object... with) {
        watched.site().db().execute(sql, with);
    }

    private void attends(YearMonth month, UUID worker) {
        db(
                "delete from wage.attendance_month where project = ? and month = ? and worker = ?",
                watched.project(),
                month.atDay(1),
                worker);
        watched.site().attended(month, worker, watched.site().contractor(), 100 * (1 + random.nextInt(26)));
    }

    private UUID line(YearMonth month, UUID worker) {
        var sheet = sheets.computeIfAbsent(
                month,
                of -> watched.site()
                        .sheet(watched.site().contractor(), of, of.plusMonths(1).atDay(15)));
        return lines.computeIfAbsent(
                month + " " + worker,
                key -> watched.site().line(sheet, worker, 2600, WatchedSite.WAGE, random.nextBoolean()));
    }

    private void pays(YearMonth month, UUID worker, LocalDate day) {
        var line = line(month, worker);
        var card = cards.computeIfAbsent(
                worker, who -> watched.site().rows().card(who, "测试工", "6222" + Math.abs(who.getMostSignificantBits())));
        var paid = watched.site()
                .db()
                .fetchExists(selectOne()
                        .from("wage.pay_line")
                        .where("wage_line = ? and state in ('waiting', 'paid')", line));
        if (!paid) {
            watched.site().pays(line, card, WatchedSite.WAGE, random.nextInt(4) == 0 ? "returned" : "paid", day);
        }
    }

    private void comesOrGoes(UUID worker, LocalDate day) {
        var there = ENGAGEMENT
                .PROJECT
                .eq(watched.project())
                .and(ENGAGEMENT.WORKER.eq(worker))
                .and(ENGAGEMENT.LEFT_ON.isNull());
        if (watched.site().db().fetchExists(ENGAGEMENT, there)) {
            watched.site()
                    .db()
                    .update(ENGAGEMENT)
                    .set(ENGAGEMENT.LEFT_ON, day)
                    .where(there)
                    .execute();
        } else {
            watched.site()
                    .rows()
                    .engaged(watched.project(), worker, watched.site().contractor(), day, 300_00);
        }
    }
}
