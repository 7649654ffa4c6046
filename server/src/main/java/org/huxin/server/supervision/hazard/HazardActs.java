package org.huxin.server.supervision.hazard;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.huxin.db.supervision.tables.records.HazardRecord;
import org.huxin.server.kernel.CommandRefused;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.ActingOfficer;
import org.huxin.server.party.Audit;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.Directory;
import org.huxin.server.party.Role;
import org.huxin.server.project.register.Projects;
import org.huxin.server.supervision.WarnedOf;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 发出风险隐患 to a unit, of a project or of a warning, and 登记防范措施 until it is put right. */
@Service
class HazardActs {

    /**
     * What is to be put right.
     *
     * @param warning that is issued; its project is the hazard's
     * @param project without a warning
     * @param foundAt now where nobody says
     * @param requestId the same one twice gives the first hazard, not a second
     */
    record Raise(
            @Nullable UUID warning,
            @Nullable UUID project,

            @NotBlank(message = "请写明是什么隐患、要求怎样防范") @Size(max = 1_000, message = "说明不能超过1000字")
            String what,

            @NotBlank(message = "请选择整改单位") String unit,
            @Nullable LocalDateTime foundAt,
            @NotBlank(message = "缺少请求编号") @Size(max = 80) String requestId) {}

    /** What has been done so far; what is left out stays as it was told before. */
    record Respond(
            @NotNull(message = "缺少版本号") Long version,

            @Nullable @Size(max = 1_000, message = "措施不能超过1000字")
            String measure,

            @Nullable @Size(max = 60, message = "责任人不能超过60字")
            String person,

            @Nullable @Size(max = 1_000, message = "结果不能超过1000字")
            String result) {}

    private final Hazards hazards;
    private final Projects projects;
    private final WarnedOf warnings;
    private final Directory directory;
    private final CurrentOfficer current;
    private final Audit audit;
    private final ApplicationEventPublisher facts;
    private final Today today;

    HazardActs(
            Hazards hazards,
            Projects projects,
            WarnedOf warnings,
            Directory directory,
            CurrentOfficer current,
            Audit audit,
            ApplicationEventPublisher facts,
            Today today) {
        this.hazards = hazards;
        this.projects = projects;
        this.warnings = warnings;
        this.directory = directory;
        this.current = current;
        this.audit = audit;
        this.facts = facts;
        this.today = today;
    }

    private record About(String jurisdiction, @Nullable UUID project, String name) {}

    /** @throws CommandRefused {@code hazard.invalid} by field */
    @Transactional
    UUID raise(Raise told) {
        var who = current.get();
        var about = about(told);
        var before = hazards.byRequest(about.jurisdiction(), told.requestId());
        if (before.isPresent()) {
            return before.get();
        }
        if (directory
                .unit(told.unit())
                .filter(unit -> unit.jurisdiction().equals(about.jurisdiction()) && unit.existsOn(today.date()))
                .isEmpty()) {
            throw CommandRefused.field("hazard.invalid", "unit", "本地没有这个单位");
        }
        var foundAt = told.foundAt() == null ? today.now() : told.foundAt();
        if (foundAt.isAfter(today.now())) {
            throw CommandRefused.field("hazard.invalid", "foundAt", "发现时间不能晚于现在");
        }
        var row = new HazardRecord();
        row.setId(RowId.at(today.now()));
        row.setJurisdiction(about.jurisdiction());
        row.setRequestId(told.requestId());
        row.setVersion(1L);
        row.setWarning(told.warning());
        row.setProject(about.project());
        row.setAbout(about.name());
        row.setWhat(told.what().strip());
        row.setUnit(told.unit());
        row.setFoundAt(foundAt);
        row.setRaisedAt(today.now());
        row.setRaisedBy(who.id());
        row.setRaisedUnit(who.unit().id());
        if (!hazards.add(row)) {
            return hazards.byRequest(about.jurisdiction(), told.requestId()).orElseThrow();
        }
        var subject = Hazards.PREFIX + row.getId();
        audit.append("hazard.raised", subject, Map.of("unit", told.unit()));
        facts.publishEvent(new HazardFact.Raised(
                subject,
                foundAt,
                about.jurisdiction(),
                about.project() == null ? null : about.project().toString(),
                about.name(),
                told.warning() == null ? null : told.warning().toString(),
                told.unit()));
        return row.getId();
    }

    /** A warning is issued by whoever may act upon it; a hazard is told by whoever sees the project. */
    private About about(Raise told) {
        if (told.warning() != null) {
            var warning = warnings.issuable(told.warning());
            return new About(warning.jurisdiction(), warning.project(), warning.name());
        }
        if (told.project() == null) {
            throw CommandRefused.field("hazard.invalid", "project", "请选择项目");
        }
        var project = projects.visible(told.project());
        return new About(project.jurisdiction(), project.id(), project.name());
    }

    /** Keeps what was told; once measure, person and result are there, it is handled. */
    @Transactional
    void respond(UUID id, Respond told) {
        var row = hazards.hold(id);
        if (!mayRespond(row, current.get())) {
            throw NotPermitted.outsideScope("这条隐患由整改单位和牵头协调单位登记");
        }
        Hazards.requireOpen(row, told.version());
        row.setMeasure(told(told.measure(), row.getMeasure()));
        row.setPerson(told(told.person(), row.getPerson()));
        row.setResult(told(told.result(), row.getResult()));
        row.setVersion(row.getVersion() + 1);
        var done = row.getMeasure() != null && row.getPerson() != null && row.getResult() != null;
        if (done) {
            row.setHandledAt(today.now());
            row.setHandledBy(current.get().id());
        }
        hazards.save(row);
        var subject = Hazards.PREFIX + id;
        audit.append("hazard.responded", subject, Map.of("handled", done));
        if (done) {
            facts.publishEvent(new HazardFact.Rectified(subject, today.now(), row.getJurisdiction(), row.getUnit()));
        }
    }

    private static @Nullable String told(@Nullable String now, @Nullable String before) {
        return now == null || now.isBlank() ? before : now.strip();
    }

    /** The unit itself, and whoever coordinates. */
    static boolean mayRespond(HazardRecord row, ActingOfficer officer) {
        return !officer.is(Role.LEADER) && officer.unit().id().equals(row.getUnit()) || officer.is(Role.COORDINATOR);
    }
}
