package org.huxin.server.wage.ledger;

import static org.huxin.db.wage.Tables.ATTENDANCE_MONTH;
import static org.huxin.db.wage.Tables.DEFERRAL;
import static org.huxin.db.wage.Tables.PAY_LINE;
import static org.huxin.db.wage.Tables.WAGE_SHEET;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.match.PaidSite;

/** Made-up work, wages and payments of one project, each to come in when it is told to. */
final class RandomSite {

    /** One thing that comes in. */
    record Coming(YearMonth month, Runnable write) {

        ProjectMonth of(UUID project) {
            return new ProjectMonth(project, month);
        }
    }

    private static final YearMonth FIRST = YearMonth.of(2024, 3);
    private static final int MONTHS = 3;
    private static final int WORKERS = 7;
    private static final long STEP = 120_001;

    private final PaidSite site;
    private final SplittableRandom random;
    private final List<UUID> workers = new ArrayList<>();
    private final Map<UUID, UUID> cards = new HashMap<>();

    RandomSite(PaidSite site, SplittableRandom random) {
        this.site = site;
        this.random = random;
        for (var i = 0; i < WORKERS; i++) {
            var worker = site.worker("测试工" + i);
            workers.add(worker);
            // a few of them have one number between them
            var number = "6222%012d".formatted(random.nextInt(4) == 0 ? 7 : 1_000 + random.nextLong(1_000_000_000L));
            cards.put(worker, site.rows().card(worker, "测试工" + i, number));
            if (random.nextInt(3) > 0) {
                site.rows().engaged(site.project(), worker, firm(), FIRST.atDay(1), 30_000);
            }
        }
    }

    /** Everything that comes in, in any order that the tables allow. */
    List<Coming> comings() {
        var all = new ArrayList<Coming>();
        for (var i = 0; i < MONTHS; i++) {
            var month = FIRST.plusMonths(i);
            for (var firm : List.of(site.contractor(), site.subcontractor())) {
                for (var worker : workers) {
                    if (random.nextInt(3) > 0) {
                        all.add(new Coming(month, () -> site.attended(month, worker, firm, random.nextInt(3) * 950)));
                    }
                }
                if (random.nextInt(5) > 0) {
                    all.add(new Coming(month, () -> sheet(month, firm)));
                }
            }
            all.add(new Coming(month, () -> drops(month)));
            all.add(new Coming(month, () -> voids(month)));
            all.add(new Coming(month, () -> returns(month)));
            all.add(new Coming(month, () -> putOff(month)));
        }
        Collections.shuffle(all, new Random(random.nextLong()));
        return all;
    }

    /** Somebody leaves. */
    UUID leaves() {
        var worker = workers.get(random.nextInt(workers.size()));
        for (var firm : List.of(site.contractor(), site.subcontractor())) {
            site.leaves(worker, firm, FIRST.plusMonths(random.nextInt(MONTHS)).atDay(20));
        }
        return worker;
    }

    private void sheet(YearMonth month, UUID firm) {
        var sheet = site.sheet(firm, month, random.nextBoolean() ? day(month) : null);
        for (var worker : workers) {
            if (random.nextInt(4) == 0) {
                continue;
            }
            var due = random.nextInt(4) * STEP;
            var line = site.line(sheet, worker, 2000, due, random.nextBoolean());
            for (var failures = random.nextInt(3); failures > 0; failures--) {
                site.pays(
                        line,
                        cards.get(worker),
                        Math.max(1, due),
                        random.nextBoolean() ? "failed" : "returned",
                        day(month));
            }
            switch (random.nextInt(6)) {
                case 0 -> site.pays(line, cards.get(worker), Math.max(1, due), "waiting", null);
                case 1 -> site.pays(line, cards.get(worker), Math.max(1, due), "withdrawn", null);
                case 2, 3, 4 -> paid(month, worker, line, due);
                default -> {}
            }
        }
    }

    private void paid(YearMonth month, UUID worker, UUID line, long due) {
        var fen = random.nextInt(3) > 0 ? Math.max(1, due) : 1 + random.nextInt(5) * STEP;
        var payment = site.pays(line, cards.get(worker), fen, "paid", day(month));
        if (random.nextInt(5) == 0) {
            site.toAnotherCard(payment, "other" + random.nextInt(3));
        }
    }

    /** Rows of a month go, as when a file is taken back. */
    private void drops(YearMonth month) {
        site.db()
                .deleteFrom(ATTENDANCE_MONTH)
                .where(ATTENDANCE_MONTH.PROJECT.eq(site.project()))
                .and(ATTENDANCE_MONTH.MONTH.eq(month.atDay(1)))
                .and(ATTENDANCE_MONTH.WORKER.eq(workers.get(random.nextInt(workers.size()))))
                .execute();
    }

    private void voids(YearMonth month) {
        site.db()
                .update(WAGE_SHEET)
                .set(WAGE_SHEET.STATE, "voided")
                .where(WAGE_SHEET.PROJECT.eq(site.project()))
                .and(WAGE_SHEET.MONTH.eq(month.atDay(1)))
                .and(WAGE_SHEET.EMPLOYER.eq(firm()))
                .execute();
    }

    private void returns(YearMonth month) {
        site.db()
                .update(PAY_LINE)
                .set(PAY_LINE.STATE, "returned")
                .set(PAY_LINE.REASON, "销户退票")
                .where(PAY_LINE.PROJECT.eq(site.project()))
                .and(PAY_LINE.MONTH.eq(month.atDay(1)))
                .and(PAY_LINE.STATE.eq("paid"))
                .and(PAY_LINE.WORKER.eq(workers.get(random.nextInt(workers.size()))))
                .execute();
    }

    /** In time or not, and for longer than a place allows or not. */
    private void putOff(YearMonth month) {
        var row = site.db().newRecord(DEFERRAL);
        row.setId(UUID.randomUUID());
        row.setJurisdiction(site.jurisdiction());
        row.setProject(site.project());
        row.setEmployer(firm());
        row.setMonth(month.atDay(1));
        row.setReason("示例");
        row.setAmountFen(1L);
        row.setPersons(1);
        row.setFiledAt(day(month).atTime(9, 0));
        row.setPayBy(day(month).plusDays(random.nextInt(60)));
        row.setFiledBy("test");
        row.insert();
    }

    private UUID firm() {
        return random.nextBoolean() ? site.contractor() : site.subcontractor();
    }

    private LocalDate day(YearMonth month) {
        return month.plusMonths(1).atDay(1 + random.nextInt(28)).plusDays(random.nextInt(2) * 20);
    }
}
