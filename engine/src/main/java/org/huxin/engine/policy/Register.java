package org.huxin.engine.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of words of the jurisdiction: channels, fields, natures, causes, work kinds.
 *
 * @param id unique in its pack, such as {@code channels}
 * @param title Chinese name
 * @param citation where it comes from
 * @param entries in the order shown
 */
public record Register(String id, String title, Citation citation, List<Entry> entries) {

    /**
     * One word.
     *
     * @param code stable English code used in facts
     * @param label Chinese name
     * @param attributes anything else the list says of it, such as {@code unit}, {@code phone}
     */
    public record Entry(String code, String label, Map<String, Object> attributes) {
        public Entry {
            attributes = Map.copyOf(attributes);
        }
    }

    public Register {
        entries = List.copyOf(entries);
    }

    public Optional<Entry> entry(String code) {
        return entries.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
