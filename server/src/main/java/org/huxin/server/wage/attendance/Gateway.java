package org.huxin.server.wage.attendance;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.huxin.db.wage.tables.records.DeviceRecord;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.MachineKeys;
import org.huxin.server.party.MachineKeys.Signed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Knows a device by its signature and takes in what it sends. The time that is signed is the device's own, right or wrong: what
 * is sent twice changes nothing, so an old signature does no harm.
 */
@Component
class Gateway {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Devices devices;
    private final MachineKeys keys;
    private final AttendanceNumbers numbers;
    private final ReadPunches read;
    private final PunchPartitions partitions;
    private final TakePunches take;
    private final Today today;

    Gateway(
            Devices devices,
            MachineKeys keys,
            AttendanceNumbers numbers,
            ReadPunches read,
            PunchPartitions partitions,
            TakePunches take,
            Today today) {
        this.devices = devices;
        this.keys = keys;
        this.numbers = numbers;
        this.read = read;
        this.partitions = partitions;
        this.take = take;
        this.today = today;
    }

    /** The device in use that signed it; empty if none did. */
    Optional<DeviceRecord> signer(@Nullable String number, @Nullable String signature, Signed signed) {
        if (number == null
                || signature == null
                || !SECONDS.matcher(signed.time()).matches()
                || !TOKEN.matcher(signed.nonce()).matches()) {
            return Optional.empty();
        }
        return devices.named(number)
                .filter(device -> device.getDisabledAt() == null)
                .filter(device -> keys.holds(signed, signature, device.getKeyCipher()));
    }

    /** @param time seconds since 1970, by the device's own clock */
    TakePunches.Taken take(DeviceRecord device, String time, byte[] body) {
        var jurisdiction = devices.jurisdiction(device);
        var terms = numbers.of(jurisdiction);
        var found = read.read(body, jurisdiction, terms, today.now());
        partitions.need(found.punches().stream()
                .map(one -> one.moment().toLocalDate())
                .distinct()
                .toList());
        return take.take(
                device.getId(),
                jurisdiction,
                LocalDateTime.ofInstant(Instant.ofEpochSecond(Long.parseLong(time)), CHINA),
                terms,
                found);
    }
}
