package org.huxin.server.casework.reports;

import static org.huxin.db.casework.Tables.REPORT;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.casework.tables.records.ReportRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotFound;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Named;
import org.huxin.server.party.Officer;
import org.huxin.server.party.Permission;
import org.huxin.server.party.Subjects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 上报 of clues and cases, and the receipts. Who may file a report is for the caller to know. */
@Service
public class Reports {

    private final DSLContext db;
    private final ObjectProvider<Subjects> subjects;
    private final Directory directory;
    private final CurrentOfficer current;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final Today today;

    Reports(
            DSLContext db,
            ObjectProvider<Subjects> subjects,
            Directory directory,
            CurrentOfficer current,
            ApplicationEventPublisher events,
            Audit audit,
            Today today) {
        this.db = db;
        this.subjects = subjects;
        this.directory = directory;
        this.current = current;
        this.events = events;
        this.audit = audit;
        this.today = today;
    }

    /**
     * Files a report in the caller's transaction.
     *
     * @param subject such as {@code clue:42} or {@code case:42}
     * @param to unit that it goes to
     * @param at business moment
     * @param by officer who reports; null when the system does
     * @return its id
     */
    public UUID file(
            String subject,
            String jurisdiction,
            String to,
            String title,
            String text,
            LocalDateTime at,
            @Nullable String by) {
        var row = db.newRecord(REPORT);
        row.setId(UUID.randomUUID());
        row.setJurisdiction(jurisdiction);
        row.setSubject(subject);
        row.setFromUnit(
                by == null ? null : directory.officer(by).map(Officer::unit).orElse(null));
        row.setToUnit(to);
        row.setTitle(title);
        row.setText(text);
        row.setAt(at);
        row.setOfficer(by);
        row.insert();
        return row.getId();
    }

    /** Reports about a matter, oldest first. */
    public List<UpwardReport> of(String subject) {
        return db.selectFrom(REPORT).where(REPORT.SUBJECT.eq(subject)).orderBy(REPORT.AT, REPORT.ID).fetch().stream()
                .map(this::view)
                .toList();
    }

    /**
     * Enters the receipt of a report.
     *
     * @throws NotFound if there is no such report, or its matter is outside the officer's scope
     * @throws NotPermitted unless the officer's unit reported or received it, or sees the whole
     * @throws CommandRefused {@code report.received} if there is one already
     */
    @Transactional
    public void receipt(UUID id, String text) {
        var officer = current.get();
        var row = db.selectFrom(REPORT)
                .where(REPORT.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .filter(one -> visible(one.getSubject()))
                .orElseThrow(() -> new NotFound("上报", id.toString()));
        if (!concerned(officer, row)) {
            throw NotPermitted.outsideScope("只有上报单位、受报单位或者牵头单位可以登记回执");
        }
        if (row.getReceipt() != null) {
            throw new CommandRefused("report.received", "这次上报的回执已登记：" + row.getReceipt());
        }
        if (text.isBlank()) {
            throw CommandRefused.field("report.receipt_missing", "receipt", "请写明回执内容");
        }
        var at = today.now();
        row.setReceipt(text.strip());
        row.setReceiptAt(at);
        row.setReceiptBy(officer.id());
        row.update();
        audit.append("report.received", row.getSubject(), Map.of("report", id.toString(), "to", row.getToUnit()));
        events.publishEvent(new ReportReceived(
                id, row.getSubject(), row.getJurisdiction(), row.getTitle(), row.getToUnit(), row.getReceipt(), at));
    }

    private boolean visible(String subject) {
        return subjects.stream().anyMatch(one -> one.find(subject).isPresent());
    }

    private static boolean concerned(ActingOfficer officer, ReportRecord report) {
        var unit = officer.unit().id();
        return unit.equals(report.getFromUnit())
                || unit.equals(report.getToUnit())
                || officer.may(Permission.DISPATCH_MAKE);
    }

    private UpwardReport view(ReportRecord row) {
        return new UpwardReport(
                row.getId(),
                row.getTitle(),
                row.getText(),
                directory.named(row.getFromUnit()),
                named(row.getToUnit()),
                row.getAt(),
                null,
                row.getReceipt(),
                row.getReceiptAt(),
                row.getReceipt() == null
                        && current.find()
                                .filter(officer -> concerned(officer, row))
                                .isPresent());
    }

    private Named named(String unit) {
        return Objects.requireNonNull(directory.named(unit));
    }
}
