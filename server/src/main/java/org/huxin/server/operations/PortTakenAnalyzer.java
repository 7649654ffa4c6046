package org.huxin.server.operations;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Names the port that another program has. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return new FailureAnalysis(
                        "端口 " + taken.getPort() + " 已被占用，请停止占用它的程序，或用 --server.port=<端口> 换一个端口。", null, taken);
            }
        }
        return null;
    }
}
