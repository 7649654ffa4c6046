package org.huxin.server.operations;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on one line why the server did not start. Boot's own report of the same is switched off in application.yaml. */
final class StartFailureReporter implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        System.err.println("护薪无法启动：" + sentence(analysis));
    }

    static String sentence(FailureAnalysis analysis) {
        var action = analysis.getAction();
        var text = action == null || action.isBlank()
                ? analysis.getDescription()
                : analysis.getDescription() + " " + action;
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
