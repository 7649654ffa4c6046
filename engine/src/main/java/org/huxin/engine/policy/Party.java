package org.huxin.engine.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who a role word stands for. */
public sealed interface Party {

    /**
     * A standing role: one unit of the jurisdiction, or one for each of its regions.
     *
     * @param unit the unit where the region has none of its own; null when every region must name one
     * @param byRegion units by region code
     */
    record Standing(@Nullable String unit, Map<String, String> byRegion) implements Party {
        public Standing {
            byRegion = Map.copyOf(byRegion);
        }
    }

    /**
     * A role that the facts of the matter name; the latest fact wins.
     *
     * @param type the fact type that names it
     * @param attribute the attribute that holds the unit
     */
    record Named(String type, String attribute) implements Party {}
}
