package org.huxin.server.party;

import java.util.List;

/**
 * A government whose documents run here.
 *
 * @param id such as {@code 410803}
 * @param level province, city, district or town
 * @param pack id of its policy pack
 * @param standsOn packs that its own stands on
 */
public record Jurisdiction(String id, String name, String level, String pack, List<String> standsOn) {

    public Jurisdiction {
        standsOn = List.copyOf(standsOn);
    }
}
