package org.huxin.server.party;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FactRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.directory.Accounts;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.test.web.servlet.MockMvc;

/** What the modules above would bring: a clock, cases, matters, and somebody who hears the facts. */
@TestConfiguration(proxyBeanMethods = false)
class PartyFixture {

    /** A clock that stands still until it is set. */
    static final class SetToday implements Today {

        private LocalDateTime now = LocalDateTime.of(2024, 5, 20, 9, 30);

        void set(LocalDate day) {
            now = day.atTime(9, 30);
        }

        @Override
        public LocalDateTime now() {
            return now;
        }
    }

    /** Figures that a test sets for a place. */
    static final class SetFigures implements CaseFigures {

        private final Map<String, PlaceFigures> figures = new HashMap<>();

        void set(String region, PlaceFigures of) {
            figures.put(region, of);
        }

        @Override
        public Map<String, PlaceFigures> byRegion(String jurisdiction) {
            return figures;
        }
    }

    /** Rows that a test sets for a unit. */
    static final class SetLedger implements WorkLedger {

        private final Map<String, List<WorkRow>> rows = new HashMap<>();

        void add(String unit, WorkRow row) {
            rows.computeIfAbsent(unit, key -> new ArrayList<>()).add(row);
        }

        @Override
        public List<WorkRow> of(String jurisdiction, String unit, YearMonth month) {
            return rows.getOrDefault(unit, List.of()).stream()
                    .filter(row -> YearMonth.from(row.on()).equals(month))
                    .toList();
        }
    }

    /** Keeps the facts that were published. */
    static final class Heard {

        private final List<FactRecord> facts = new ArrayList<>();

        @EventListener
        void hear(Fact fact) {
            facts.add(FactRecord.of(fact));
        }

        List<FactRecord> of(String type) {
            return facts.stream().filter(fact -> fact.type().equals(type)).toList();
        }
    }

    @Bean
    @Primary
    SetToday setToday() {
        return new SetToday();
    }

    @Bean
    SetFigures setFigures() {
        return new SetFigures();
    }

    @Bean
    SetLedger setLedger() {
        return new SetLedger();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    AnswerFiles noFiles() {
        return new AnswerFiles() {
            @Override
            public void require(Collection<UUID> ids) {
                if (!ids.isEmpty()) {
                    throw new IllegalArgumentException("no files here");
                }
            }

            @Override
            public List<AnswerFile> of(Collection<UUID> ids) {
                return List.of();
            }
        };
    }

    @Bean
    Subjects oneClue() {
        var clue = new Subject("clue", "7", "ZZ2024-0007", "示例建筑有限公司");
        return reference -> Optional.of(clue).filter(one -> one.reference().equals(reference));
    }

    @Bean
    Console console(MockMvc web, Accounts accounts, Directory directory) {
        return new Console(web, accounts, directory);
    }
}
