package org.huxin.server.party.tasks;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.party.tables.records.TaskUnitRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Fact;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.AnswerFiles;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Task;
import org.huxin.server.party.rules.PackRules;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 反馈和办结任务. Two answers of different units do not stand in each other's way; two of the same unit do. */
@Service
class AnswerTask {

    /** What was done to a task since the officer read it. */
    record Change(LocalDateTime at, String by, String unit, String what) {}

    private final TaskRows rows;
    private final TaskPages pages;
    private final PackRules rules;
    private final AnswerFiles files;
    private final Directory directory;
    private final CurrentOfficer current;
    private final ApplicationEventPublisher facts;
    private final Audit audit;
    private final Today today;

    AnswerTask(
            TaskRows rows,
            TaskPages pages,
            PackRules rules,
            AnswerFiles files,
            Directory directory,
            CurrentOfficer current,
            ApplicationEventPublisher facts,
            Audit audit,
            Today today) {
        this.rows = rows;
        this.pages = pages;
        this.rules = rules;
        this.files = files;
        this.directory = directory;
        this.current = current;
        this.facts = facts;
        this.audit = audit;
        this.today = today;
    }

    @Transactional
    Task answer(UUID id, String text, List<UUID> attachments) {
        var officer = current.get();
        var unit = officer.unit().id();
        var stored = held(id);
        var own = stored.of(unit).orElseThrow(() -> NotPermitted.outsideScope("本单位不是该任务的接收单位"));
        if (own.getAnswer() != null || stored.task().getClosedAt() != null) {
            throw changed(stored);
        }
        files.require(attachments);
        rows.answer(id, unit, text, attachments, officer.id(), today.now());
        var now = held(id);
        facts.publishEvent(answered(now, unit));
        audit.append("task.answered", "task:" + id, Map.of("unit", unit));
        return pages.of(now);
    }

    @Transactional
    Task close(UUID id, long version) {
        var stored = held(id);
        if (!TaskPages.mayClose(current.get(), stored)) {
            throw NotPermitted.outsideScope("只有下达任务的单位可以办结任务");
        }
        // an answer that came in between has not been read by who closes
        if (stored.task().getClosedAt() != null || stored.task().getVersion() != version) {
            throw changed(stored);
        }
        refuseWhileUnanswered(stored);
        rows.close(id, today.now());
        var jurisdiction = stored.task().getJurisdiction();
        facts.publishEvent(new TaskClosed(
                "task:" + id, today.now(), jurisdiction, stored.task().getKind()));
        audit.append("task.closed", "task:" + id, Map.of());
        return pages.of(held(id));
    }

    private void refuseWhileUnanswered(TaskRows.Stored stored) {
        var missing = stored.outstanding().stream()
                .map(unit -> new FieldError("answers", directory.nameOf(unit) + "尚未反馈"))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var history = new ArrayList<Fact>(
                stored.units().stream().map(unit -> issued(stored, unit)).toList());
        stored.units().stream()
                .filter(unit -> unit.getAnswer() != null)
                .max(Comparator.comparing(TaskUnitRecord::getAnsweredAt))
                .ifPresent(last -> history.add(answered(stored, last.getUnit())));
        rules.refusal("task.unanswered", stored.task().getJurisdiction(), "task.close", history)
                .ifPresent(refusal -> {
                    throw refusal.blaming(missing);
                });
        throw new CommandRefused("task.unanswered", "还有单位没有反馈，不能办结", missing);
    }

    private static TaskIssued issued(TaskRows.Stored stored, TaskUnitRecord unit) {
        var task = stored.task();
        return new TaskIssued(
                "task:" + task.getId(),
                task.getIssuedAt(),
                task.getJurisdiction(),
                task.getKind(),
                unit.getUnit(),
                task.getFromUnit(),
                unit.getRegion(),
                task.getDueOn());
    }

    private TaskAnswered answered(TaskRows.Stored stored, String unit) {
        var task = stored.task();
        return new TaskAnswered(
                "task:" + task.getId(),
                today.now(),
                task.getJurisdiction(),
                task.getKind(),
                unit,
                stored.outstanding());
    }

    private TaskRows.Stored held(UUID id) {
        return rows.hold(id)
                .filter(one -> !rows.find(
                                StoredTasks.visibleTo(current.get()).and(org.huxin.db.party.Tables.TASK.ID.eq(id)), 1)
                        .isEmpty())
                .orElseThrow(() -> new NotFound("任务", id.toString()));
    }

    private CommandRefused changed(TaskRows.Stored stored) {
        var changes = stored.units().stream()
                .filter(unit -> unit.getAnswer() != null)
                .map(unit -> new Change(
                        unit.getAnsweredAt(),
                        directory
                                .officer(unit.getAnsweredBy())
                                .map(one -> one.name())
                                .orElse(""),
                        directory.nameOf(unit.getUnit()),
                        directory.nameOf(unit.getUnit()) + "已反馈"))
                .toList();
        return new CommandRefused("task.changed", "任务已有变化，请看最新情况")
                .with("version", stored.task().getVersion())
                .with("changes", List.copyOf(changes));
    }
}
