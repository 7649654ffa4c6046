package org.huxin.server.duty;

import java.time.LocalDateTime;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Directory;
import org.huxin.server.party.directory.Accounts;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A clock that is set, facts that are told, and officers who look. */
@TestConfiguration(proxyBeanMethods = false)
public class DutyFixture {

    /** Business time, standing still until it is set. */
    public static final class SetToday implements Today {

        private volatile LocalDateTime now = LocalDateTime.of(2024, 3, 4, 9, 0);

        public void set(LocalDateTime moment) {
            now = moment;
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
    Story story(DSLContext db, DutyBook book, DayClosing closing, SetToday today, TransactionTemplate transaction) {
        return new Story(db, book, closing, today, transaction);
    }

    @Bean
    Officers officers(MockMvc web, Accounts accounts, Directory directory) {
        return new Officers(web, accounts, directory);
    }
}
