package org.huxin.server.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.document.Tables.PAPER;

import java.util.Collections;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty issue at once: every number once, none missing, whatever is undone or voided. */
class PaperNumberingTests {

    private static final int ISSUERS = 50;
    private static final int EACH = 8;
    private static final long SEED = 20240307;

    @Test
    void fiftyIssuersLeaveNoGapAndUseNoNumberTwice() throws Exception {
        try (var desk = new PaperDesk();
                var threads = Executors.newFixedThreadPool(ISSUERS)) {
            var together = new CyclicBarrier(ISSUERS);
            Set<UUID> kept = Collections.synchronizedSet(new HashSet<>());
            Set<UUID> voided = Collections.synchronizedSet(new HashSet<>());
            var issuers = IntStream.range(0, ISSUERS)
                    .<Future<?>>mapToObj(issuer -> threads.submit(() -> {
                        var chance = new Random(SEED + issuer);
                        together.await();
                        for (int paper = 0; paper < EACH; paper++) {
                            issueOrUndo(desk, chance.nextInt(4), kept, voided);
                        }
                        return null;
                    }))
                    .toList();
            for (var issuer : issuers) {
                issuer.get();
            }

            var rows = desk.db.selectFrom(PAPER).orderBy(PAPER.NUMBER).fetch();
            assertThat(rows.getValues(PAPER.NUMBER))
                    .isEqualTo(IntStream.rangeClosed(1, kept.size()).boxed().toList());
            assertThat(new HashSet<>(rows.getValues(PAPER.ID))).isEqualTo(kept);
            assertThat(rows.stream()
                            .filter(row -> row.getState().equals("VOIDED"))
                            .map(row -> row.getId()))
                    .containsExactlyInAnyOrderElementsOf(voided);
            assertThat(voided).isNotEmpty();
            assertThat(kept).hasSizeLessThan(ISSUERS * EACH);
        }
    }

    private static void issueOrUndo(PaperDesk desk, int fate, Set<UUID> kept, Set<UUID> voided) {
        desk.transaction.executeWithoutResult(status -> {
            var paper = desk.papers.issue(PaperDesk.reminder());
            if (fate == 0) {
                status.setRollbackOnly();
                return;
            }
            kept.add(paper.id());
            if (fate == 1) {
                desk.papers.revoke(paper.id(), "重复制发");
                voided.add(paper.id());
            }
        });
    }
}
