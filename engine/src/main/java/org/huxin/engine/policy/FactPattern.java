package org.huxin.engine.policy;

import java.util.List;
import java.util.Map;
import org.huxin.engine.duty.Fact;

/**
 * Which facts a rule means.
 *
 * @param type the fact type
 * @param where conditions by attribute; all must hold
 * @param early whether evidence dated before the trigger counts as well (done in advance)
 */
public record FactPattern(String type, Map<String, Condition> where, boolean early) {

    public FactPattern {
        where = Map.copyOf(where);
    }

    public boolean matches(Fact fact) {
        if (!type.equals(fact.type())) {
            return false;
        }
        for (var entry : where.entrySet()) {
            if (!entry.getValue().holds(fact.get(entry.getKey()), fact.on())) {
                return false;
            }
        }
        return true;
    }

    /** Whether any of the patterns means the fact. */
    public static boolean any(List<FactPattern> patterns, Fact fact) {
        for (var pattern : patterns) {
            if (pattern.matches(fact)) {
                return true;
            }
        }
        return false;
    }
}
