package org.huxin.server.wage.attendance;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.DEVICE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.wage.tables.records.DeviceRecord;
import org.huxin.server.kernel.NotFound;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** All devices. */
@Repository
class Devices {

    private final DSLContext db;

    Devices(DSLContext db) {
        this.db = db;
    }

    void add(DeviceRecord row) {
        db.executeInsert(row);
    }

    void save(DeviceRecord row) {
        db.executeUpdate(row);
    }

    Optional<DeviceRecord> named(String number) {
        return db.fetchOptional(DEVICE, DEVICE.NUMBER.eq(number));
    }

    /** Held until the transaction ends, so that batches of one device come in one after the other. */
    DeviceRecord held(UUID id) {
        return db.selectFrom(DEVICE)
                .where(DEVICE.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFound("考勤设备", id.toString()));
    }

    DeviceRecord require(UUID id) {
        return db.fetchOptional(DEVICE, DEVICE.ID.eq(id)).orElseThrow(() -> new NotFound("考勤设备", id.toString()));
    }

    String jurisdiction(DeviceRecord device) {
        return Objects.requireNonNull(
                db.fetchValue(CONSTRUCTION_PROJECT.JURISDICTION, CONSTRUCTION_PROJECT.ID.eq(device.getProject())));
    }

    /** Of a project, those in use first. */
    List<DeviceRecord> of(UUID project) {
        return db.selectFrom(DEVICE)
                .where(DEVICE.PROJECT.eq(project))
                .orderBy(DEVICE.DISABLED_AT.desc().nullsFirst(), DEVICE.REGISTERED_AT, DEVICE.ID)
                .fetch();
    }
}
