package org.huxin.server.party.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.party.Tables.UNIT;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.huxin.server.casework.CaseworkTest;
import org.huxin.server.party.FirmUnit;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Units are read by everybody while somebody enters one. */
@CaseworkTest
class DirectoryAtOnceTests {

    @Autowired
    private StoredDirectory directory;

    @Autowired
    private DSLContext db;

    @Autowired
    private PlatformTransactionManager transactions;

    private final String unit = FirmUnit.id("410803", UUID.randomUUID());

    private void enter() {
        db.insertInto(UNIT)
                .set(UNIT.ID, unit)
                .set(UNIT.JURISDICTION, "410803")
                .set(UNIT.NAME, "示例劳务" + unit)
                .set(UNIT.KIND, FirmUnit.KIND)
                .set(UNIT.MEMBER, false)
                .execute();
        directory.forget();
    }

    private boolean othersSeeIt() {
        return CompletableFuture.supplyAsync(() -> directory.unit(unit).isPresent())
                .join();
    }

    @Test
    void whoEntersAUnitSeesItWhateverOthersReadMeanwhileAndTheySeeItOnceItIsThrough() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            enter();
            assertThat(othersSeeIt()).isFalse();
            assertThat(directory.unit(unit)).isPresent();
            assertThat(othersSeeIt()).isFalse();
            var apart = new TransactionTemplate(transactions);
            apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            apart.executeWithoutResult(inner -> assertThat(directory.unit(unit)).isEmpty());
            assertThat(directory.unit(unit)).isPresent();
        });
        assertThat(othersSeeIt()).isTrue();
        assertThat(directory.unit(unit)).isPresent();
    }

    @Test
    void nobodySeesWhatCameToNothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            enter();
            assertThat(directory.unit(unit)).isPresent();
            status.setRollbackOnly();
        });
        assertThat(directory.unit(unit)).isEmpty();
        assertThat(othersSeeIt()).isFalse();
    }
}
