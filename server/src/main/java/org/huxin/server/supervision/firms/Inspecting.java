package org.huxin.server.supervision.firms;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.FirmInspectionRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.policy.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records an inspection of a firm; the one that was planned is done by it, and the next is planned. */
@Service
class Inspecting {

    static final String FINDINGS = "inspection_findings";

    /** @param on day of the inspection */
    record Command(
            @NotNull(message = "缺少版本号") Long version,
            @NotNull(message = "请填写检查日期") LocalDate on,
            @NotBlank(message = "请选择检查结果") String finding,

            @NotBlank(message = "请写明检查情况") @Size(max = 1_000, message = "检查情况不能超过1000字")
            String note) {}

    private final SupervisedFirms firms;
    private final Inspections inspections;
    private final Grades grades;
    private final Words words;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    Inspecting(
            SupervisedFirms firms,
            Inspections inspections,
            Grades grades,
            Words words,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.firms = firms;
        this.inspections = inspections;
        this.grades = grades;
        this.words = words;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    /** @throws CommandRefused {@code inspection.day}, {@code inspection.finding} */
    @Transactional
    void record(UUID id, Command told) {
        var named = firms.hold(id);
        var firm = named.firm();
        var who = FirmRights.require(firm, current.get(), told.version());
        if (!words.has(firm.getJurisdiction(), FINDINGS, told.finding())) {
            throw CommandRefused.field("inspection.finding", "finding", "没有“" + told.finding() + "”这种结果");
        }
        var open = inspections.open(id);
        var since = open.map(FirmInspectionRecord::getBasedOn).orElse(told.on());
        if (told.on().isAfter(today.date()) || told.on().isBefore(since)) {
            throw CommandRefused.field("inspection.day", "on", "检查日期不能晚于今天，也不能早于上次检查");
        }
        var row = open.orElseGet(() -> fresh(id));
        row.setDoneOn(told.on());
        row.setFinding(told.finding());
        row.setNote(told.note().strip());
        row.setOfficer(who.id());
        row.setUnit(who.unit().id());
        if (open.isPresent()) {
            inspections.save(row);
            facts.publishEvent(new FirmFact.Inspected(
                    FirmFact.matter(row.getId()),
                    today.now(),
                    firm.getJurisdiction(),
                    who.unit().id(),
                    told.finding()));
        } else {
            inspections.add(row);
        }
        firm.setInspectBy(null);
        grades.find(firm.getJurisdiction(), firm.getGrade()).ifPresent(grade -> inspections.plan(named, grade));
        firms.save(firm, "inspected", told.on().toString(), who);
        audit.append("firm.inspected", FirmFact.firm(id), Map.of("finding", told.finding()));
    }

    private static FirmInspectionRecord fresh(UUID firm) {
        var row = new FirmInspectionRecord();
        row.setId(UUID.randomUUID());
        row.setFirm(firm);
        return row;
    }
}
