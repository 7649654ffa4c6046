package org.huxin.server.wage.attendance;

import static org.huxin.db.wage.Tables.ENTRY_ALERT;
import static org.huxin.db.wage.Tables.STRANGER;
import static org.huxin.db.wage.Tables.STRANGER_DAY;
import static org.huxin.db.wage.Tables.STRANGER_MONTH;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.huxin.server.kernel.Cursor;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.Page;
import org.huxin.server.policy.Words;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.project.register.Project;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 未登记人员 of a project, and the alerts about them. */
@Component
class StrangerList {

    private static final int LATEST = 100;

    /**
     * @param idNumber mask of it
     * @param name as a sheet has it; null where nobody said it
     * @param why unknown, or unregistered: on file in the place, yet not on this project
     * @param days on how many days a device saw the person, and nobody employed him
     */
    record Row(
            UUID id,
            @Nullable Word idKind,
            String idNumber,
            @Nullable String name,
            String why,
            LocalDateTime firstAt,
            int days,
            @Nullable LocalDate lastDay) {}

    /** 未登记人员进场 of one day. */
    record Alert(
            UUID id,
            LocalDate day,
            LocalDateTime raisedAt,
            @Nullable LocalDateTime dealtAt,
            @Nullable String dealtHow) {}

    private final DSLContext db;
    private final Words words;

    StrangerList(DSLContext db, Words words) {
        this.db = db;
        this.words = words;
    }

    /** Those whom the roster does not know yet, or does not know for days or months of theirs; latest first. */
    Page<Row> page(Project project, @Nullable String after, int size) {
        var days = select(count())
                .from(STRANGER_DAY)
                .where(STRANGER_DAY.STRANGER.eq(STRANGER.ID))
                .<Integer>asField();
        var last = select(max(STRANGER_DAY.DAY))
                .from(STRANGER_DAY)
                .where(STRANGER_DAY.STRANGER.eq(STRANGER.ID))
                .<LocalDate>asField();
        var found = db.select(STRANGER.fields())
                .select(days, last)
                .from(STRANGER)
                .where(STRANGER.PROJECT.eq(project.id()))
                .and(exists(selectOne().from(STRANGER_DAY).where(STRANGER_DAY.STRANGER.eq(STRANGER.ID)))
                        .or(exists(selectOne().from(STRANGER_MONTH).where(STRANGER_MONTH.STRANGER.eq(STRANGER.ID)))))
                .and(after == null ? noCondition() : behind(Cursor.decode(after, 2)))
                .orderBy(STRANGER.FIRST_AT.desc(), STRANGER.ID.desc())
                .limit(size + 1)
                .fetch();
        return Page.cut(found, size, one -> Cursor.at(one.get(STRANGER.FIRST_AT), one.get(STRANGER.ID)))
                .map(one -> new Row(
                        one.get(STRANGER.ID),
                        words.of(project.jurisdiction(), "id_kinds", one.get(STRANGER.ID_KIND)),
                        one.get(STRANGER.ID_MASKED),
                        one.get(STRANGER.NAME),
                        one.get(STRANGER.WHY),
                        one.get(STRANGER.FIRST_AT),
                        one.get(days),
                        one.get(last)));
    }

    /** The latest, those that nobody has dealt with first. */
    List<Alert> alerts(UUID project) {
        return db.selectFrom(ENTRY_ALERT)
                .where(ENTRY_ALERT.PROJECT.eq(project))
                .orderBy(ENTRY_ALERT.DEALT_AT.isNotNull(), ENTRY_ALERT.DAY.desc())
                .limit(LATEST)
                .fetch(one ->
                        new Alert(one.getId(), one.getDay(), one.getRaisedAt(), one.getDealtAt(), one.getDealtHow()));
    }

    /** Of an alert. */
    UUID project(UUID alert) {
        return db.select(ENTRY_ALERT.PROJECT)
                .from(ENTRY_ALERT)
                .where(ENTRY_ALERT.ID.eq(alert))
                .fetchOptional(ENTRY_ALERT.PROJECT)
                .orElseThrow(() -> new NotFound("未登记人员进场", alert.toString()));
    }

    private static Condition behind(Cursor cursor) {
        try {
            return row(STRANGER.FIRST_AT, STRANGER.ID).lt(LocalDateTime.parse(cursor.key(0)), cursor.id(1));
        } catch (DateTimeException notOurs) {
            throw Cursor.bad();
        }
    }
}
