package org.huxin.server.wage.attendance;

import java.time.LocalDateTime;
import java.util.UUID;
import org.huxin.db.wage.tables.records.DeviceRecord;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.jspecify.annotations.Nullable;

/**
 * A device, without its key.
 *
 * @param heardAt when its last new record came in
 * @param latestAt latest moment that it recorded
 * @param skewSeconds by how much its clock was ahead at its last batch
 */
record DeviceView(
        UUID id,
        String number,
        @Nullable Word kind,
        String place,
        Word state,
        LocalDateTime registeredAt,
        @Nullable LocalDateTime heardAt,
        @Nullable LocalDateTime latestAt,
        @Nullable Long skewSeconds,
        @Nullable String disabledWhy) {

    static DeviceView of(DeviceRecord row, DeviceState state, String jurisdiction, Words words) {
        return new DeviceView(
                row.getId(),
                row.getNumber(),
                words.of(jurisdiction, AttendanceNumbers.DEVICE_KINDS, row.getKind()),
                row.getPlace(),
                state.word(),
                row.getRegisteredAt(),
                row.getHeardAt(),
                row.getLatestAt(),
                row.getSkewSeconds(),
                row.getDisabledWhy());
    }
}
