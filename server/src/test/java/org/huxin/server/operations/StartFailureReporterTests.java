package org.huxin.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

class StartFailureReporterTests {

    @Test
    void namesThePortThatIsTakenOnOneLine() {
        var failure = new IllegalStateException(new PortInUseException(8080));

        var analysis = new PortTakenAnalyzer().analyze(failure);

        assertThat(StartFailureReporter.sentence(analysis))
                .isEqualTo("端口 8080 已被占用，请停止占用它的程序，或用 --server.port=<端口> 换一个端口。");
    }

    @Test
    void putsTheReportOfAnyOtherFailureOnOneLine() {
        var analysis = new FailureAnalysis("first\n\n    second", "do this", new IllegalStateException());

        assertThat(StartFailureReporter.sentence(analysis)).isEqualTo("first second do this");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(new PortTakenAnalyzer().analyze(new IllegalStateException())).isNull();
    }
}
