package org.huxin.server.wage.sheet;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.huxin.db.wage.tables.records.SheetImportRecord;
import org.huxin.server.kernel.RowId;
import org.huxin.server.kernel.Today;
import org.huxin.server.party.CurrentOfficer;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.party.Permission;
import org.huxin.server.policy.Words.Word;
import org.huxin.server.wage.WageProjects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 导入工资表: a file is taken at once and read in the background; the screen asks how far it has come. */
@OpenToFirms
@RestController
class SheetImportController {

    private static final Map<String, String> STATES = Map.of(
            SheetImports.WAITING, "等待读取",
            SheetImports.READING, "正在读取",
            SheetImports.STOPPED, "已停止",
            SheetImports.WRONG, "没有导入",
            SheetImports.DONE, "已导入");

    private final SendSheet send;
    private final SheetImports imports;
    private final WageProjects projects;
    private final CurrentOfficer current;
    private final Today today;

    SheetImportController(
            SendSheet send, SheetImports imports, WageProjects projects, CurrentOfficer current, Today today) {
        this.send = send;
        this.imports = imports;
        this.projects = projects;
        this.current = current;
        this.today = today;
    }

    /**
     * @param total about how many lines the file has; null while nobody has counted
     * @param sheet that came of it; null before and otherwise
     */
    record View(
            UUID id,
            UUID employer,
            String month,
            String fileName,
            Word state,
            int read,
            @Nullable Integer total,
            boolean stopping,
            int problemCount,
            List<LineProblem> problems,
            @Nullable UUID sheet,
            LocalDateTime sentAt) {}

    @PostMapping(path = "/api/wage/projects/{id}/sheet-imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    View send(
            @PathVariable UUID id,
            @RequestParam UUID employer,
            @RequestParam YearMonth month,
            @RequestParam @Nullable UUID team,
            @RequestPart MultipartFile file)
            throws IOException {
        projects.open(id, SheetAct.IMPORT);
        var job = RowId.at(today.now());
        file.transferTo(send.file(job));
        var planned = false;
        try {
            send.first(
                    job,
                    new SendSheet.Of(id, employer, month, team),
                    Objects.requireNonNullElse(file.getOriginalFilename(), "工资表"));
            planned = true;
        } finally {
            if (!planned) {
                java.nio.file.Files.deleteIfExists(send.file(job));
            }
        }
        return view(job);
    }

    @GetMapping("/api/wage/projects/{id}/sheet-imports")
    @Transactional(readOnly = true)
    List<View> latest(@PathVariable UUID id) {
        current.require(Permission.PROJECT_READ);
        var project = projects.visible(id);
        return imports.latest(id, projects.onlyFirm(project).orElse(null)).stream()
                .map(row -> view(row, List.of()))
                .toList();
    }

    @GetMapping("/api/wage/sheet-imports/{job}")
    @Transactional(readOnly = true)
    View one(@PathVariable UUID job) {
        current.require(Permission.PROJECT_READ);
        return view(job);
    }

    @PostMapping("/api/wage/sheet-imports/{job}/stop")
    View stop(@PathVariable UUID job) {
        send.stop(job);
        return view(job);
    }

    @PostMapping("/api/wage/sheet-imports/{job}/resume")
    View resume(@PathVariable UUID job) {
        send.resume(job);
        return view(job);
    }

    private View view(UUID job) {
        var row = imports.require(job);
        projects.requireFirm(projects.visible(row.getProject()), row.getEmployer());
        return view(row, imports.problems(job));
    }

    private static View view(SheetImportRecord row, List<LineProblem> problems) {
        return new View(
                row.getId(),
                row.getEmployer(),
                YearMonth.from(row.getMonth()).toString(),
                row.getFileName(),
                new Word(row.getState(), STATES.getOrDefault(row.getState(), row.getState())),
                row.getLinesRead(),
                row.getLinesTotal(),
                row.getStopAsked(),
                row.getProblems(),
                problems,
                row.getSheet(),
                row.getSentAt());
    }
}
