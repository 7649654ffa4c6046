package org.huxin.server.supervision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.EnteredExemptionRecord;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.project.register.Project;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记豁免 and its withdrawal: what a court or a statement says, never without an end. It excuses from the day of entry on. */
@Service
class EnterExemption {

    /**
     * @param from first day; before today it excuses no day that has gone by
     * @param until last day
     * @param document number of the paper that it rests on; whoever states something of himself has none
     * @param note why; whoever states something of himself must say it
     */
    record Command(
            @NotBlank(message = "请选择豁免的情形") String kind,
            @NotNull(message = "请填写起始日") LocalDate from,
            @NotNull(message = "请填写到期日，豁免不能没有期限") LocalDate until,

            @Nullable @Size(max = 200, message = "文号不能超过200字")
            String document,

            @Nullable @Size(max = 1_000, message = "说明不能超过1000字")
            String note,

            @Nullable @Size(max = 50, message = "附件过多") List<@NotNull(message = "附件不能是空的") UUID> attachments) {}

    record Withdraw(
            @NotBlank(message = "请写明撤回的原因") @Size(max = 1_000, message = "原因不能超过1000字")
            String why) {}

    private final WageProjects projects;
    private final EnteredExemptions exemptions;
    private final ExemptionKinds kinds;
    private final ChangedProjects changed;
    private final Attachments attachments;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    EnterExemption(
            WageProjects projects,
            EnteredExemptions exemptions,
            ExemptionKinds kinds,
            ChangedProjects changed,
            Attachments attachments,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.projects = projects;
        this.exemptions = exemptions;
        this.kinds = kinds;
        this.changed = changed;
        this.attachments = attachments;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    /**
     * @throws CommandRefused {@code exemption.days} unless it ends after it begins, and within what its kind allows at once;
     *     {@code exemption.ground} without what it rests on
     */
    @Transactional
    UUID enter(UUID project, Command told) {
        var place = projects.visible(project);
        var kind = kinds.require(place, current.get(), told.kind());
        requireDays(kind, told);
        var document = plain(told.document());
        var note = plain(told.note());
        var files = told.attachments() == null ? List.<UUID>of() : told.attachments();
        requireGround(kind, document, note, files);
        attachments.require(files);
        var row = new EnteredExemptionRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(place.jurisdiction());
        row.setProject(project);
        row.setKind(told.kind());
        row.setFromDay(told.from());
        row.setUntilDay(told.until());
        row.setDocument(document);
        row.setNote(note);
        row.setFiles(files.toArray(UUID[]::new));
        row.setRecordedAt(today.now());
        row.setOfficer(current.get().id());
        row.setUnit(current.get().unit().id());
        exemptions.add(row);
        audit.append(
                "exemption.enter",
                Project.subject(project),
                Map.of("kind", told.kind(), "until", told.until().toString()));
        changed.tell(project);
        return row.getId();
    }

    /**
     * @throws CommandRefused {@code exemption.withdrawn} if it was withdrawn already
     * @throws NotPermitted if the contractor did not state it
     */
    @Transactional
    void withdraw(UUID project, UUID exemption, Withdraw told) {
        var place = projects.visible(project);
        var row = exemptions.hold(exemption, place.id());
        var kind = kinds.require(place, current.get(), row.getKind());
        if (!mayWithdraw(kind, row, current.get().unit().id())) {
            throw NotPermitted.outsideScope("别的单位登记的豁免，本单位不能撤回");
        }
        if (row.getWithdrawnAt() != null) {
            throw new CommandRefused("exemption.withdrawn", "这项豁免已经撤回");
        }
        row.setWithdrawnAt(today.now());
        row.setWithdrawnBy(current.get().id());
        row.setWithdrawnWhy(told.why().strip());
        exemptions.save(row);
        audit.append("exemption.withdraw", Project.subject(project), Map.of("kind", row.getKind()));
        changed.tell(project);
    }

    /** A contractor takes back its own word only. */
    static boolean mayWithdraw(ExemptionKinds.Kind kind, EnteredExemptionRecord row, String unit) {
        return !kind.own() || row.getUnit().equals(unit);
    }

    private void requireDays(ExemptionKinds.Kind kind, Command told) {
        if (told.until().isBefore(told.from()) || told.until().isBefore(today.date())) {
            throw CommandRefused.field("exemption.days", "until", "到期日不能早于起始日，也不能早于今天");
        }
        var most = kind.mostMonths();
        if (most != null && told.from().isBefore(told.until().minusMonths(most))) {
            throw CommandRefused.field("exemption.days", "until", "一次豁免最长" + most + "个月，到期可以再登记");
        }
    }

    private static void requireGround(ExemptionKinds.Kind kind, String document, String note, List<UUID> files) {
        if (kind.own() && note.isEmpty()) {
            throw CommandRefused.field("exemption.ground", "note", "请写明理由");
        }
        if (!kind.own() && document.isEmpty()) {
            throw CommandRefused.field("exemption.ground", "document", "请填写凭据的文号或者编号");
        }
        if (kind.file() && files.isEmpty()) {
            throw CommandRefused.field("exemption.ground", "attachments", "请上传" + kind.evidence());
        }
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
