package org.huxin.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactRecordTests {

    private static final LocalDateTime AT = LocalDateTime.of(2024, 3, 4, 9, 0);

    enum Mode {
        DOUBLE_ASSIGNED
    }

    @FactType("test.happened")
    record Happened(
            String subject,
            LocalDateTime at,
            String jurisdiction,
            String handlingUnit,
            @Nullable String officer,
            Optional<String> cause,
            Money verified,
            int persons,
            boolean hasProject,
            LocalDate plannedStart,
            Mode mode,
            List<String> helpers,
            List<String> copies)
            implements Fact {}

    @FactType("test.mistaken")
    record Mistaken(String subject, LocalDateTime at, String jurisdiction, Map<String, String> anything)
            implements Fact {}

    record Nameless(String subject, LocalDateTime at, String jurisdiction) implements Fact {}

    @Test
    void turnsComponentsIntoAttributesThatRulesCanTest() {
        var fact = new Happened(
                "clue:1",
                AT,
                "410803",
                "zz.housing",
                null,
                Optional.of("contract_dispute"),
                Money.ofFen(500),
                30,
                true,
                LocalDate.of(2024, 4, 1),
                Mode.DOUBLE_ASSIGNED,
                List.of("zz.police"),
                List.of());

        var record = FactRecord.of(fact);

        assertThat(record.type()).isEqualTo("test.happened");
        assertThat(record.subject()).isEqualTo("clue:1");
        assertThat(record.at()).isEqualTo(AT);
        assertThat(record.jurisdiction()).isEqualTo("410803");
        assertThat(record.attributes())
                .containsExactly(
                        Map.entry("handling_unit", "zz.housing"),
                        Map.entry("cause", "contract_dispute"),
                        Map.entry("verified", 500L),
                        Map.entry("persons", 30L),
                        Map.entry("has_project", true),
                        Map.entry("planned_start", "2024-04-01"),
                        Map.entry("mode", "double_assigned"),
                        Map.entry("helpers", List.of("zz.police")));
    }

    @Test
    void refusesWhatNoRuleCanTest() {
        assertThatThrownBy(() -> FactRecord.of(new Mistaken("clue:1", AT, "410803", Map.of())))
                .hasMessageContaining("anything");
        assertThatThrownBy(() -> FactRecord.of(new Nameless("clue:1", AT, "410803")))
                .hasMessageContaining("@FactType");
    }

    @Test
    void tellsTheTypeOfAClass() {
        assertThat(FactRecord.typeOf(Happened.class)).isEqualTo("test.happened");
    }
}
