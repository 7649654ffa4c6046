package org.huxin.server.wage.attendance;

import java.time.LocalDateTime;
import java.util.List;
import org.huxin.server.kernel.Today;
import org.springframework.stereotype.Component;

/** Batches go in as behind the gateway's door: without HTTP and signature, with all that is checked and written. */
@Component
public class PunchFeed {

    private final Devices devices;
    private final AttendanceNumbers numbers;
    private final ReadPunches read;
    private final PunchPartitions partitions;
    private final TakePunches take;
    private final Today today;

    PunchFeed(
            Devices devices,
            AttendanceNumbers numbers,
            ReadPunches read,
            PunchPartitions partitions,
            TakePunches take,
            Today today) {
        this.devices = devices;
        this.numbers = numbers;
        this.read = read;
        this.partitions = partitions;
        this.take = take;
        this.today = today;
    }

    /** A batch that was read and checked. */
    public record Read(ReadPunches.Found found) {}

    public void day(LocalDateTime moment) {
        partitions.need(List.of(moment.toLocalDate()));
    }

    public Read read(String jurisdiction, byte[] body) {
        return new Read(read.read(body, jurisdiction, numbers.of(jurisdiction), today.now()));
    }

    /** @return records that are on file now */
    public int take(String device, String jurisdiction, Read batch) {
        return take.take(
                        devices.named(device).orElseThrow().getId(),
                        jurisdiction,
                        today.now(),
                        numbers.of(jurisdiction),
                        batch.found())
                .accepted();
    }
}
