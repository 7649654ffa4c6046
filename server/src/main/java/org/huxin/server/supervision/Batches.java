package org.huxin.server.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Works on many in batches, each in a transaction of its own: whatever fails leaves the others done. */
@Component
class Batches {

    /** Projects or firms of one transaction, whose people of whom there is something to tell are held in memory together. */
    private static final int MOST = 200;

    /** Each asks the database as much as it reckons itself, and others ask it too: more than these would only wait for it. */
    private static final int MOST_AT_ONCE = 4;

    private final TransactionTemplate transaction;

    Batches(TransactionTemplate transaction) {
        this.transaction = transaction;
    }

    /** One batch after another, in the caller's transaction where there is one. */
    void inTurn(List<UUID> some, Consumer<List<UUID>> work) {
        cut(some, MOST).forEach(batch -> inTransaction(batch, work));
    }

    /**
     * As many batches at once as there are processors; whoever calls holds nothing that they need.
     *
     * @throws RuntimeException what failed first, once the others have ended
     */
    void atOnce(List<UUID> some, Consumer<List<UUID>> work) {
        var threads = Math.min(MOST_AT_ONCE, Runtime.getRuntime().availableProcessors());
        var batches = cut(some, Math.clamp(Math.ceilDiv(some.size(), threads), 1, MOST));
        if (batches.size() < 2) {
            batches.forEach(batch -> inTransaction(batch, work));
            return;
        }
        var named = Thread.ofPlatform().name("assessment-", 1).daemon().factory();
        try (var pool = Executors.newFixedThreadPool(threads, named)) {
            var all = pool.invokeAll(batches.stream()
                    .map(batch -> (Callable<Void>) () -> {
                        inTransaction(batch, work);
                        return null;
                    })
                    .toList());
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a batch failed and is due again", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped; what is not done is due again", stopped);
        }
    }

    private void inTransaction(List<UUID> batch, Consumer<List<UUID>> work) {
        transaction.executeWithoutResult(status -> work.accept(batch));
    }

    private static List<List<UUID>> cut(List<UUID> some, int size) {
        var batches = new ArrayList<List<UUID>>();
        for (var from = 0; from < some.size(); from += size) {
            batches.add(some.subList(from, Math.min(from + size, some.size())));
        }
        return batches;
    }
}
