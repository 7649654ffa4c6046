package org.huxin.server.operations;

import org.huxin.policy.InvalidPacks;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A policy pack with a mistake is an office's own text: it is told file, line and mistake, not where in the program. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidPacksAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidPacks invalid) {
                return new FailureAnalysis(invalid.getMessage(), null, invalid);
            }
        }
        return null;
    }
}
