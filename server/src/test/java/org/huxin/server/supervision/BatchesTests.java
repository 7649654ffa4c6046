package org.huxin.server.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huxin.db.supervision.Tables.ASSESSED;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.huxin.server.casework.CaseworkTest;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many are worked on some at a time; a batch is kept whole or not at all, and is alone in failing. */
@CaseworkTest
class BatchesTests {

    /** More than go into one batch on any machine. */
    private static final int MANY = 450;

    @Autowired
    private Batches batches;

    @Autowired
    private DSLContext db;

    private final List<UUID> some =
            Stream.generate(UUID::randomUUID).limit(MANY).toList();

    @AfterEach
    void clear() {
        db.deleteFrom(ASSESSED).where(ASSESSED.WATCHED.in(some)).execute();
    }

    private Set<UUID> kept() {
        return db.select(ASSESSED.WATCHED)
                .from(ASSESSED)
                .where(ASSESSED.WATCHED.in(some))
                .fetchSet(ASSESSED.WATCHED);
    }

    private void keep(List<UUID> batch) {
        batch.forEach(id -> db.insertInto(ASSESSED, ASSESSED.WATCHED).values(id).execute());
    }

    @Test
    void everyoneIsWorkedOnOnce() {
        var seen = Collections.synchronizedList(new ArrayList<UUID>());
        Consumer<List<UUID>> work = batch -> {
            seen.addAll(batch);
            keep(batch);
        };
        batches.atOnce(some, work);

        assertThat(seen).containsExactlyInAnyOrderElementsOf(some);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(some);
        batches.atOnce(List.of(), work);
        assertThat(seen).hasSize(MANY);
    }

    @Test
    void whatFailsIsNotKeptAndLeavesTheOthersDone() {
        var bad = some.get(MANY / 2);
        var failed = ConcurrentHashMap.<UUID>newKeySet();

        assertThatThrownBy(() -> batches.atOnce(some, batch -> {
                    keep(batch);
                    if (batch.contains(bad)) {
                        failed.addAll(batch);
                        throw new IllegalStateException("as if the power had gone");
                    }
                }))
                .hasRootCauseMessage("as if the power had gone");

        assertThat(failed).hasSizeLessThan(MANY);
        var rest = new ArrayList<>(some);
        rest.removeAll(failed);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(rest);
        // the next run asks who is behind, and makes up for it
        batches.atOnce(List.copyOf(failed), this::keep);
        assertThat(kept()).containsExactlyInAnyOrderElementsOf(some);
    }
}
