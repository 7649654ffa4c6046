package org.huxin.server.project;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who handles cases tells which firms still owe wages. */
public interface OwesWages {

    /** @param creditCode null where it is not known; then the name alone decides */
    record Firm(UUID id, String name, @Nullable String creditCode) {}

    /**
     * Cases of a jurisdiction against each firm in which arrears were verified and that are not closed; firms without any
     * are left out.
     */
    Map<UUID, Integer> openCases(String jurisdiction, Collection<Firm> firms);
}
