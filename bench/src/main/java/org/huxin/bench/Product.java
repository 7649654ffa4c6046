package org.huxin.bench;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.huxin.server.Huxin;
import org.huxin.server.casework.ClueFact;
import org.huxin.server.duty.DayClosing;
import org.huxin.server.duty.DutyBook;
import org.huxin.server.duty.SwitchableReceipts;
import org.jooq.ExecuteListenerProvider;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.transaction.support.TransactionTemplate;

/** The server itself, started whole in this program; only the clock is set by hand, and no job runs beside the measuring. */
final class Product implements DutyContestant, AutoCloseable {

    @Configuration(proxyBeanMethods = false)
    static class Standstill {
        @Bean
        @Primary
        BenchClock benchClock() {
            return new BenchClock();
        }

        /** Keeps the ledger's last query as the database got it. */
        @Bean
        LastQuery lastQuery() {
            return new LastQuery();
        }

        @Bean
        ExecuteListenerProvider listening(LastQuery last) {
            return () -> last;
        }

        /** Jobs are planned as ever, and none is run. */
        @Bean
        DbSchedulerStarter benchStarter() {
            return () -> {};
        }
    }

    private final ConfigurableApplicationContext context;
    private final BenchClock clock;
    private final DutyBook book;
    private final DayClosing closing;
    private final TransactionTemplate transaction;

    private Product(ConfigurableApplicationContext context) {
        this.context = context;
        this.clock = context.getBean(BenchClock.class);
        this.book = context.getBean(DutyBook.class);
        this.closing = context.getBean(DayClosing.class);
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    static Product start(Carried.Address database, Path home, Path pack) {
        return new Product(new SpringApplicationBuilder(Huxin.class, Standstill.class)
                .properties(
                        "spring.datasource.url=" + database.url(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password(),
                        "huxin.home=" + home,
                        "huxin.policy.directory=" + pack,
                        "db-scheduler.enabled=false",
                        "logging.level.root=error")
                // several stand side by side, so each takes a free port whatever the settings say
                .run("--server.port=0", "--server.address=127.0.0.1"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T named(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    BenchClock clock() {
        return clock;
    }

    DataSource database() {
        return bean(DataSource.class);
    }

    @Override
    public void receipts(boolean filed) {
        bean(SwitchableReceipts.class).filed(filed);
    }

    @Override
    public void open(List<ClueFact> batch) {
        clock.set(Arrivals.DAY.atTime(LocalTime.MAX));
        transaction.executeWithoutResult(status -> book.begin(batch));
    }

    @Override
    public int closeDays() {
        var escalations = 0;
        for (var day = 1; day <= Arrivals.DAYS; day++) {
            var end = Arrivals.DAY.plusDays(day).atStartOfDay();
            clock.set(end);
            escalations += closing.closeThrough(Arrivals.JURISDICTION, end).escalations();
        }
        return escalations;
    }

    @Override
    public void close() {
        context.close();
    }
}
