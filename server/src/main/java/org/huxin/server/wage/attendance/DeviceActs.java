package org.huxin.server.wage.attendance;

import static org.huxin.db.wage.Tables.DEVICE;

import java.util.Map;
import java.util.UUID;
import org.huxin.db.wage.tables.records.DeviceRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.MachineKeys;
import org.huxin.server.policy.Words;
import org.huxin.server.wage.WageProjects;
import org.jooq.DSLContext;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记、停用考勤设备，更换密钥. */
@Service
class DeviceActs {

    /** @param key 32 bytes in hexadecimal digits, told once */
    record Keyed(UUID id, String number, String key) {}

    private final Devices devices;
    private final WageProjects projects;
    private final MachineKeys keys;
    private final Words words;
    private final Audit audit;
    private final CurrentOfficer current;
    private final Today today;
    private final DSLContext db;

    DeviceActs(
            Devices devices,
            WageProjects projects,
            MachineKeys keys,
            Words words,
            Audit audit,
            CurrentOfficer current,
            Today today,
            DSLContext db) {
        this.devices = devices;
        this.projects = projects;
        this.keys = keys;
        this.words = words;
        this.audit = audit;
        this.current = current;
        this.today = today;
        this.db = db;
    }

    @Transactional
    Keyed register(UUID id, DeviceCommand.Register command) {
        var project = projects.open(id, AttendanceAct.REGISTER_DEVICE);
        if (!words.has(project.jurisdiction(), AttendanceNumbers.DEVICE_KINDS, command.kind())) {
            throw CommandRefused.field("device.kind", "kind", "请从列出的设备种类中选择");
        }
        if (devices.named(command.number()).isPresent()) {
            throw taken();
        }
        var key = keys.make();
        var row = db.newRecord(DEVICE);
        row.setId(RowId.at(today.now()));
        row.setProject(id);
        row.setNumber(command.number());
        row.setKind(command.kind());
        row.setPlace(command.place() == null ? "" : command.place().strip());
        row.setKeyCipher(key.cipher());
        row.setRegisteredAt(today.now());
        row.setRegisteredBy(current.get().id());
        try {
            devices.add(row);
        } catch (DuplicateKeyException sentAtOnce) {
            throw taken();
        }
        tell(AttendanceAct.REGISTER_DEVICE, row);
        return new Keyed(row.getId(), row.getNumber(), key.shown());
    }

    private static CommandRefused taken() {
        return CommandRefused.field("device.number", "number", "这个设备编号已经登记过，请核对；换了项目的设备，请先改它的编号");
    }

    /** A new key, for one that was lost or seen by others; the device numbers its records anew. */
    @Transactional
    Keyed renew(UUID device) {
        var row = inUse(device, AttendanceAct.RENEW_KEY);
        var key = keys.make();
        row.setKeyCipher(key.cipher());
        row.setSeries(row.getSeries() + 1);
        devices.save(row);
        tell(AttendanceAct.RENEW_KEY, row);
        return new Keyed(row.getId(), row.getNumber(), key.shown());
    }

    @Transactional
    void disable(UUID device, DeviceCommand.Disable command) {
        var row = inUse(device, AttendanceAct.DISABLE_DEVICE);
        row.setDisabledAt(today.now());
        row.setDisabledBy(current.get().id());
        row.setDisabledWhy(command.reason().strip());
        devices.save(row);
        tell(AttendanceAct.DISABLE_DEVICE, row);
    }

    private DeviceRecord inUse(UUID device, AttendanceAct act) {
        projects.open(devices.require(device).getProject(), act);
        var row = devices.held(device);
        if (row.getDisabledAt() != null) {
            throw new CommandRefused("device.disabled", "这台设备已经停用");
        }
        return row;
    }

    private void tell(AttendanceAct act, DeviceRecord row) {
        audit.append(act.fact(), "project:" + row.getProject(), Map.of("device", row.getNumber()));
    }
}
