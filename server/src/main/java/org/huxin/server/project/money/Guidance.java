package org.huxin.server.project.money;

import static org.huxin.db.project.Tables.LEDGER_GUIDANCE;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.project.tables.records.LedgerGuidanceRecord;
import org.huxin.server.attachments.Attachment;
import org.huxin.server.attachments.Attachments;
import org.huxin.server.attachments.CarriesAttachments;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Role;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 分账指导: what the finance bureau did about places where labour cost is not kept apart. */
@Service
class Guidance implements CarriesAttachments {

    private static final String FINANCE = "finance";
    private static final int MOST = 500;

    private final DSLContext db;
    private final Attachments attachments;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final Today today;

    Guidance(
            DSLContext db,
            Attachments attachments,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            Today today) {
        this.db = db;
        this.attachments = attachments;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.today = today;
    }

    record Guide(
            @NotBlank(message = "请选择县区") String region,
            @NotNull(message = "请填写指导日期") LocalDate guidedOn,

            @NotBlank(message = "请写明指导内容") @Size(max = 1000, message = "指导内容不能超过1000字")
            String note,

            @Nullable List<UUID> attachments) {}

    record Guided(UUID id, Named region, Named unit, LocalDate guidedOn, String note, List<Attachment> attachments) {}

    /** @param mayGuide whether the officer's unit may add to them */
    record All(List<Guided> items, boolean mayGuide) {}

    /** Latest first. */
    @Transactional(readOnly = true)
    All all() {
        var who = current.require(Permission.PROJECT_READ);
        return new All(
                db
                        .selectFrom(LEDGER_GUIDANCE)
                        .where(LEDGER_GUIDANCE.JURISDICTION.eq(who.jurisdiction()))
                        .orderBy(LEDGER_GUIDANCE.GUIDED_ON.desc(), LEDGER_GUIDANCE.ID)
                        .limit(MOST)
                        .fetch()
                        .stream()
                        .map(this::view)
                        .toList(),
                mayGuide(who));
    }

    /** @throws CommandRefused {@code guidance.invalid} with the field */
    @Transactional
    void guide(Guide told) {
        var who = current.require(Permission.PROJECT_REGISTER);
        if (!mayGuide(who)) {
            throw NotPermitted.outsideScope("分账指导由财政部门和牵头单位登记");
        }
        if (directory.region(who.jurisdiction(), told.region()).isEmpty()) {
            throw CommandRefused.field("guidance.invalid", "region", "本辖区没有这个县区");
        }
        if (!Bounds.past(told.guidedOn(), today.date())) {
            throw CommandRefused.field("guidance.invalid", "guidedOn", "指导日期不能晚于今天，也不能早于1990年");
        }
        var files = Objects.requireNonNullElse(told.attachments(), List.<UUID>of());
        attachments.require(files);
        var row = new LedgerGuidanceRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(who.jurisdiction());
        row.setRegion(told.region());
        row.setUnit(who.unit().id());
        row.setGuidedOn(told.guidedOn());
        row.setNote(told.note().strip());
        row.setRecordedAt(today.now());
        row.setRecordedBy(who.id());
        row.setAttachments(files.toArray(UUID[]::new));
        db.executeInsert(row);
        audit.append("ledger.guided", "jurisdiction:" + who.jurisdiction(), Map.of("region", told.region()));
    }

    /** Whoever reads the list of the jurisdiction reads what it carries. */
    @Override
    public boolean shows(UUID attachment) {
        var who = current.get();
        return who.may(Permission.PROJECT_READ)
                && db.fetchExists(
                        LEDGER_GUIDANCE,
                        LEDGER_GUIDANCE
                                .ATTACHMENTS
                                .contains(new UUID[] {attachment})
                                .and(LEDGER_GUIDANCE.JURISDICTION.eq(who.jurisdiction())));
    }

    private boolean mayGuide(ActingOfficer who) {
        return who.may(Permission.PROJECT_REGISTER)
                && (who.is(Role.COORDINATOR)
                        || directory
                                .playing(FINANCE, who.jurisdiction(), null)
                                .filter(who.unit()::equals)
                                .isPresent());
    }

    private Guided view(LedgerGuidanceRecord row) {
        return new Guided(
                row.getId(),
                new Named(
                        row.getRegion(),
                        directory
                                .region(row.getJurisdiction(), row.getRegion())
                                .map(region -> region.name())
                                .orElse(row.getRegion())),
                new Named(row.getUnit(), directory.nameOf(row.getUnit())),
                row.getGuidedOn(),
                row.getNote(),
                attachments.of(Arrays.asList(row.getAttachments())));
    }
}
