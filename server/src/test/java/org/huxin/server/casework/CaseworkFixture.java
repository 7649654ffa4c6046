package org.huxin.server.casework;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.huxin.server.duty.DayClosing;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.PersonalFields;
import org.huxin.server.party.directory.Accounts;
import org.huxin.server.supervision.WatchedSites;
import org.huxin.server.wage.MonthLedger;
import org.huxin.server.wage.Phones;
import org.huxin.server.wage.WageRows;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A clock that is set, and a counter where officers of any unit sign in. */
@TestConfiguration(proxyBeanMethods = false)
public class CaseworkFixture {

    /** Business time that passes only when a test says so. */
    public static final class SetToday implements Today {

        private LocalDateTime now = LocalDateTime.of(2024, 3, 4, 9, 0);

        public void set(LocalDateTime moment) {
            now = moment;
        }

        public void set(LocalDate day) {
            now = day.atTime(9, 0);
        }

        @Override
        public LocalDateTime now() {
            return now;
        }
    }

    @Bean
    @Primary
    SetToday setToday() {
        return new SetToday();
    }

    @Bean
    @Primary
    Phones phones() {
        return new Phones();
    }

    @Bean
    WatchedSites watchedSites(
            Counter counter,
            DSLContext sql,
            PersonalFields personal,
            MonthLedger ledger,
            TransactionTemplate transaction) {
        return new WatchedSites(counter, new WageRows(sql, personal), ledger, transaction);
    }

    @Bean
    Counter counter(
            MockMvc web,
            Accounts accounts,
            Directory directory,
            CurrentOfficer current,
            SetToday today,
            DayClosing closing,
            DSLContext sql) {
        return new Counter(web, accounts, directory, current, today, closing, sql);
    }
}
