package org.huxin.server.accountability.plans;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.accountability.tables.records.PolicyDocumentRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.FieldError;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Marks a task of the plan done: only with the document that was issued and the day on which it was. */
@Service
class CompleteTask {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** @param attachments the document that was issued */
    record Complete(
            @Nullable @Size(max = 200, message = "文件名称不能超过200字")
            String title,

            @Nullable @Size(max = 60, message = "文号不能超过60字") String number,
            @Nullable LocalDate issuedOn,
            @Nullable @Size(max = 20, message = "附件不能超过20个") List<@Nullable UUID> attachments) {

        List<UUID> files() {
            return attachments == null
                    ? List.of()
                    : attachments.stream().filter(Objects::nonNull).distinct().toList();
        }
    }

    record Reopen(
            @NotBlank(message = "请填写理由") @Size(max = 200, message = "理由不能超过200字")
            String reason) {}

    private final PlanTasks tasks;
    private final PolicyDocuments documents;
    private final Attachments attachments;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    CompleteTask(
            PlanTasks tasks,
            PolicyDocuments documents,
            Attachments attachments,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.tasks = tasks;
        this.documents = documents;
        this.attachments = attachments;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Puts the document into the library, which fulfils the task.
     *
     * @throws CommandRefused {@code plan.document} naming what is missing; {@code plan.done} if it is done already
     * @throws NotPermitted unless the officer's unit leads the task or coordinates
     */
    @Transactional
    void complete(String code, Complete told) {
        var who = current.get();
        var task = tasks.require(who.jurisdiction(), code);
        if (!PlanTasks.mayComplete(who, task)) {
            throw NotPermitted.outsideScope("任务由牵头单位记为完成");
        }
        refuseWithoutDocument(told);
        attachments.require(told.files());
        var row = row(told);
        row.setJurisdiction(who.jurisdiction());
        row.setTask(task.code());
        row.setAddedBy(who.id());
        row.setUnit(who.unit().id());
        if (!documents.add(row)) {
            throw new CommandRefused("plan.done", "这项任务已经完成");
        }
        audit.append(
                "plan.completed",
                "plan:" + who.jurisdiction() + ":" + code,
                Map.of("document", row.getId().toString(), "issuedOn", row.getIssuedOn()));
    }

    /** Takes a document out of the library that does not fulfil the task after all. */
    @Transactional
    void reopen(String code, Reopen told) {
        var who = current.get();
        tasks.require(who.jurisdiction(), code);
        if (!who.is(Role.COORDINATOR)) {
            throw NotPermitted.outsideScope("由牵头协调的单位退回");
        }
        var row = documents
                .hold(who.jurisdiction(), code)
                .orElseThrow(() -> new CommandRefused("plan.open", "这项任务还没有完成"));
        documents.withdraw(row, today.now(), who.id(), told.reason().strip());
        audit.append(
                "plan.reopened",
                "plan:" + who.jurisdiction() + ":" + code,
                Map.of("document", row.getId().toString()));
    }

    private void refuseWithoutDocument(Complete told) {
        var missing = new ArrayList<FieldError>();
        if (told.title() == null || told.title().isBlank()) {
            missing.add(new FieldError("title", "请填写文件名称"));
        }
        if (told.files().size() != 1) {
            missing.add(new FieldError("attachments", "请附上正式印发的文件，一份"));
        }
        if (told.issuedOn() == null) {
            missing.add(new FieldError("issuedOn", "请填写印发日期"));
        } else if (told.issuedOn().isAfter(today.date()) || told.issuedOn().isBefore(EARLIEST)) {
            missing.add(new FieldError("issuedOn", "印发日期不能晚于今天，也不能早于1990年"));
        }
        if (!missing.isEmpty()) {
            throw new CommandRefused("plan.document", "有正式印发的文件和印发日期，才能记为完成", missing);
        }
    }

    private PolicyDocumentRecord row(Complete told) {
        var row = new PolicyDocumentRecord();
        row.setId(RowId.at(today.now()));
        row.setTitle(Objects.requireNonNull(told.title()).strip());
        row.setNumber(Objects.requireNonNullElse(told.number(), "").strip());
        row.setIssuedOn(Objects.requireNonNull(told.issuedOn()));
        row.setAttachment(told.files().getFirst());
        row.setAddedAt(today.now());
        return row;
    }
}
