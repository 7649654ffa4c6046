package org.huxin.server.wage.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.huxin.server.kernel.NotPermitted;
import org.huxin.server.kernel.Page;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.project.register.Project;
import org.huxin.server.project.register.ProjectRights;
import org.huxin.server.wage.OddKind;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 考勤 of one project. */
@OpenToFirms
@RestController
class AttendanceController {

    /** @param waiting whether records came in that the days do not show yet */
    record Offers(List<String> acts, boolean waiting) {}

    record Alerted(UUID id, UUID project) {}

    record Deal(@NotBlank @Size(max = 200) String note) {}

    private final MonthGrid grid;
    private final OddList odd;
    private final StrangerList strangers;
    private final Corrections corrections;
    private final EntryAlerts alerts;
    private final ImportAttendance imports;
    private final DaysDue due;
    private final WageProjects projects;
    private final CurrentOfficer current;

    AttendanceController(
            MonthGrid grid,
            OddList odd,
            StrangerList strangers,
            Corrections corrections,
            EntryAlerts alerts,
            ImportAttendance imports,
            DaysDue due,
            WageProjects projects,
            CurrentOfficer current) {
        this.grid = grid;
        this.odd = odd;
        this.strangers = strangers;
        this.corrections = corrections;
        this.alerts = alerts;
        this.imports = imports;
        this.due = due;
        this.projects = projects;
        this.current = current;
    }

    private Project visible(UUID id) {
        current.require(Permission.PROJECT_READ);
        return projects.visible(id);
    }

    /** What the acting officer may do about it. */
    @GetMapping("/api/wage/projects/{id}/attendance")
    @Transactional(readOnly = true)
    Offers offers(@PathVariable UUID id) {
        var project = visible(id);
        return new Offers(
                List.of(AttendanceAct.values()).stream()
                        .filter(act -> ProjectRights.mayDo(act, project, current.get()))
                        .map(AttendanceAct::path)
                        .toList(),
                due.waiting(id));
    }

    @GetMapping("/api/wage/projects/{id}/attendance-month")
    @Transactional(readOnly = true)
    Page<MonthGrid.Line> month(
            @PathVariable UUID id,
            @RequestParam YearMonth month,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return grid.page(visible(id), month, after, size);
    }

    @GetMapping("/api/wage/projects/{id}/attendance-signals")
    @Transactional(readOnly = true)
    Page<OddList.Row> signals(
            @PathVariable UUID id,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        var filter = new OddList.Filter(Choice.of(OddKind.class, "kind", kind), from, to);
        return odd.page(visible(id), filter, after, size);
    }

    @GetMapping("/api/wage/projects/{id}/strangers")
    @Transactional(readOnly = true)
    Page<StrangerList.Row> strangers(
            @PathVariable UUID id,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        return strangers.page(whole(id), after, size);
    }

    @GetMapping("/api/wage/projects/{id}/entry-alerts")
    @Transactional(readOnly = true)
    List<StrangerList.Alert> alerts(@PathVariable UUID id) {
        return strangers.alerts(whole(id).id());
    }

    /** On which project that was. */
    @GetMapping("/api/wage/entry-alerts/{id}")
    @Transactional(readOnly = true)
    Alerted alert(@PathVariable UUID id) {
        return new Alerted(id, whole(strangers.project(id)).id());
    }

    /** Of whom nobody can say whose people they are: not for a subcontractor. */
    private Project whole(UUID id) {
        var project = visible(id);
        projects.onlyFirm(project).ifPresent(firm -> {
            throw new NotPermitted("scope.refused", "未登记人员由总承包单位处理");
        });
        return project;
    }

    /** 导入考勤表 of one firm and one month. */
    @PostMapping(path = "/api/wage/projects/{id}/attendance-sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportAttendance.Imported send(
            @PathVariable UUID id,
            @RequestParam UUID employer,
            @RequestParam YearMonth month,
            @RequestPart MultipartFile file)
            throws IOException {
        var kept = Files.createTempFile("huxin-attendance", ".sheet");
        try {
            file.transferTo(kept);
            return imports.handle(
                    id, employer, month, Objects.requireNonNullElse(file.getOriginalFilename(), ""), kept);
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @PostMapping("/api/wage/projects/{id}/correct-day")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void correct(@PathVariable UUID id, @Valid @RequestBody CorrectDay command) {
        corrections.correct(id, command);
    }

    @PostMapping("/api/wage/entry-alerts/{id}/deal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deal(@PathVariable UUID id, @Valid @RequestBody Deal command) {
        alerts.deal(id, command.note());
    }
}
