package org.huxin.bench.crash;

import java.time.YearMonth;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Sends ever new wage sheets for the months of one large site, each in the place of the one before. */
final class Importer implements Runnable {

    private static final int MONTHS = 6;
    private static final int LEAST_FEN = 300_000;
    private static final int MOST_PAUSE_MILLIS = 500;

    private final WageSite site;
    private final SheetFiles files;
    private final WageJournal journal;
    private final BooleanSupplier going;
    private final Random random;

    Importer(WageSite site, SheetFiles files, WageJournal journal, BooleanSupplier going, long seed) {
        this.site = site;
        this.files = files;
        this.journal = journal;
        this.going = going;
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            for (var file = 0; going.getAsBoolean(); file++) {
                files.wages(site, YearMonth.from(WageSite.BEGUN).plusMonths(file % MONTHS), LEAST_FEN + file);
                Thread.sleep(random.nextInt(MOST_PAUSE_MILLIS));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException broken) {
            journal.different("导入停了：" + broken);
        }
    }
}
