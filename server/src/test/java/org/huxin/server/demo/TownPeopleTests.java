package org.huxin.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who leaves a site of a town is found on its roster, where numbers are masked. */
class TownPeopleTests {

    private static final String WHO = "410000198210070019";

    @Test
    void twoOfOneNameAndTheSameLastFiguresAreToldApartByTheirBirth() {
        var rows = List.of(row("1982-07-02", "0019"), row("1982-10-07", "0019"), row("1982-10-07", "002X"));

        assertThat(rows.stream().filter(row -> TownPeople.isOf(row, WHO))).containsExactly(rows.get(1));
    }

    @Test
    void whoeverIsKnownOnlyFromADeviceIsNobodyWhoLeaves() {
        assertThat(TownPeople.isOf(JsonMapper.shared().readTree("{\"idMasked\":\"4***0019\",\"bornOn\":null}"), WHO))
                .isFalse();
    }

    private static JsonNode row(String born, String tail) {
        return JsonMapper.shared()
                .readTree("{\"name\":\"测试员庚午黑\",\"idMasked\":\"4**************%s\",\"bornOn\":\"%s\"}"
                        .formatted(tail, born));
    }
}
