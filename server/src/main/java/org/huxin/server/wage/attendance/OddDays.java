package org.huxin.server.wage.attendance;

import static org.huxin.db.wage.Tables.ATTENDANCE_SIGNAL;
import static org.huxin.db.wage.Tables.DEVICE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.wage.OddKind;
import org.huxin.server.wage.WatchedAttendance;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Reads 异常 of many projects by day, device or worker. */
@Repository
class OddDays implements WatchedAttendance {

    /** Those that say nothing of who was there are left out: strangers, clocks and sheets are watched otherwise. */
    private static final List<String> SUSPECT =
            List.of(OddKind.NO_FACE.code(), OddKind.SAME_SECOND.code(), OddKind.TWO_PLACES.code());

    private final DSLContext db;

    OddDays(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<Odd> odd(Collection<UUID> projects, LocalDate from) {
        var signal = ATTENDANCE_SIGNAL;
        return db.selectDistinct(
                        signal.PROJECT,
                        signal.DAY,
                        signal.KIND,
                        signal.DEVICE,
                        when(signal.KIND.eq(OddKind.TWO_PLACES.code()), signal.WORKER))
                .from(signal)
                .where(signal.PROJECT.eq(any(projects.toArray(UUID[]::new))))
                .and(signal.DAY.ge(from))
                .and(signal.KIND.in(SUSPECT))
                .fetch(row ->
                        new Odd(row.value1(), row.value2(), OddKind.of(row.value3()), row.value4(), row.value5()));
    }

    @Override
    public Map<UUID, String> devices(Collection<UUID> ids) {
        return db.select(DEVICE.ID, DEVICE.NUMBER)
                .from(DEVICE)
                .where(DEVICE.ID.eq(any(ids.toArray(UUID[]::new))))
                .fetchMap(DEVICE.ID, DEVICE.NUMBER);
    }
}
