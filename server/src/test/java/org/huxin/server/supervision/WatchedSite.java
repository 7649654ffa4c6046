package org.huxin.server.supervision;

import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.ProjectMonth;
import org.huxin.server.wage.match.PaidSite;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** A project of Zhangye with people and pay, at which the labour bureau looks. */
record WatchedSite(Counter counter, PaidSite site, MonthLedger ledger, TransactionTemplate transaction) {

    static final YearMonth MAY = YearMonth.of(2024, 5);
    static final long WAGE = 6_000_00;

    UUID project() {
        return site.project();
    }

    /** A worker of the contractor with a card, who worked a whole month. */
    UUID worked(String name, YearMonth month) {
        var worker = site.worker(name);
        site.attended(month, worker, site.contractor(), 2600);
        return worker;
    }

    void merge(YearMonth... months) {
        transaction.executeWithoutResult(status -> ledger.changed(List.of(months).stream()
                .map(month -> new ProjectMonth(project(), month))
                .toList()));
    }

    /** Looks at the project on a day, and tells every warning that it has. */
    ResultActions looked(LocalDate day) throws Exception {
        counter.on(day);
        return labour().post("/api/projects/" + project() + "/assess-warnings", "{}")
                .andExpect(status().isOk());
    }

    Counter.Officer labour() throws Exception {
        return counter.of("zy.labour");
    }

    /** The one warning of a rule. */
    ResultActions warning(String rule) throws Exception {
        var listed = labour().get("/api/warnings?state=all&project=%s&rule=%s".formatted(project(), rule))
                .andExpect(status().isOk());
        return labour().get("/api/warnings/" + Counter.read(listed, "$.items[0].id"))
                .andExpect(status().isOk());
    }
}
