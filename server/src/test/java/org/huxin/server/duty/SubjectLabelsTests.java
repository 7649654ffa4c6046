package org.huxin.server.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huxin.db.duty.Tables.FACT;

import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.huxin.server.party.Subject;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DutyTest
class SubjectLabelsTests {

    private static final LocalDateTime AT = LocalDateTime.of(2024, 7, 1, 9, 0);

    @Autowired
    SubjectLabels labels;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void warningsOfOneProjectAreToldApartByTheTitlesOfTheirRules() {
        assertThat(begun("{\"number\":\"ZZ-1\",\"name\":\"示例项目\",\"rule\":\"national.warning.lacking\"}"))
                .extracting(Subject::number, Subject::label)
                .containsExactly("ZZ-1", "示例项目 · 保障制度没有落实");
    }

    @Test
    void aRuleThatIsNoMoreIsLeftOut() {
        assertThat(begun("{\"number\":\"ZZ-1\",\"name\":\"示例项目\",\"rule\":\"national.warning.of_old\"}")
                        .label())
                .isEqualTo("示例项目");
    }

    private Subject begun(String attributes) {
        var subject = "warning:" + UUID.randomUUID();
        var label = transaction.execute(undone -> {
            undone.setRollbackOnly();
            db.insertInto(FACT)
                    .set(FACT.SUBJECT, subject)
                    .set(FACT.SEQ, 1)
                    .set(FACT.ID, UUID.randomUUID())
                    .set(FACT.TYPE, "warning.raised")
                    .set(FACT.JURISDICTION, "410803")
                    .set(FACT.AT, AT)
                    .set(FACT.RECORDED_AT, AT)
                    .set(FACT.ATTRIBUTES, JSONB.valueOf(attributes))
                    .execute();
            return labels.of(Set.of(subject)).get(subject);
        });
        assertThat(label).isNotNull();
        return label;
    }
}
