package org.huxin.server.project.guarantee;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.project.Tables.GUARANTEE;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A kind of guarantee is in place while a confirmed one holds; past its last day it counts as missing. */
@Configuration(proxyBeanMethods = false)
class GuaranteeSafeguards {

    static final String PAYMENT = "payment";
    static final String PERFORMANCE = "performance";

    /** @param kind word of the register {@code guarantee_kinds} */
    private record InForce(String kind) implements Safeguard {
        @Override
        public String code() {
            return kind + "_guarantee";
        }

        @Override
        public Condition inPlace(String jurisdiction, LocalDate day) {
            return exists(selectOne()
                    .from(GUARANTEE)
                    .where(GUARANTEE.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                    .and(GUARANTEE.KIND.eq(kind))
                    .and(Guarantees.inForce(day)));
        }
    }

    /** 工程款支付担保, by the owner. */
    @Bean
    Safeguard paymentGuarantee() {
        return new InForce(PAYMENT);
    }

    /** 履约担保, by the contractor. */
    @Bean
    Safeguard performanceGuarantee() {
        return new InForce(PERFORMANCE);
    }
}
