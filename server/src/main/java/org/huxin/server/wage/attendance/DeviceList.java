package org.huxin.server.wage.attendance;

import static org.huxin.db.project.Tables.CONSTRUCTION_PROJECT;
import static org.huxin.db.wage.Tables.DEVICE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.nvl;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.Page;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.wage.WageProjects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 设备清单 over all projects under way: each device in use, and each project that has none. */
@Component
class DeviceList {

    private static final UUID NO_DEVICE = new UUID(0, 0);

    /** Which of them. */
    enum Filter {
        /** 设备异常: offline, or not there at all. */
        TROUBLE,
        OFFLINE,
        NONE,
        WORKING
    }

    /**
     * @param device null for a project without one
     * @param state of the device, or of the project that has none
     */
    record Row(
            UUID project,
            String projectNumber,
            String projectName,
            @Nullable LocalDateTime startedAt,
            Word state,
            @Nullable DeviceView device) {}

    private final DSLContext db;
    private final AttendanceNumbers numbers;
    private final Words words;
    private final Today today;

    DeviceList(DSLContext db, AttendanceNumbers numbers, Words words, Today today) {
        this.db = db;
        this.numbers = numbers;
        this.words = words;
        this.today = today;
    }

    /** By number of the project. @param text part of a project's name or number */
    Page<Row> page(
            ActingOfficer officer, @Nullable Filter filter, @Nullable String text, @Nullable String after, int size) {
        var silent = silent();
        var id = nvl(DEVICE.ID, NO_DEVICE);
        var found = db.select(DEVICE.fields())
                .select(
                        CONSTRUCTION_PROJECT.ID,
                        CONSTRUCTION_PROJECT.JURISDICTION,
                        CONSTRUCTION_PROJECT.NUMBER,
                        CONSTRUCTION_PROJECT.NAME,
                        CONSTRUCTION_PROJECT.STARTED_AT)
                .from(CONSTRUCTION_PROJECT)
                .leftJoin(DEVICE)
                .on(DEVICE.PROJECT.eq(CONSTRUCTION_PROJECT.ID))
                .and(DEVICE.DISABLED_AT.isNull())
                .where(officer.scope().on(WageProjects.SCOPE))
                .and(CONSTRUCTION_PROJECT.STARTED_AT.isNotNull())
                .and(CONSTRUCTION_PROJECT.ENDED_AT.isNull())
                .and(filter == null ? noCondition() : condition(filter, silent))
                .and(
                        text == null || text.isBlank()
                                ? noCondition()
                                : CONSTRUCTION_PROJECT
                                        .NAME
                                        .contains(text.strip())
                                        .or(CONSTRUCTION_PROJECT.NUMBER.contains(text.strip())))
                .and(
                        after == null
                                ? noCondition()
                                : row(CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.ID, id)
                                        .gt(row(
                                                val(Cursor.decode(after, 3).key(0)),
                                                val(Cursor.decode(after, 3).id(1)),
                                                val(Cursor.decode(after, 3).id(2)))))
                .orderBy(CONSTRUCTION_PROJECT.NUMBER, CONSTRUCTION_PROJECT.ID, id)
                .limit(size + 1)
                .fetch();
        return Page.cut(
                        found,
                        size,
                        last -> Cursor.at(
                                last.get(CONSTRUCTION_PROJECT.NUMBER),
                                last.get(CONSTRUCTION_PROJECT.ID),
                                last.get(DEVICE.ID) == null ? NO_DEVICE : last.get(DEVICE.ID)))
                .map(one -> shown(one, silent));
    }

    /** Devices of one project, those out of use as well. */
    List<DeviceView> of(Devices devices, UUID project, String jurisdiction) {
        var since = today.now().minusHours(numbers.of(jurisdiction).offlineHours());
        return devices.of(project).stream()
                .map(one -> DeviceView.of(one, DeviceState.of(one, since), jurisdiction, words))
                .toList();
    }

    /** By jurisdiction, since when a device that was not heard counts as offline. */
    private Map<String, LocalDateTime> silent() {
        var silent = new HashMap<String, LocalDateTime>();
        numbers.jurisdictions()
                .forEach(place -> silent.put(
                        place, today.now().minusHours(numbers.of(place).offlineHours())));
        return silent;
    }

    private static Condition condition(Filter filter, Map<String, LocalDateTime> silent) {
        var none = DEVICE.ID.isNull();
        var heard = coalesce(DEVICE.HEARD_AT, DEVICE.REGISTERED_AT);
        var offline = silent.entrySet().stream()
                .map(place ->
                        CONSTRUCTION_PROJECT.JURISDICTION.eq(place.getKey()).and(heard.lt(place.getValue())))
                .reduce(falseCondition(), Condition::or);
        return switch (filter) {
            case TROUBLE -> or(none, offline);
            case OFFLINE -> offline;
            case NONE -> none;
            case WORKING -> DEVICE.ID.isNotNull().and(offline.not());
        };
    }

    private Row shown(Record one, Map<String, LocalDateTime> silent) {
        var jurisdiction = one.get(CONSTRUCTION_PROJECT.JURISDICTION);
        var device = one.get(DEVICE.ID) == null ? null : one.into(DEVICE);
        var state = device == null
                ? DeviceState.NONE
                : DeviceState.of(device, silent.getOrDefault(jurisdiction, LocalDateTime.MIN));
        return new Row(
                one.get(CONSTRUCTION_PROJECT.ID),
                one.get(CONSTRUCTION_PROJECT.NUMBER),
                one.get(CONSTRUCTION_PROJECT.NAME),
                one.get(CONSTRUCTION_PROJECT.STARTED_AT),
                state.word(),
                device == null ? null : DeviceView.of(device, state, jurisdiction, words));
    }
}
