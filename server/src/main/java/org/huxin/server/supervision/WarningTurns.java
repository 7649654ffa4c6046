package org.huxin.server.supervision;

import static org.huxin.db.supervision.Tables.WARNING_TURN;
import static org.jooq.impl.DSL.any;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.db.supervision.tables.records.WarningTurnRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The days on which warnings began to read otherwise. */
@Repository
class WarningTurns {

    private final DSLContext db;

    WarningTurns(DSLContext db) {
        this.db = db;
    }

    /** Keeps a turn of whatever reads otherwise than on the last day before; what is assessed twice a day has one turn on it. */
    void keep(List<WarningRecord> fresh, List<WarningRecord> seen, LocalDate day) {
        var before = before(seen, day);
        var turned = new ArrayList<WarningTurnRecord>();
        fresh.forEach(row -> turned.add(turn(row, day)));
        seen.stream().filter(row -> differs(row, before.get(row.getId()))).forEach(row -> turned.add(turn(row, day)));
        db.deleteFrom(WARNING_TURN)
                .where(WARNING_TURN.WARNING.eq(
                        any(seen.stream().map(WarningRecord::getId).toArray(UUID[]::new))))
                .and(WARNING_TURN.DAY.eq(day))
                .execute();
        SetOf.insert(db, WARNING_TURN, turned);
    }

    private Map<UUID, WarningTurnRecord> before(List<WarningRecord> seen, LocalDate day) {
        return db.select(WARNING_TURN.fields())
                .distinctOn(WARNING_TURN.WARNING)
                .from(WARNING_TURN)
                .where(WARNING_TURN.WARNING.eq(
                        any(seen.stream().map(WarningRecord::getId).toArray(UUID[]::new))))
                .and(WARNING_TURN.DAY.lt(day))
                .orderBy(WARNING_TURN.WARNING, WARNING_TURN.DAY.desc())
                .fetchInto(WARNING_TURN)
                .intoMap(WARNING_TURN.WARNING);
    }

    private static boolean differs(WarningRecord row, @Nullable WarningTurnRecord before) {
        return before == null
                || !before.getState().equals(row.getState())
                || !before.getGrade().equals(row.getGrade())
                || !before.getRuleVersion().equals(row.getRuleVersion());
    }

    private static WarningTurnRecord turn(WarningRecord row, LocalDate day) {
        var turn = new WarningTurnRecord();
        turn.setWarning(row.getId());
        turn.setDay(day);
        turn.setState(row.getState());
        turn.setGrade(row.getGrade());
        turn.setRuleVersion(row.getRuleVersion());
        turn.setLimitAt(row.getLimitAt());
        turn.setMeasured(row.getMeasured());
        turn.setBytes(row.getBytes());
        return turn;
    }

    /** Oldest first. */
    List<WarningTurnRecord> of(UUID warning) {
        return db.selectFrom(WARNING_TURN)
                .where(WARNING_TURN.WARNING.eq(warning))
                .orderBy(WARNING_TURN.DAY)
                .fetch();
    }

    /** How a warning read on a day. */
    Optional<WarningTurnRecord> on(UUID warning, LocalDate day) {
        return db.selectFrom(WARNING_TURN)
                .where(WARNING_TURN.WARNING.eq(warning))
                .and(WARNING_TURN.DAY.le(day))
                .orderBy(WARNING_TURN.DAY.desc())
                .limit(1)
                .fetchOptional();
    }
}
