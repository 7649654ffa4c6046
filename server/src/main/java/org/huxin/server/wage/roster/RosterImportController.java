package org.huxin.server.wage.roster;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huxin.server.party.OpenToFirms;
import org.huxin.server.sheets.Download;
import org.huxin.server.sheets.LedgerSheet;
import org.huxin.server.wage.WageProjects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** 导入花名册 and its template. */
@RestController
@OpenToFirms
@RequestMapping("/api/wage/projects/{id}/roster")
class RosterImportController {

    private final ImportRoster imports;
    private final RosterColumns columns;
    private final WageProjects projects;

    RosterImportController(ImportRoster imports, RosterColumns columns, WageProjects projects) {
        this.imports = imports;
        this.columns = columns;
        this.projects = projects;
    }

    /** The sheet is needed as a file; it holds personal data and is gone when it has been read. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    RosterImport take(
            @PathVariable UUID id, @RequestPart MultipartFile file, @RequestParam(defaultValue = "false") boolean check)
            throws IOException {
        var content = Files.createTempFile("roster", ".tmp");
        try {
            file.transferTo(content);
            return twice(() -> imports.handle(id, content, check));
        } finally {
            Files.deleteIfExists(content);
        }
    }

    @GetMapping("/template.xlsx")
    void template(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        var header = columns.names(projects.visible(id).jurisdiction());
        Download.spreadsheet(response, "花名册模板.xlsx");
        LedgerSheet.<String>write(response.getOutputStream(), "花名册", header, reader -> {}, batch -> List.of());
    }

    /** The same file sent twice at once: whoever comes second finds what the first has entered. */
    private static RosterImport twice(Supplier<RosterImport> sending) {
        try {
            return sending.get();
        } catch (DuplicateKeyException sentTwice) {
            return sending.get();
        }
    }
}
