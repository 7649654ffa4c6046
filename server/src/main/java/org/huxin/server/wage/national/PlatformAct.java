package org.huxin.server.wage.national;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What passes between us and the platform. */
enum PlatformAct implements Act {
    WRITE("platform-documents", "导出全国平台报文", "platform.written"),
    READ("platform-attendance", "导入全国平台考勤报文", "platform.read");

    private final Kind kind;

    PlatformAct(String path, String label, String fact) {
        this.kind = new Kind(path, label, fact, By.KEEPER, Set.of(Party.CONTRACTOR));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
