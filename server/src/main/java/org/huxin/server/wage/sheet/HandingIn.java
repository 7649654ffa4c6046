package org.huxin.server.wage.sheet;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.wage.SheetFact;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 交总包单位: the sheet with the attendance of the month and the progress of the works; and taking a sheet out of use. */
@Service
class HandingIn {

    /**
     * @param attendanceFiles 考勤表, where the attendance of the month is not in the system
     * @param progress 工程进度, in words or as files
     */
    record Command(
            long version,
            @Nullable @Size(max = 50, message = "附件过多") List<@NotNull(message = "附件不能是空的") UUID> attendanceFiles,

            @Nullable @Size(max = 500, message = "工程进度不能超过500字")
            String progress,

            @Nullable @Size(max = 50, message = "附件过多") List<@NotNull(message = "附件不能是空的") UUID> progressFiles) {

        private static List<UUID> files(@Nullable List<UUID> named) {
            return named == null ? List.of() : named.stream().distinct().toList();
        }
    }

    record Void(long version) {}

    private final OpenSheet open;
    private final HandIns owed;
    private final HandIn check;
    private final Attachments attachments;
    private final ApplicationEventPublisher facts;

    HandingIn(OpenSheet open, HandIns owed, HandIn check, Attachments attachments, ApplicationEventPublisher facts) {
        this.open = open;
        this.owed = owed;
        this.check = check;
        this.attachments = attachments;
        this.facts = facts;
    }

    /** @throws org.huxin.server.kernel.CommandRefused {@code wage.gate} with everything that is missing */
    @Transactional
    void handle(UUID sheet, Command told) {
        var opened = open.require(sheet, told.version(), SheetAct.HAND_IN);
        var row = opened.row();
        var attendance = Command.files(told.attendanceFiles());
        var progress = Command.files(told.progressFiles());
        var all = new ArrayList<>(attendance);
        all.addAll(progress);
        attachments.require(all);
        var words = told.progress() == null ? "" : told.progress().strip();
        var due = owed.owed(opened.project(), row.getEmployer(), opened.month());
        row.setAttendanceFiles(attendance.toArray(UUID[]::new));
        row.setProgress(words.isEmpty() ? null : words);
        row.setProgressFiles(progress.toArray(UUID[]::new));
        check.require(opened, due, !words.isEmpty() || !progress.isEmpty());
        var today = opened.at().toLocalDate();
        if (row.getHandedAt() == null) {
            // what is handed in again after a return is judged by when it came first
            row.setLate(due.getDueOn() != null && today.isAfter(due.getDueOn()));
        }
        row.setDueOn(due.getDueOn());
        var redated = !Objects.equals(row.getPayOn(), due.getPayOn());
        row.setPayOn(due.getPayOn());
        row.setState(SheetState.HANDED.code());
        row.setHandedAt(opened.at());
        row.setHandedBy(opened.who().id());
        row.setReturnedWhy(null);
        open.done(opened, Map.of("lines", row.getLines(), "late", row.getLate()));
        if (redated) {
            open.linesChanged(opened);
        }
        if (check.complete(opened)) {
            due.setHandedAt(opened.at());
            owed.save(due);
            facts.publishEvent(new SheetFact.Handed(
                    HandIns.subject(due),
                    opened.at(),
                    opened.project().jurisdiction(),
                    row.getLines(),
                    row.getDueFen(),
                    row.getLate()));
        }
    }

    /** 作废. */
    @Transactional
    void cancel(UUID sheet, Void told) {
        var opened = open.require(sheet, told.version(), SheetAct.VOID);
        opened.row().setState(SheetState.VOIDED.code());
        open.done(opened, Map.of("lines", opened.row().getLines()));
        open.linesChanged(opened);
    }
}
