package org.huxin.server.wage.attendance;

import java.time.LocalDateTime;
import java.util.Locale;
import org.huxin.db.wage.tables.records.DeviceRecord;
import org.huxin.server.policy.Words.Word;

/** How a device stands. */
enum DeviceState {
    WORKING("在线"),
    OFFLINE("离线"),
    DISABLED("停用"),
    /** Of a project under way that has no device in use. */
    NONE("未配备");

    private final String label;

    DeviceState(String label) {
        this.label = label;
    }

    Word word() {
        return new Word(name().toLowerCase(Locale.ROOT), label);
    }

    /** @param silent moment since when a device that was not heard counts as offline */
    static DeviceState of(DeviceRecord device, LocalDateTime silent) {
        if (device.getDisabledAt() != null) {
            return DISABLED;
        }
        var heard = device.getHeardAt() == null ? device.getRegisteredAt() : device.getHeardAt();
        return heard.isBefore(silent) ? OFFLINE : WORKING;
    }
}
