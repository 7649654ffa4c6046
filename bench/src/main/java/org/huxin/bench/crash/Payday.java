package org.huxin.bench.crash;

import java.io.IOException;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.huxin.bench.running.RunningServer;
import org.huxin.bench.running.Store;

/** Month for month of its sites: attendance, wages, and the payment of what somebody has approved. */
final class Payday implements Runnable {

    private static final int MONTHS = 96;
    private static final int LEAST_FEN = 400_000;
    private static final int PATIENCE = 300;
    private static final int PAUSE_MILLIS = 500;

    private final List<WageSite> sites;
    private final RunningServer server;
    private final SheetFiles files;
    private final Payments payments;
    private final WageJournal journal;
    private final BooleanSupplier going;
    private final Random random;

    Payday(
            List<WageSite> sites,
            RunningServer server,
            SheetFiles files,
            Payments payments,
            WageJournal journal,
            BooleanSupplier going,
            long seed) {
        this.sites = sites;
        this.server = server;
        this.files = files;
        this.payments = payments;
        this.journal = journal;
        this.going = going;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            for (var at = 0; going.getAsBoolean() && at < sites.size() * MONTHS; at++) {
                month(sites.get(at / MONTHS), at % MONTHS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            journal.different("代发停了：" + broken);
        }
    }

    private void month(WageSite site, int number) throws InterruptedException {
        var month = YearMonth.from(WageSite.BEGUN).plusMonths(number);
        files.attendance(site, month, 20);
        if (random.nextBoolean()) {
            files.attendance(site, month, 21);
        }
        var fen = LEAST_FEN + 10 * number;
        var sheet = files.wages(site, month, fen);
        if (random.nextBoolean()) {
            sheet = files.wages(site, month, fen + 1);
        }
        if (sheet == null) {
            return;
        }
        approve(sheet);
        for (var failing = random.nextInt(3); failing >= 0; failing--) {
            payments.pay(site, sheet, failing);
        }
    }

    /** What workers and the contractor do in between, which is told elsewhere. */
    private void approve(String sheet) throws InterruptedException {
        for (var attempt = 0; attempt < PATIENCE; attempt++) {
            try (var store = Store.of(server.postgres())) {
                store.change("""
                        UPDATE wage.wage_line SET confirmed_at = '2024-01-02', confirmed_how = 'signature'
                        WHERE sheet = '%1$s';
                        UPDATE wage.wage_sheet SET state = 'approved' WHERE id = '%1$s'""".formatted(sheet));
                return;
            } catch (IOException | SQLException databaseAway) {
                journal.unseen();
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        throw new IllegalStateException("数据库一直没有恢复");
    }
}
