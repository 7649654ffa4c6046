package org.huxin.server.supervision;

import java.time.LocalDate;
import org.huxin.server.casework.Counter;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.WageRows;
import org.huxin.server.wage.match.PaidSite;
import org.springframework.transaction.support.TransactionTemplate;

/** Where tests of one context get watched projects of their own. */
public record WatchedSites(Counter counter, WageRows rows, MonthLedger ledger, TransactionTemplate transaction) {

    WatchedSite opened() throws Exception {
        counter.on(LocalDate.of(2024, 5, 2));
        var site = PaidSite.opened(rows.db(), rows, "620700", counter.of("zy.housing"));
        return new WatchedSite(counter, site, ledger, transaction);
    }
}
