package org.huxin.server.database;

import org.flywaydb.core.api.FlywayException;
import org.huxin.postgres.PostgresRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Finds our own sentence under the exceptions that the start wrapped around it. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PostgresRefused || cause instanceof StartRefused) {
                return new FailureAnalysis(cause.getMessage(), null, cause);
            }
            if (cause instanceof FlywayException) {
                return new FailureAnalysis("数据库结构无法升级到本版本：" + cause.getMessage(), null, cause);
            }
        }
        return null;
    }
}
