package org.huxin.server.project.deposit;

import java.time.LocalDate;
import org.huxin.server.project.safeguards.Safeguard;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/** 工资保证金: stored in full, guaranteed in full, or waived. */
@Component
class StoredDeposit implements Safeguard {

    @Override
    public String code() {
        return "deposit";
    }

    @Override
    public Condition inPlace(String jurisdiction, LocalDate day) {
        return Standing.inPlace(day);
    }
}
