package org.huxin.server.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.WarningActRecord;
import org.huxin.db.supervision.tables.records.WarningRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people make of a warning: 核查 and 消除, each at the version that they saw. */
@Service
class ActOnWarning {

    static final String CHECK = "check";

    /** What the act of a check begins with; what was found follows. */
    static final String CHECKED = CHECK + ".";

    static final String CLEAR = "clear";
    private static final Set<String> ANSWERS =
            Set.of(WarningLife.FOUND_TRUE, WarningLife.INNOCENT, WarningLife.NO_DATA);

    private static final Set<String> HELD_TRUE = Set.of(WarningLife.FOUND_TRUE, WarningLife.HANDED_ON);

    /** @param finding found_true, innocent or no_data */
    record Check(
            @NotNull(message = "缺少版本号") Long version,
            @NotBlank(message = "请选择核查结论") String finding,

            @NotBlank(message = "请写明核查情况") @Size(max = 1_000, message = "核查情况不能超过1000字")
            String note) {}

    /** @param note how it was put right */
    record Clear(
            @NotNull(message = "缺少版本号") Long version,

            @NotBlank(message = "请写明怎样消除") @Size(max = 1_000, message = "说明不能超过1000字")
            String note) {}

    private final Warnings warnings;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    ActOnWarning(Warnings warnings, CurrentOfficer current, Audit audit, ApplicationEventPublisher facts, Today today) {
        this.warnings = warnings;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code warning.finding}, or as {@link #refusal} says */
    @Transactional
    void check(UUID id, Check told) {
        if (!ANSWERS.contains(told.finding())) {
            throw CommandRefused.field("warning.finding", "finding", "没有“" + told.finding() + "”这种结论");
        }
        act(id, told.version(), CHECK, told.finding(), told.note());
    }

    @Transactional
    void clear(UUID id, Clear told) {
        act(id, told.version(), CLEAR, WarningLife.CLEARED, told.note());
    }

    private void act(UUID id, long version, String act, String stage, String note) {
        var row = held(id, version, act);
        row.setStage(stage);
        var done = keep(row, act.equals(CHECK) ? CHECKED + stage : act, note);
        var subject = WarningSubjects.subject(id);
        audit.append("warning." + act, subject, Map.of("stage", stage));
        facts.publishEvent(
                act.equals(CHECK)
                        ? new WarningFact.Checked(
                                subject,
                                done.getAt(),
                                row.getJurisdiction(),
                                current.get().unit().id(),
                                stage)
                        : new WarningFact.Cleared(subject, done.getAt(), row.getJurisdiction()));
    }

    /** The warning for whoever may act upon it as it stands, and saw it so. */
    WarningRecord held(UUID id, long version, String act) {
        var row = warnings.hold(id);
        if (!mayAct(row, current.get())) {
            throw NotPermitted.outsideScope("这条预警由承担核查的单位和牵头协调单位处理");
        }
        if (row.getVersion() != version) {
            throw new CommandRefused("warning.changed", "这条预警刚刚有了变化，请看过最新情况再办");
        }
        var refusal = refusal(row, act);
        if (refusal != null) {
            throw new CommandRefused("warning." + act, refusal);
        }
        return row;
    }

    /** Keeps the warning as the act leaves it. */
    WarningActRecord keep(WarningRecord row, String act, String note) {
        var done = WarningLife.act(row, today.now(), act, note.strip());
        done.setOfficer(current.get().id());
        done.setUnit(current.get().unit().id());
        warnings.save(row, done);
        return done;
    }

    /** Whoever is to look at it, and whoever coordinates. */
    static boolean mayAct(WarningRecord row, ActingOfficer officer) {
        return officer.is(Role.COORDINATOR) || officer.unit().id().equals(row.getBearer()) && !officer.is(Role.LEADER);
    }

    /** Why a warning cannot be acted upon as it stands; null if it can. */
    static @Nullable String refusal(WarningRecord row, String act) {
        if (row.getStage().equals(WarningLife.CLEARED)) {
            return "这条预警已经消除";
        }
        if (row.getStage().equals(WarningLife.HANDED_ON) && !act.equals(CLEAR)) {
            return "已经转为线索，由线索的承办单位办理";
        }
        if (act.equals(CLEAR) && row.getStage().equals(WarningLife.RAISED)) {
            return "还没有核查，不能消除";
        }
        if (act.equals(CLEAR)
                && HELD_TRUE.contains(row.getStage())
                && row.getState().equals(StoreFindings.STANDING)) {
            return "隐患还在，数据补齐或者到账以后才能消除";
        }
        if (act.equals(PassOnWarning.HAND_ON) && !row.getStage().equals(WarningLife.FOUND_TRUE)) {
            return "核查属实以后才能转为线索";
        }
        if (act.equals(PassOnWarning.ASSIGN) && row.getBearer() == null) {
            return "没有承担核查的单位，不能指定责任人";
        }
        return null;
    }
}
