package org.huxin.server.wage.attendance;

import java.util.Set;
import org.huxin.server.project.register.Act;

/** What may be done about the attendance of a project. */
enum AttendanceAct implements Act {
    REGISTER_DEVICE("register-device", "登记考勤设备", "device.registered", By.KEEPER, Party.CONTRACTOR),
    RENEW_KEY("renew-device-key", "更换设备密钥", "device.key_renewed", By.KEEPER, Party.CONTRACTOR),
    DISABLE_DEVICE("disable-device", "停用考勤设备", "device.disabled", By.KEEPER, Party.CONTRACTOR),
    CORRECT("correct-day", "更正考勤", "attendance.corrected", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    IMPORT("attendance-sheet", "导入考勤", "attendance.imported", By.KEEPER, Party.CONTRACTOR, Party.SUBCONTRACTOR),
    DEAL("deal-entry", "处理未登记人员进场", "entry.dealt", By.PARTAKER, Party.CONTRACTOR);

    private final Kind kind;

    AttendanceAct(String path, String label, String fact, By by, Party... parties) {
        this.kind = new Kind(path, label, fact, by, Set.of(parties));
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
