package org.huxin.server.project.enterprises;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 企业.
 *
 * @param doubt why its credit code looks wrong, in Chinese; null if it does not: a code is shown with its doubt, never refused
 */
public record Enterprise(
        UUID id,
        String name,
        @Nullable String creditCode,
        @Nullable String doubt,
        boolean stateOwned) {}
