package org.huxin.server.casework;

import org.huxin.server.party.Named;
import org.jspecify.annotations.Nullable;

/**
 * 三方责任: who answers for a matter, shown on every clue and case.
 *
 * @param leadUnit that handles it or, until then, is proposed to
 * @param employer liable for the wages
 */
public record Responsibility(
        @Nullable Named leadUnit,
        @Nullable Named industryUnit,
        @Nullable Named territoryUnit,
        String employer) {}
