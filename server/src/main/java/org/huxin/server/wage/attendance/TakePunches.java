package org.huxin.server.wage.attendance;

import static org.huxin.db.wage.Tables.ATTENDANCE_SIGNAL;
import static org.huxin.db.wage.Tables.PUNCH_BATCH;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.huxin.db.wage.tables.records.DeviceRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.wage.attendance.ReadPunches.Found;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what a device recorded: all in one transaction, in a number of statements that does not grow with the records. */
@Service
class TakePunches {

    private static final String REFUSED = "refused";
    private static final String ALERT = "未登记人员进场";

    /**
     * What the gate is told of somebody who must not be let in.
     *
     * @param decision always {@code refused}
     */
    record Entry(int line, long sequence, String decision, String reason) {}

    /**
     * What became of a batch.
     *
     * @param known records that came before
     */
    record Taken(int accepted, int known, List<ReadPunches.Refused> refused, List<Entry> entries) {}

    private final Devices devices;
    private final SeenSequences seen;
    private final PlacePunches place;
    private final EntryAlerts alerts;
    private final Today today;
    private final DSLContext db;

    TakePunches(
            Devices devices, SeenSequences seen, PlacePunches place, EntryAlerts alerts, Today today, DSLContext db) {
        this.devices = devices;
        this.seen = seen;
        this.place = place;
        this.alerts = alerts;
        this.today = today;
        this.db = db;
    }

    /**
     * @param jurisdiction of the device's project
     * @param clock what the device holds for the time
     * @param found of which the days have a partition
     */
    @Transactional
    public Taken take(UUID id, String jurisdiction, LocalDateTime clock, AttendanceTerms terms, Found found) {
        var device = devices.held(id);
        var fresh = found.punches().isEmpty() ? List.<Punch>of() : seen.fresh(device, found.punches());
        var known = found.punches().size() - fresh.size();
        if (fresh.isEmpty()) {
            return new Taken(0, known, found.refused(), List.of());
        }
        var project = device.getProject();
        var placed = place.place(jurisdiction, project, fresh, today.now());
        place.write(jurisdiction, project, id, placed);
        var entries = placed.stream().filter(Placed::trespass).toList();
        var taken = new Taken(
                fresh.size(),
                known,
                found.refused(),
                entries.stream()
                        .map(one -> new Entry(one.punch().line(), one.punch().sequence(), REFUSED, ALERT))
                        .toList());
        note(device, clock, terms, fresh, taken);
        alerts.raise(
                project,
                entries.stream().map(one -> one.punch().moment().toLocalDate()).toList());
        return taken;
    }

    private void note(DeviceRecord device, LocalDateTime clock, AttendanceTerms terms, List<Punch> fresh, Taken taken) {
        var now = today.now();
        var skew = Duration.between(now, clock).toSeconds();
        var batch = db.newRecord(PUNCH_BATCH);
        batch.setId(RowId.at(now));
        batch.setDevice(device.getId());
        batch.setProject(device.getProject());
        batch.setReceivedAt(now);
        batch.setDeviceClock(clock);
        batch.setSkewSeconds(skew);
        batch.setAccepted(taken.accepted());
        batch.setKnown(taken.known());
        batch.setRefused(taken.refused().size());
        batch.setStrangers(taken.entries().size());
        db.executeInsert(batch);
        var latest =
                fresh.stream().map(Punch::moment).max(Comparator.naturalOrder()).orElse(now);
        device.setHeardAt(now);
        device.setLatestAt(
                device.getLatestAt() == null || latest.isAfter(device.getLatestAt()) ? latest : device.getLatestAt());
        device.setSkewSeconds(skew);
        devices.save(device);
        if (Math.abs(skew) >= Duration.ofMinutes(terms.skewMinutes()).toSeconds()) {
            signal(device, now, skew);
        }
    }

    private void signal(DeviceRecord device, LocalDateTime now, long skew) {
        db.insertInto(ATTENDANCE_SIGNAL)
                .set(ATTENDANCE_SIGNAL.ID, RowId.at(now))
                .set(ATTENDANCE_SIGNAL.PROJECT, device.getProject())
                .set(ATTENDANCE_SIGNAL.DAY, now.toLocalDate())
                .set(ATTENDANCE_SIGNAL.KIND, "clock_skew")
                .set(ATTENDANCE_SIGNAL.AT, now)
                .set(ATTENDANCE_SIGNAL.DEVICE, device.getId())
                .set(ATTENDANCE_SIGNAL.TIMES, 1)
                .set(ATTENDANCE_SIGNAL.SKEW_SECONDS, skew)
                .onConflict(ATTENDANCE_SIGNAL.DEVICE, ATTENDANCE_SIGNAL.DAY)
                .where(ATTENDANCE_SIGNAL.KIND.eq("clock_skew"))
                .doUpdate()
                .set(ATTENDANCE_SIGNAL.TIMES, ATTENDANCE_SIGNAL.TIMES.plus(1))
                .set(ATTENDANCE_SIGNAL.SKEW_SECONDS, skew)
                .execute();
    }
}
